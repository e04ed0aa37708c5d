/** The closed lists of the disclosure register. */

/**
 * Why data may leave. `within`: to somebody who acts for the union itself, as a representative does: Art. 9(2)(d) ends at the body's door.
 * `processor`: works on instructions under a valid agreement (Art. 28). `consent`: each person in the list has said yes to the purpose.
 * `law`: a paragraph of law with a ground of Art. 9(2) that reaches outside the body.
 */
export const DISCLOSURE_GROUNDS = ['within', 'processor', 'consent', 'law'] as const;
