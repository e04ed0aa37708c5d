/** Errors as the screen tells them: a code of the closed list with its text, and issues at their fields. */
import { ORPCError } from '@orpc/client';
import { useTranslation } from 'react-i18next';
import { ERROR_TEXTS, type ErrorCode, type ErrorDetails, isErrorCode, type Language } from '../../shared/errors.ts';
import { ISSUE_TEXTS, isIssueCode } from '../../shared/issues.ts';

export type ShownError = { code: ErrorCode } & ErrorDetails;

/** What a caught error means. What is not from the closed list is a lost connection or a fault of ours. */
export function errorOf(error: unknown): ShownError {
  if (error instanceof ORPCError) {
    const code = isErrorCode(error.code) ? error.code : 'INTERNAL';
    return { code, ...(typeof error.data === 'object' ? (error.data as ErrorDetails) : {}) };
  }
  return { code: 'OFFLINE' };
}

/** The sentence for an error, in the language of the screen. */
export function useErrorText(): (error: unknown) => string {
  const language = useLanguage();
  return (error) => {
    const { code, reference, waitSeconds } = errorOf(error);
    const text = ERROR_TEXTS[code][language];
    if (waitSeconds) return `${text} (${waitSeconds} s)`;
    return reference ? `${text} (${reference})` : text;
  };
}

/** The sentence for an issue of a field. */
export function useIssueText(): (code: string) => string {
  const language = useLanguage();
  return (code) => (isIssueCode(code) ? ISSUE_TEXTS[code] : ISSUE_TEXTS.invalid)[language];
}

/** One sentence for what went wrong, where there is one place to say it: the first issue, else the error. */
export function useFailureText(): (error: unknown) => string {
  const errorText = useErrorText();
  const issueText = useIssueText();
  return (error) => {
    const { code, issues } = errorOf(error);
    const issue = issues?.[0];
    // The issues of a conflict only name the fields; what to do about it stands in the error.
    return issue && code !== 'CONFLICT' ? issueText(issue.code) : errorText(error);
  };
}

/** What went wrong by field, for a form; what is about no field stands under `form`. */
export function useFormErrors(): (error: unknown) => Record<string, string> {
  const errorText = useErrorText();
  const issueText = useIssueText();
  return (error) => {
    const { issues } = errorOf(error);
    if (!issues) return { form: errorText(error) };
    return Object.fromEntries(issues.map(({ path, code }) => [path, issueText(code)]));
  };
}

/** The language of the screen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'nb';
}
