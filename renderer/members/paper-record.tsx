/** A record on paper: the same facts as on the screen, with what is masked still masked. */
import { useTranslation } from 'react-i18next';
import type { Address, MemberRecord } from '../../shared/members/model.ts';
import { formatPhone } from '../../shared/numbers/phone.ts';
import { useWords } from '../i18n/use-words.ts';
import { Paper } from '../shell/paper.tsx';
import { useCountryName } from '../ui/countries.ts';
import table from '../ui/data-table.module.css';
import { showDate } from '../ui/dates.ts';
import { nameOf } from './member-name.ts';
import classes from './paper-record.module.css';

export function PaperRecord({ record, onPrinted }: { record: MemberRecord; onPrinted: () => void }) {
  const { t } = useTranslation('members');
  const words = useWords();
  const country = useCountryName();
  const { profile, contact, nationalId, memberships, employments, addressProtected, status } = record;
  const address = (found: Address | null) =>
    addressProtected
      ? t('protectedAddress')
      : found &&
        [
          found.street,
          [found.postalCode, found.place].filter(Boolean).join(' '),
          found.country !== 'NO' && country(found.country),
        ]
          .filter(Boolean)
          .join(', ');
  const facts: [string, string | null | undefined | false][] = [
    [t('field.status'), words.value('status', status)],
    ...(profile
      ? ([
          [t('field.birthDate'), profile.birthDate && showDate(profile.birthDate)],
          [t('field.language'), words.value('language', profile.language)],
        ] as [string, string | null][])
      : []),
    [t('field.nationalId'), nationalId?.masked],
    ...(contact
      ? ([
          [t('field.email'), contact.email],
          [t('field.workEmail'), contact.workEmail],
          [t('field.mobile'), contact.mobile && formatPhone(contact.mobile)],
          [t('field.phone'), contact.phone && formatPhone(contact.phone)],
          [t('field.homeAddress'), address(record.homeAddress)],
          [t('field.postalAddress'), !addressProtected && address(record.postalAddress)],
        ] as [string, string | null | false][])
      : []),
  ];
  return (
    <Paper title={nameOf(record)} lines={[t('number', { number: record.memberNumber })]} onPrinted={onPrinted}>
      <dl className={classes.facts}>
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {memberships && memberships.length > 0 && (
        <PaperTable
          title={t('tab.membership')}
          head={[t('field.startDate'), t('field.endDate'), t('field.status'), t('field.category'), t('field.reason')]}
          rows={memberships.map((period) => [
            showDate(period.startDate),
            period.endDate ? showDate(period.endDate) : t('now'),
            words.value('status', period.status),
            period.category,
            period.reason,
          ])}
        />
      )}
      {employments && employments.length > 0 && (
        <PaperTable
          title={t('tab.employment')}
          head={[t('field.startDate'), t('field.endDate'), t('field.employerName'), t('field.jobTitle')]}
          rows={employments.map((period) => [
            showDate(period.startDate),
            period.endDate ? showDate(period.endDate) : t('now'),
            period.employerName,
            period.jobTitle,
          ])}
        />
      )}
    </Paper>
  );
}

function PaperTable({ title, head, rows }: { title: string; head: string[]; rows: (string | null)[][] }) {
  return (
    <section>
      <h2 className={classes.title}>{title}</h2>
      <table className={`${table.table} ${table.wrap} ${table.plain}`}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={`${index.toString()} ${cells.join('|')}`}>
              {cells.map((cell, place) => (
                <td key={head[place]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
