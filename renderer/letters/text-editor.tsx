/** Heading and text of a letter in one language, with what is wrong with them said at once, and where. */
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { readLetterText, type TextIssue } from '../../shared/letters/letter-text.ts';
import { useIssueText } from '../api/errors.ts';
import { RowAction } from '../ui/row-action.tsx';
import classes from './letters.module.css';
import { PlaceholderMenu } from './placeholder-menu.tsx';

export type TypedText = { subject: string; body: string };

type TextEditorProps = {
  text: TypedText;
  errors: { subject?: string | undefined; body?: string | undefined };
  onChange: (change: Partial<TypedText>) => void;
};

export function TextEditor({ text, errors, onChange }: TextEditorProps) {
  const { t } = useTranslation('letters');
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  /** Which of the two was typed in last: a placeholder goes there. */
  const last = useRef<'subject' | 'body'>('body');
  const wrap = (before: string, after: string, where = last.current) => {
    const field = where === 'subject' ? subject.current : body.current;
    if (!field) return;
    const { selectionStart, selectionEnd, value } = field;
    const [from, to] = [selectionStart ?? value.length, selectionEnd ?? value.length];
    const chosen = value.slice(from, to);
    onChange({ [where]: `${value.slice(0, from)}${before}${chosen}${after}${value.slice(to)}` });
    const caret = from + before.length + chosen.length + (chosen === '' && before === '**' ? 0 : after.length);
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(caret, caret);
    });
  };
  const mend = (field: keyof TypedText) => (issue: TextIssue, name: string) =>
    onChange({ [field]: mended(text[field], issue, name) });
  return (
    <Stack gap="sm">
      <div>
        <TextInput
          ref={subject}
          size="xs"
          label={t('subject')}
          required
          autoComplete="off"
          value={text.subject}
          error={errors.subject}
          onFocus={() => {
            last.current = 'subject';
          }}
          onChange={(event) => onChange({ subject: event.currentTarget.value })}
        />
        <Issues text={text.subject} onMend={mend('subject')} />
      </div>
      <Group gap="xs">
        <PlaceholderMenu onInsert={(name) => wrap(`{{${name}}}`, '')} />
        <Button size="compact-sm" variant="default" onClick={() => wrap('**', '**', 'body')}>
          {t('bold')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => wrap('\n- ', '', 'body')}>
          {t('point')}
        </Button>
      </Group>
      <div>
        <Textarea
          ref={body}
          size="xs"
          className={classes.body}
          label={t('body')}
          description={t('bodyHint')}
          required
          autosize
          minRows={14}
          maxRows={40}
          value={text.body}
          error={errors.body}
          onFocus={() => {
            last.current = 'body';
          }}
          onKeyDown={(event) => {
            if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'b') {
              event.preventDefault();
              wrap('**', '**', 'body');
            }
          }}
          onChange={(event) => onChange({ body: event.currentTarget.value })}
        />
        <Issues text={text.body} onMend={mend('body')} />
      </div>
    </Stack>
  );
}

/** What is wrong with a text, and the way out where one is likely. */
function Issues({ text, onMend }: { text: string; onMend: (issue: TextIssue, name: string) => void }) {
  const { t } = useTranslation('letters');
  const issueText = useIssueText();
  const { issues } = readLetterText(text);
  return (
    <div role="status">
      {issues.length > 0 && (
        <ul className={classes.issues}>
          {issues.map((issue) => (
            <li key={`${issue.line} ${issue.column}`}>
              <Text span size="xs" inherit>
                {t('issueAt', { line: issue.line, column: issue.column, text: issueText(issue.code) })}
              </Text>
              {issue.suggestions.map((name) => (
                <RowAction key={name} onClick={() => onMend(issue, name)}>
                  {t('suggestion', { name })}
                </RowAction>
              ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The text with another placeholder at the place of an issue; words for when there is nothing to say stay. */
function mended(text: string, { line, column }: TextIssue, name: string): string {
  const lines = text.split('\n');
  const at = lines[line - 1] ?? '';
  const [before, after] = [at.slice(0, column - 1), at.slice(column - 1)];
  lines[line - 1] = before + after.replace(/^\{\{[^|}]*/u, `{{${name}`);
  return lines.join('\n');
}
