/** The closed lists of the disclosure register. */

/**
 * Why data may leave. `within`: to somebody who acts for the union itself, as a representative does: Art. 9(2)(d) ends at the body's door.
 * `processor`: works on instructions under a valid agreement (Art. 28). `consent`: each person in the list has said yes to the purpose.
 * `law`: a paragraph of law with a ground of Art. 9(2) that reaches outside the body.
 */
export const DISCLOSURE_GROUNDS = ['within', 'processor', 'consent', 'law'] as const;
export type DisclosureGround = (typeof DISCLOSURE_GROUNDS)[number];

/** Why somebody who was asked for is not in a file. */
export const LEFT_OUT = ['noConsent', 'protectedAddress'] as const;

/**
 * The grounds of Art. 9(2) on which data that tells of a membership may leave by law. Not (a): that is consent. Not (d): it ends at the door of
 * the union. Not (e): nobody has made it public himself because the union holds it.
 */
export const REACHING_OUTSIDE = ['b', 'c', 'f', 'g', 'h', 'i', 'j'] as const;
