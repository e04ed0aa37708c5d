/**
 * What a closed survey says, small groups hidden by the rule of the reports (`small-groups.ts`): the parts of a question together are those
 * who answered the survey, those who left it out among them. Where several may be chosen, each option parts them in two. Written answers
 * are shown only when there are enough, in the order of the alphabet, and nothing is ever counted across two questions.
 */
import { hideSmall, hideSmallGroups, type Shown } from '../reports/small-groups.ts';
import { compareNorwegian } from '../text/sort-key.ts';
import type { AnswerValue, Question, QuestionResult } from './model.ts';
import { SCALE } from './terms.ts';

type Asked = Pick<Question, 'position' | 'kind' | 'wording' | 'options'>;

/**
 * The result of one question.
 * @param question which
 * @param values one for everybody who answered the survey; null for those who left the question out
 * @param smallest fewer people than this are a small group
 */
export function questionResult(question: Asked, values: readonly AnswerValue[], smallest: number): QuestionResult {
  const { position, kind, wording } = question;
  const given = values.filter((value) => value !== null);
  const common = { position, kind, wording, groups: [], texts: [] };
  if (values.length < smallest) return { ...common, answered: 'fewer' };
  if (kind === 'text') {
    if (given.length < smallest) return { ...common, answered: 'fewer' };
    const texts = given.filter((value) => typeof value === 'string');
    return { ...common, answered: texts.length, texts: texts.toSorted(compareNorwegian) };
  }
  const groups = kind === 'several' ? severalOf(question, values, smallest) : oneOf(question, values, smallest);
  // That few answered a question with options is no reason to show nothing: where something is shown, many would be known to have. And beside
  // a hidden count, how many left the question out would give it away.
  const whole = groups.length > 0 && groups.every(({ count }) => typeof count === 'number');
  return { ...common, groups, answered: whole ? given.length : 'hidden' };
}

/**
 * How many answered.
 * @param count answers
 * @param smallest fewer people than this are a small group
 */
export function shownAnswers(count: number, smallest: number): Shown {
  return hideSmall(count, smallest);
}

function oneOf({ kind, options }: Asked, values: readonly AnswerValue[], smallest: number): QuestionResult['groups'] {
  const places: (AnswerValue & (number | null))[] = kind === 'scale' ? [...SCALE] : options.map((_, place) => place);
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  const shown = hideParts([...places, null].map(String), counts, smallest);
  return [...places, null].flatMap((place) => {
    const count = shown[String(place)];
    // Nobody left it out: no line says so.
    if (count === undefined || (place === null && count === 0)) return [];
    return [{ text: place === null ? null : kind === 'scale' ? String(place) : (options[place] ?? ''), count }];
  });
}

function severalOf({ options }: Asked, values: readonly AnswerValue[], smallest: number): QuestionResult['groups'] {
  return options.flatMap((text, place) => {
    const yes = values.filter((value) => Array.isArray(value) && value.includes(place)).length;
    const count = hideParts(['yes', 'no'], { yes, no: values.length - yes }, smallest).yes;
    return count === undefined ? [] : [{ text, count }];
  });
}

/** Every part with its count as it is shown; what nobody is in is 0. Nothing at all where nothing can be shown. */
function hideParts(
  keys: readonly string[],
  counts: Readonly<Record<string, number>>,
  smallest: number,
): Record<string, Shown> {
  const shown = hideSmallGroups(
    keys.map((key) => ({ key, count: counts[key] ?? 0 })),
    smallest,
  );
  if (shown.length === 0) return {};
  return Object.fromEntries(keys.map((key) => [key, shown.find((one) => one.key === key)?.count ?? 0]));
}
