/** The words files use for where a member stands, in bokmål, nynorsk and English. */
import type { MembershipStatus } from '../../shared/members/model.ts';

const WORDS: Record<MembershipStatus, readonly string[]> = {
  applicant: ['søker', 'søkjar', 'applicant', 'pending', 'ny'],
  member: ['medlem', 'aktiv', 'member', 'active', 'current'],
  leave: ['permisjon', 'leave', 'hvilende', 'kvilande'],
  resigned: ['utmeldt', 'resigned', 'tidligere', 'sluttet', 'former', 'left'],
  excluded: ['ekskludert', 'excluded', 'strøket'],
  deceased: ['død', 'avdød', 'deceased', 'dead'],
};

/** The status a word stands for; undefined where it is not known. */
export function statusOf(word: string): MembershipStatus | undefined {
  const wanted = word.trim().toLowerCase();
  return (Object.keys(WORDS) as MembershipStatus[]).find(
    (status) => status === wanted || WORDS[status].includes(wanted),
  );
}
