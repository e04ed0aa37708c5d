/** Answers: read out of a cell of a file, or judged as they were typed. */
import { type Answers, type AnswerValue, LONGEST_ANSWER, type Question } from './model.ts';
import { SCALE } from './terms.ts';

type Asked = Pick<Question, 'position' | 'kind' | 'options'>;

/** A value, or what is wrong with it: a key of `ISSUE_TEXTS`. */
type Read = { value: AnswerValue } | { code: string };

/**
 * A cell as the answer to a question. Options are known by their words whatever the case; several are parted by `;`, as forms on the web do.
 * @param question which
 * @param cell as it stands in the file
 */
export function readAnswerCell({ kind, options }: Asked, cell: string): Read {
  const text = cell.trim();
  if (text === '') return { value: null };
  if (kind === 'text') return text.length <= LONGEST_ANSWER ? { value: text } : { code: 'tooLong' };
  if (kind === 'scale') return /^[1-5]$/u.test(text) ? { value: Number(text) } : { code: 'survey.notStep' };
  const known = options.map(same);
  if (kind === 'one') {
    const place = known.indexOf(same(text));
    return place >= 0 ? { value: place } : { code: 'survey.notOption' };
  }
  const whole = known.indexOf(same(text));
  const places =
    whole >= 0
      ? [whole]
      : text
          .split(';')
          .filter((part) => part.trim() !== '')
          .map((part) => known.indexOf(same(part)));
  return places.includes(-1) ? { code: 'survey.notOption' } : { value: [...new Set(places)].sort((a, b) => a - b) };
}

/**
 * What is wrong with typed answers.
 * @returns position and code of the first; null where all of them fit
 */
export function answersIssue(questions: readonly Asked[], answers: Answers): { position: string; code: string } | null {
  for (const [position, value] of Object.entries(answers)) {
    const question = questions.find((one) => String(one.position) === position);
    if (!question) return { position, code: 'unknownField' };
    const code = valueIssue(question, value);
    if (code) return { position, code };
  }
  return Object.values(answers).some((value) => value !== null) ? null : { position: '1', code: 'survey.noAnswer' };
}

function valueIssue({ kind, options }: Asked, value: AnswerValue): string | null {
  if (value === null) return null;
  const isOption = (place: number) => place >= 0 && place < options.length;
  if (kind === 'text') return typeof value === 'string' && value.trim() !== '' ? null : 'invalid';
  if (kind === 'scale') return SCALE.some((step) => step === value) ? null : 'survey.notStep';
  if (kind === 'one') return typeof value === 'number' && isOption(value) ? null : 'survey.notOption';
  const several = Array.isArray(value) && value.length > 0 && new Set(value).size === value.length;
  return several && value.every(isOption) ? null : 'survey.notOption';
}

function same(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nb');
}
