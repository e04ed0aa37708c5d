/** Tillitsvalgt, hovedtillitsvalgt, vara, verneombud, ansattrepresentant i styret. Their texts stand with the screens. */
export const REPRESENTATIVE_OFFICES = ['representative', 'chief', 'deputy', 'safety', 'board'] as const;
