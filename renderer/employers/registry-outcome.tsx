/** What a file of Enhetsregisteret holds, in figures, and the first units of each kind by name. */
import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ShownUnit, UNIT_VERDICTS, type UnitImport } from '../../shared/employers/import-model.ts';
import { ISSUE_TEXTS, isIssueCode } from '../../shared/issues.ts';
import { useLanguage } from '../api/errors.ts';
import { useSome, useWords } from '../i18n/use-words.ts';
import table from '../ui/data-table.module.css';
import { showNumber } from '../ui/dates.ts';
import { TextLink } from '../ui/text-link.tsx';
import classes from './employers.module.css';
import { showOrganisationNumber } from './organisation-number.ts';

const MOST_FIELDS = 4;

/** @param props.children what the office decides first, below the figures */
export function RegistryOutcome({ found, children }: { found: UnitImport; children?: ReactNode }) {
  const { t } = useTranslation('employers');
  const { counts, shown, missing, format } = found;
  return (
    <div className={classes.outcome}>
      <Text c="dimmed">
        {[
          t('fileIs', { kind: format.kind.toUpperCase() }),
          format.encoding?.toUpperCase(),
          format.packed && t('packed'),
          t('unitCount', { count: counts.units, number: showNumber(counts.units) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <dl className={classes.counts}>
        {UNIT_VERDICTS.map((verdict) => (
          <div key={verdict}>
            <dt>{t(`verdict.${verdict}`)}</dt>
            <dd>{showNumber(counts[verdict])}</dd>
          </div>
        ))}
      </dl>
      {children}
      {(['refused', 'change', 'new'] as const).map((verdict) => (
        <Units
          key={verdict}
          verdict={verdict}
          units={shown.filter((unit) => unit.verdict === verdict)}
          total={counts[verdict]}
        />
      ))}
      {missing.count > 0 && (
        <section>
          <Title order={2} size={14}>
            {t('missing', { count: missing.count, number: showNumber(missing.count) })}
          </Title>
          <Text c="dimmed">{t('missingText')}</Text>
          <ul className={classes.rules}>
            {missing.items.map(({ id, name, organisationNumber }) => (
              <li key={id}>
                <TextLink to="/employers/$id" params={{ id }}>
                  {name}
                </TextLink>{' '}
                {showOrganisationNumber(organisationNumber)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type UnitsProps = { verdict: ShownUnit['verdict']; units: readonly ShownUnit[]; total: number };

function Units({ verdict, units, total }: UnitsProps) {
  const { t } = useTranslation('employers');
  const language = useLanguage();
  const words = useWords();
  const some = useSome(MOST_FIELDS);
  if (units.length === 0) return null;
  const said = ({ fields, code }: ShownUnit) => {
    if (code !== null) return isIssueCode(code) ? ISSUE_TEXTS[code][language] : code;
    return some(words.fields(fields.map((field) => `employer.${field}`)));
  };
  return (
    <section>
      <Title order={2} size={14}>
        {t(`verdict.${verdict}`)}
        {total > units.length && ` · ${t('firstOf', { shown: showNumber(units.length), total: showNumber(total) })}`}
      </Title>
      <table className={`${table.table} ${table.plain} ${verdict === 'refused' ? table.wrap : ''}`}>
        <thead>
          <tr>
            <th className={classes.number}>{t('organisationNumber')}</th>
            <th>{t('name')}</th>
            {verdict !== 'new' && <th>{t(verdict === 'refused' ? 'why' : 'differs')}</th>}
            <th className={classes.line}>{t('line')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.line}>
              <td className={table.number}>{showOrganisationNumber(unit.organisationNumber) || '–'}</td>
              <td>{unit.name || '–'}</td>
              {verdict !== 'new' && <td>{said(unit)}</td>}
              <td className={table.number}>{showNumber(unit.line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
