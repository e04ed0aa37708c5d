/**
 * The text of a letter: paragraphs, lists, bold words and placeholders, and nothing else. A blank line parts paragraphs, `- ` begins a point
 * of a list, `**` stands around bold words, `{{fornavn}}` is a placeholder and `{{arbeidsgiver|arbeidsplassen din}}` one with words for when
 * there is nothing to say. Everything else is plain text; there is no HTML.
 */
import {
  isPlaceholder,
  type LetterValues,
  meansNationalId,
  type Placeholder,
  suggestedPlaceholders,
} from './placeholders.ts';

/** A piece of a line. */
export type Run =
  | { kind: 'text'; text: string; bold: boolean }
  | { kind: 'placeholder'; name: Placeholder; fallback: string | null; bold: boolean };

/** A paragraph with its lines, or a list with its points. */
export type Block = { kind: 'paragraph' | 'list'; lines: Run[][] };

/** What is wrong with a text, and where. `line` and `column` count from 1; `suggestions` are placeholders. */
export type TextIssue = {
  code: 'letter.placeholderUnknown' | 'letter.placeholderOpen' | 'letter.boldOpen' | 'letter.nationalId';
  line: number;
  column: number;
  found: string;
  suggestions: Placeholder[];
};

const POINT = /^\s*(?:-|•|\*(?!\*))\s+/u;
const LONGEST_SHOWN = 40;

/**
 * Reads a text.
 * @returns its blocks, and everything that is wrong with it; what is wrong stands in the blocks as plain text
 * @example readLetterText('Hei **{{fornavn}}**').blocks[0]?.lines[0]?.length // 2
 */
export function readLetterText(text: string): { blocks: Block[]; issues: TextIssue[] } {
  const blocks: Block[] = [];
  const issues: TextIssue[] = [];
  let open: Block | undefined;
  for (const [index, line] of text.split(/\r\n?|\n/u).entries()) {
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    const point = POINT.exec(line)?.[0] ?? '';
    const kind = point === '' ? 'paragraph' : 'list';
    const block: Block = open?.kind === kind ? open : { kind, lines: [] };
    if (block !== open) blocks.push(block);
    open = block;
    block.lines.push(readLine(line.slice(point.length), index + 1, point.length, issues));
  }
  return { blocks, issues };
}

/** The placeholders of a text. */
export function placeholdersIn(blocks: readonly Block[]): Set<Placeholder> {
  const runs = blocks.flatMap(({ lines }) => lines.flat());
  return new Set(runs.flatMap((run) => (run.kind === 'placeholder' ? [run.name] : [])));
}

/** A piece of a line that is ready to be printed. */
export type FilledRun = { text: string; bold: boolean };
export type FilledBlock = { kind: Block['kind']; lines: FilledRun[][] };

/**
 * Puts the values in. A line of a paragraph that held nothing but empty placeholders is left out, so that no hole is left.
 * @param onEmpty told of a placeholder for which there is neither a value nor words instead
 */
export function fillLetterText(
  blocks: readonly Block[],
  values: LetterValues,
  onEmpty: (name: Placeholder) => void,
): FilledBlock[] {
  return blocks.flatMap(({ kind, lines }) => {
    const filled = lines
      .map((runs) => runs.map((run) => filledRun(run, values, onEmpty)))
      .filter((runs) => runs.some(({ text }) => text.trim() !== ''));
    return filled.length > 0 ? [{ kind, lines: filled }] : [];
  });
}

function filledRun(run: Run, values: LetterValues, onEmpty: (name: Placeholder) => void): FilledRun {
  if (run.kind === 'text') return { text: run.text, bold: run.bold };
  const value = values[run.name] || run.fallback;
  if (!value) onEmpty(run.name);
  return { text: value ?? '', bold: run.bold };
}

function readLine(line: string, lineNumber: number, indent: number, issues: TextIssue[]): Run[] {
  const runs: Run[] = [];
  let boldFrom: number | null = null;
  let at = 0;
  const add = (text: string) => {
    const last = runs.at(-1);
    const bold = boldFrom !== null;
    if (last?.kind === 'text' && last.bold === bold) last.text += text;
    else if (text !== '') runs.push({ kind: 'text', text, bold });
  };
  const report = (code: TextIssue['code'], column: number, found: string, suggestions: Placeholder[] = []) =>
    issues.push({
      code,
      line: lineNumber,
      column: indent + column + 1,
      found: found.slice(0, LONGEST_SHOWN),
      suggestions,
    });
  while (at < line.length) {
    if (line.startsWith('**', at)) {
      boldFrom = boldFrom === null ? at : null;
      at += 2;
      continue;
    }
    if (!line.startsWith('{{', at)) {
      add(line[at] ?? '');
      at += 1;
      continue;
    }
    const end = line.indexOf('}}', at + 2);
    const inside = end < 0 ? '' : line.slice(at + 2, end);
    if (end < 0 || inside.includes('{')) {
      report('letter.placeholderOpen', at, line.slice(at));
      add('{{');
      at += 2;
      continue;
    }
    const [typed = '', ...rest] = inside.split('|');
    const name = typed.trim().toLowerCase();
    if (isPlaceholder(name))
      runs.push({ kind: 'placeholder', name, fallback: rest.join('|').trim() || null, bold: boldFrom !== null });
    else {
      const national = meansNationalId(name);
      report(
        national ? 'letter.nationalId' : 'letter.placeholderUnknown',
        at,
        typed.trim(),
        national ? [] : suggestedPlaceholders(name),
      );
      add(line.slice(at, end + 2));
    }
    at = end + 2;
  }
  if (boldFrom !== null) report('letter.boldOpen', boldFrom, line.slice(boldFrom));
  return runs;
}
