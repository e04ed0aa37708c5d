/** How long, in words: «6 måneder», «Med en gang». */
import { useTranslation } from 'react-i18next';
import type { RetentionRuleRow } from '../../shared/retention/model.ts';

export function usePeriodText(): (rule: Pick<RetentionRuleRow, 'period' | 'unit'>) => string {
  const { t } = useTranslation('retention');
  return ({ period, unit }) => {
    if (period === null || unit === null) return t('withOwner');
    return period === 0 ? t('atOnce') : t(`length.${unit}`, { count: period });
  };
}
