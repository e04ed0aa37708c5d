/** The closed lists of words that letters are made of. Their texts stand with the screens. */

/** Where the window of the envelope is; `plain` has no window, and no address on the paper. */
export const LETTER_LAYOUTS = ['window-left', 'window-right', 'plain'] as const;
export type LetterLayout = (typeof LETTER_LAYOUTS)[number];

/** What was made for a member. */
export const DISPATCH_KINDS = ['letter', 'label'] as const;

/**
 * Why somebody gets no letter: the address is protected and was not asked for, the member has died, there is no whole address, or letters
 * come back from it.
 */
export const LEFT_OUT_REASONS = ['protected', 'deceased', 'noAddress', 'returned'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/**
 * Sheets of labels, A4 (210 × 297 mm), all measures in millimetres: the sizes that makers sell for addresses. 3 × 7 of 63.5 × 38.1 has 2.5 mm
 * between its columns; 3 × 8 of 70 × 37 and 2 × 8 of 105 × 37 fill the width, with half a millimetre above and below.
 */
export const LABEL_SHEETS = {
  '3x7': { columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.25, top: 15.15, gap: 2.5 },
  '3x8': { columns: 3, rows: 8, width: 70, height: 37, left: 0, top: 0.5, gap: 0 },
  '2x8': { columns: 2, rows: 8, width: 105, height: 37, left: 0, top: 0.5, gap: 0 },
} as const;
export type LabelSheet = keyof typeof LABEL_SHEETS;
export const LABEL_SHEET_NAMES = Object.keys(LABEL_SHEETS) as [LabelSheet, ...LabelSheet[]];
