/** What a disclosure rests on, in one line. */
import { useTranslation } from 'react-i18next';
import type { DisclosureGround } from '../../shared/disclosures/terms.ts';
import { GROUND_WORDS } from '../../shared/disclosures/words.ts';
import { useLanguage } from '../api/errors.ts';

type Rests = { ground: DisclosureGround; article9: string | null; groundReference: string | null };

export function useGroundText(): (rests: Rests) => string {
  const { t } = useTranslation('disclosures');
  const language = useLanguage();
  return ({ ground, article9, groundReference }) =>
    [
      GROUND_WORDS[ground][language],
      ...(groundReference ? [groundReference] : []),
      ...(article9 ? [t('letterShort', { letter: article9 })] : []),
    ].join(' · ');
}
