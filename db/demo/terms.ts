/** Dues classes and causes of the demo's periods, so that reports on them have something to count. */
import type { MembershipInput } from '../../shared/members/model.ts';
import { CAUSES_OF, type MembershipCause } from '../../shared/members/terms.ts';
import type { Chance } from './chance.ts';

/**
 * Gives the periods of one member a dues class, and those that somebody asked about a cause.
 * @param chance a stream of its own: the people of a seed stay the people they were
 */
export function giveTerms(chance: Chance, periods: readonly MembershipInput[]): MembershipInput[] {
  const duesClass = duesClassOf(chance, periods[0]?.category ?? null);
  return periods.map((period) => ({ ...period, duesClass, cause: causeOf(chance, period) }));
}

function duesClassOf(chance: Chance, category: string | null): string | null {
  if (category === 'Pensjonist' || category === 'Student') return category;
  if (chance.share(0.03)) return null;
  return chance.share(0.72) ? 'Full' : chance.share(0.6) ? 'Redusert' : 'Lærling';
}

/** Of those who left, one in six said nothing. */
function causeOf(chance: Chance, { status }: MembershipInput): MembershipCause | null {
  const causes = CAUSES_OF[status === 'leave' ? 'leave' : status === 'resigned' ? 'resign' : 'join'];
  return causes && chance.share(0.84) ? chance.pick(causes) : null;
}
