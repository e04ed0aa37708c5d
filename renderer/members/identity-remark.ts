/** What is worth saying of an identity number while it is typed: what is wrong with it, or why it deserves a second look. */

import { checkNationalId } from '../../shared/numbers/national-id.ts';
import { useIssueText } from '../api/errors.ts';

/** A remark on a number; null while it is short, and when nothing is to be said of it. */
export function useIdentityRemark(): (typed: string) => string | null {
  const issueText = useIssueText();
  return (typed) => {
    if (typed.replace(/\D/gu, '').length < 11) return null;
    const checked = checkNationalId(typed);
    if (!checked.valid) return issueText(checked.code);
    const codes = [
      ...(checked.level === 'from2032' ? ['nationalId.from2032'] : []),
      ...(checked.synthetic ? ['nationalId.synthetic'] : []),
    ];
    return codes.length > 0 ? codes.map(issueText).join(' ') : null;
  };
}
