/** Which of a member's periods hold on a day. */
import type { MemberRecord } from '../../shared/members/model.ts';

type Membership = NonNullable<MemberRecord['memberships']>[number];
type Employment = NonNullable<MemberRecord['employments']>[number];

/** The period of membership that says where the member stands: the one that holds on the day, else the latest that began. */
export function presentMembership(memberships: readonly Membership[], day: string): Membership | undefined {
  const begun = memberships.filter(({ startDate }) => startDate <= day);
  return begun.find((period) => holds(period, day)) ?? begun[0] ?? memberships[0];
}

/** The employments that hold on the day. */
export function presentEmployments(employments: readonly Employment[], day: string): Employment[] {
  return employments.filter((period) => holds(period, day));
}

function holds({ startDate, endDate }: { startDate: string | null; endDate: string | null }, day: string): boolean {
  return (startDate === null || startDate <= day) && (endDate === null || endDate >= day);
}
