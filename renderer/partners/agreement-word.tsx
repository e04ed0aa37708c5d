/** How the agreement with a processor stands, in a word; what needs somebody is marked, and says it in words as well. */
import { useTranslation } from 'react-i18next';
import type { PartnerRow } from '../../shared/partners/model.ts';
import { showDate } from '../ui/dates.ts';
import classes from './partners.module.css';

export function AgreementWord({ agreement, expiresOn }: Pick<PartnerRow, 'agreement' | 'expiresOn'>) {
  const { t } = useTranslation('partners');
  if (agreement === null) return <>–</>;
  if (agreement === 'expiring')
    return <span className={classes.wrong}>{t('state.expiring', { day: showDate(expiresOn) })}</span>;
  if (agreement !== 'valid') return <span className={classes.wrong}>{t(`state.${agreement}`)}</span>;
  return (
    <>
      {t('state.valid')}
      {expiresOn && <span className={classes.small}>{t('until', { day: showDate(expiresOn) })}</span>}
    </>
  );
}
