/** What somebody on the telephone needs first: where the member stands, where he works, how he is reached. */
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberRecord } from '../../shared/members/model.ts';
import { formatPhone } from '../../shared/numbers/phone.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { showDate, today } from '../ui/dates.ts';
import { useDueText } from '../ui/due.ts';
import lifeClasses from './life.module.css';
import { presentEmployments, presentMembership } from './present-periods.ts';
import { StatusWord } from './status-word.tsx';
import classes from './summary.module.css';

export function Summary({ record }: { record: MemberRecord }) {
  const { t } = useTranslation('members');
  const life = useTranslation('life').t;
  const dueText = useDueText();
  const { contact, memberships, employments, status, addressProtected, survivors, retention } = record;
  if (!contact || !memberships || !employments) return null;
  const period = presentMembership(memberships, today());
  const work = presentEmployments(employments, today());
  return (
    <>
      <dl className={classes.summary}>
        <Cell label={t('summary.status')}>
          {status ? <StatusWord status={status} /> : t('summary.noMembership')}
          {period && <span className={classes.more}>{sinceWhen(period)}</span>}
          {period?.category && <span className={classes.more}>{period.category}</span>}
          {period?.duesClass && <span className={classes.more}>{`${life('duesClass')} ${period.duesClass}`}</span>}
        </Cell>
        <Cell label={t('summary.work')}>
          {work.length === 0 && <span className={classes.more}>{t('summary.noWork')}</span>}
          {work.map(({ id, employerName, jobTitle }) => (
            <span key={id}>
              {employerName}
              {jobTitle && <span className={classes.more}>{jobTitle}</span>}
            </span>
          ))}
        </Cell>
        <Reach label={t('field.mobile')} value={contact.mobile ?? contact.phone} show={formatPhone} />
        <Reach label={t('field.email')} value={contact.email ?? contact.workEmail} />
      </dl>
      {status === 'deceased' && (
        <p className={lifeClasses.note}>
          {life(survivors?.length ? 'died' : 'diedNobody', { date: showDate(period?.startDate ?? null) })}
        </p>
      )}
      {retention && (
        <p className={lifeClasses.erase}>
          {life('eraseBy')} {dueText(retention.eraseBy)}
        </p>
      )}
      {addressProtected && (
        <p className={classes.protected}>
          <IconLock size={16} aria-hidden />
          {t('protectedAddress')}
        </p>
      )}
    </>
  );

  function sinceWhen({ startDate, endDate }: { startDate: string; endDate: string | null }): string {
    if (startDate > today()) return t('summary.from', { date: showDate(startDate) });
    if (endDate && endDate < today()) return t('summary.span', { from: showDate(startDate), to: showDate(endDate) });
    return endDate
      ? t('summary.until', { from: showDate(startDate), to: showDate(endDate) })
      : t('summary.since', { date: showDate(startDate) });
  }
}

function Reach({
  label,
  value,
  show = (text) => text,
}: {
  label: string;
  value: string | null;
  show?: (text: string) => string;
}) {
  const { t } = useTranslation('ui');
  return (
    <Cell label={label}>
      {value ? (
        <span className={classes.reach}>
          <span>{show(value)}</span>
          <CopyButton label={label} value={value} />
        </span>
      ) : (
        <span className={classes.more}>{t('empty')}</span>
      )}
    </Cell>
  );
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.cell}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
