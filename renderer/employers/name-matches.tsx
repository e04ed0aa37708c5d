/** Employers registered by name alone whose name stands in the file: the office says which unit each one is, or none. */
import { Select, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NameMatch, UnitImport } from '../../shared/employers/import-model.ts';
import table from '../ui/data-table.module.css';
import { showNumber } from '../ui/dates.ts';
import { TextLink } from '../ui/text-link.tsx';
import classes from './employers.module.css';
import { showOrganisationNumber } from './organisation-number.ts';

/** The unit chosen for each employer: organisation number by employer id. */
export type SameEmployers = Readonly<Record<string, string>>;

type NameMatchesProps = {
  matches: UnitImport['matches'];
  same: SameEmployers;
  onSame: (same: SameEmployers) => void;
};

export function NameMatches({ matches, same, onSame }: NameMatchesProps) {
  const { t } = useTranslation('employers');
  const taken = new Set(Object.values(same));
  if (matches.count === 0) return null;
  const choose = (employerId: string, number: string | null) => {
    const { [employerId]: _, ...others } = same;
    onSame(number === null ? others : { ...others, [employerId]: number });
  };
  return (
    <section>
      <Title order={2} size={14}>
        {t('matches', { count: matches.count, number: showNumber(matches.count) })}
        {matches.count > matches.items.length &&
          ` · ${t('firstOf', { shown: showNumber(matches.items.length), total: showNumber(matches.count) })}`}
      </Title>
      <Text c="dimmed">{t('matchesText')}</Text>
      <table className={`${table.table} ${table.plain} ${table.wrap}`}>
        <thead>
          <tr>
            <th>{t('matchHere')}</th>
            <th>{t('matchQuestion')}</th>
            <th className={classes.choose}>{t('matchInFile')}</th>
          </tr>
        </thead>
        <tbody>
          {matches.items.map((match) => (
            <tr key={match.employerId}>
              <td>
                <TextLink to="/employers/$id" params={{ id: match.employerId }}>
                  {match.name}
                </TextLink>
                {match.place && <span className={classes.under}>{match.place}</span>}
              </td>
              <td>{question(match)}</td>
              <td>
                <Select
                  size="xs"
                  aria-label={t('matchFor', { name: match.name })}
                  placeholder={t('matchNone')}
                  clearable
                  clearButtonProps={{ 'aria-label': t('matchNone') }}
                  data={match.units.map(({ organisationNumber, name, place, kind }) => ({
                    value: organisationNumber,
                    label: [showOrganisationNumber(organisationNumber), name, place, t(`unitKind.${kind}`)]
                      .filter(Boolean)
                      .join(' · '),
                    disabled: taken.has(organisationNumber) && same[match.employerId] !== organisationNumber,
                  }))}
                  value={same[match.employerId] ?? null}
                  onChange={(number) => choose(match.employerId, number)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

  function question({ units, place, count }: NameMatch): string {
    const isHere = units.some(({ isSamePlace }) => isSamePlace);
    const asked = t(isHere ? 'matchSamePlace' : place === null ? 'matchNoPlace' : 'matchOtherPlace');
    return count > 1 ? `${asked} ${t('matchSeveral', { number: showNumber(count) })}` : asked;
  }
}
