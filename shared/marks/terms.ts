/** Why a person is marked: a colleague, somebody's nearest, another reason. */
export const MARK_KINDS = ['colleague', 'relative', 'other'] as const;
