/**
 * The elements of a JSON array that is larger than memory, in the order of the file. Only where an element begins and ends is found out
 * here, by brackets and quotes; what stands in it is read by JSON.parse, so that nothing else decides what JSON is.
 */
import { invalidField } from '../../shared/errors.ts';

/** An element longer than this is no unit of anything: a bracket that nobody closed. */
const LONGEST_ELEMENT = 1_000_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

/**
 * Reads an array of objects.
 * @param parts the text, in parts of any size
 * @returns the elements, those of one part together
 * @throws TillitError `VALIDATION` `file.unreadable` for what is no array of objects, or is cut off
 */
export async function* jsonElements(parts: AsyncIterable<string>): AsyncGenerator<unknown[]> {
  let text = '';
  let at = 0;
  let start = -1;
  let depth = 0;
  let quoted = false;
  let opened = false;
  let closed = false;
  for await (const part of parts) {
    text = start === -1 ? text.slice(at) + part : text.slice(start) + part;
    if (start !== -1) at -= start;
    else at = 0;
    if (start !== -1) start = 0;
    const found: unknown[] = [];
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (quoted) {
        if (code === BACKSLASH) at += 1;
        else if (code === QUOTE) quoted = false;
      } else if (depth > 0) {
        if (code === QUOTE) quoted = true;
        else if (isOpening(code)) depth += 1;
        else if (isClosing(code)) {
          depth -= 1;
          if (depth === 0) {
            found.push(parsed(text.slice(start, at + 1)));
            start = -1;
          }
        }
      } else if (isBlank(code)) continue;
      else if (!opened && code === 0x5b) opened = true;
      else if (opened && !closed && code === 0x7b) {
        start = at;
        depth = 1;
      } else if (opened && !closed && code === 0x5d) closed = true;
      else if (!opened || closed || code !== COMMA) throw invalidField('file', 'file.unreadable');
    }
    if (start !== -1 && text.length - start > LONGEST_ELEMENT) throw invalidField('file', 'file.unreadable');
    if (found.length > 0) yield found;
  }
  if (!closed) throw invalidField('file', 'file.unreadable');
}

function isOpening(code: number): boolean {
  return code === 0x7b || code === 0x5b;
}

function isClosing(code: number): boolean {
  return code === 0x7d || code === 0x5d;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xfeff;
}

function parsed(element: string): unknown {
  try {
    return JSON.parse(element);
  } catch {
    throw invalidField('file', 'file.unreadable');
  }
}
