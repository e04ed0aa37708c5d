/** The closed lists of words that rows about members are made of. Their texts stand with the screens. */

/** Why a period of membership began or ended, as far as the office asks. Nobody has to answer, and illness is none of them: it is health data. */
export const MEMBERSHIP_CAUSES = [
  'ownWish',
  'newJob',
  'otherUnion',
  'retired',
  'cost',
  'unpaid',
  'conduct',
  'parentalLeave',
  'studies',
  'military',
  'unpaidLeave',
  'abroad',
  'other',
] as const;

export type MembershipCause = (typeof MEMBERSHIP_CAUSES)[number];

/** The steps in the life of a membership, in the order they are offered. */
export const LIFE_STEPS = [
  'join',
  'apply',
  'approve',
  'rejoin',
  'leave',
  'return',
  'recategorise',
  'resign',
  'exclude',
  'decease',
] as const;

/** Which causes each step is asked for; the others are asked for none. */
export const CAUSES_OF: Partial<Record<(typeof LIFE_STEPS)[number], readonly MembershipCause[]>> = {
  leave: ['parentalLeave', 'studies', 'military', 'unpaidLeave', 'abroad', 'other'],
  resign: ['ownWish', 'newJob', 'otherUnion', 'retired', 'cost', 'unpaid', 'abroad', 'other'],
  exclude: ['unpaid', 'conduct', 'other'],
};

/** Whether a cause answers why somebody stands so: the step that leads there asks for it. */
export function isCauseOf(cause: MembershipCause, status: string): boolean {
  const step = STEP_TO[status];
  return step !== undefined && (CAUSES_OF[step] ?? []).includes(cause);
}

const STEP_TO: Readonly<Record<string, (typeof LIFE_STEPS)[number]>> = {
  leave: 'leave',
  resigned: 'resign',
  excluded: 'exclude',
};
