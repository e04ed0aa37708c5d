/** Making the lines of an address fit where they must stand: smaller type first, then lines broken at words, and what is too long cut. */

/** Room in points. `widthOf` measures one line. */
export type Room = { width: number; height: number; largest: number; widthOf(text: string, size: number): number };

const SMALLEST = 7;
/** From line to line, in parts of the size of the type: what Roboto has at a line height of 1. */
const LINE = 1.18;

/**
 * The lines as they are printed, and the size of their type in points. They are never higher nor wider than the room.
 * @param lines as they should stand, in order; the last ones, town and country, are never given up
 */
export function fitLines(lines: readonly string[], room: Room): { lines: string[]; size: number } {
  for (let size = room.largest; size >= SMALLEST; size -= 0.5) {
    const broken = lines.flatMap((line) => breakLine(line, size, room));
    if (broken.length * size * LINE <= room.height && broken.every((line) => room.widthOf(line, size) <= room.width))
      return { lines: broken, size };
  }
  const most = Math.max(1, Math.floor(room.height / (SMALLEST * LINE)));
  const kept = lines.length > most ? [...lines.slice(0, 1), ...lines.slice(lines.length - most + 1)] : lines;
  return { lines: kept.map((line) => cut(line, SMALLEST, room)), size: SMALLEST };
}

function breakLine(line: string, size: number, { width, widthOf }: Room): string[] {
  const broken: string[] = [];
  let present = '';
  for (const word of line.split(/\s+/u)) {
    const longer = present === '' ? word : `${present} ${word}`;
    if (present !== '' && widthOf(longer, size) > width) {
      broken.push(present);
      present = word;
    } else present = longer;
  }
  return [...broken, present];
}

function cut(line: string, size: number, { width, widthOf }: Room): string {
  let kept = line;
  while (kept.length > 1 && widthOf(kept, size) > width) kept = kept.slice(0, -1);
  return kept;
}
