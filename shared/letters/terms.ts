/** The closed lists of words that letters are made of. Their texts stand with the screens. */

/** Where the window of the envelope is; `plain` has no window. */
export const LETTER_LAYOUTS = ['window-left', 'window-right', 'plain'] as const;

/** What was made for a member. */
export const DISPATCH_KINDS = ['letter', 'label'] as const;
