/** The values of two records, one row a fact. Where they differ, one of the two is chosen; the one that counts is marked. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeField, MergePreview } from '../../shared/duplicates/model.ts';
import { formatPhone } from '../../shared/numbers/phone.ts';
import { api } from '../api/client.ts';
import { useWords } from '../i18n/use-words.ts';
import { useCan } from '../session/use-session.ts';
import { useCountryName } from '../ui/countries.ts';
import table from '../ui/data-table.module.css';
import { ReasonModal } from '../ui/reason-modal.tsx';
import classes from './duplicates.module.css';

type FactRowsProps = {
  preview: MergePreview;
  choices: Readonly<Record<string, 'keep' | 'drop'>>;
  onChoose: (key: string, side: 'keep' | 'drop') => void;
};

const IDENTITY = 'identity.nationalId';
const SHOWN_MS = 30_000;

export function FactRows({ preview, choices, onChoose }: FactRowsProps) {
  const { t } = useTranslation('duplicates');
  const { keep, drop } = preview;
  const show = useShown();
  const numbers = useNumbers(preview);
  const name = useFactName();
  const fields = preview.fields.filter(({ kept, gone }) => show(kept) !== null || show(gone) !== null);
  return (
    <>
      <table className={`${table.table} ${table.plain} ${classes.facts}`}>
        <thead>
          <tr>
            <th className={classes.fact}>{t('fact')}</th>
            {[keep, drop].map((side, place) => (
              <th key={side.id}>
                <span className={classes.side}>
                  {side.name} · {t('number', { number: side.memberNumber })}
                </span>
                <span className={classes.role}>{place === 0 ? t('stays') : t('goes')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => {
            const taken = choices[field.key] ?? field.take;
            const isNumber = field.key === IDENTITY;
            const value = (side: 'keep' | 'drop') =>
              (isNumber && numbers.shown[side]) || show(side === 'keep' ? field.kept : field.gone, field.field);
            return (
              <tr key={field.key} data-choice={field.mayChoose && field.why !== 'same' ? field.key : undefined}>
                <th scope="row">
                  {name(field)}
                  {isNumber && numbers.ask && (
                    <Button size="compact-xs" variant="subtle" onClick={numbers.ask}>
                      {t('showNumbers')}
                    </Button>
                  )}
                </th>
                {(['keep', 'drop'] as const).map((side) => (
                  <Value
                    key={side}
                    field={field}
                    label={name(field)}
                    side={side}
                    taken={taken}
                    value={value(side)}
                    onChoose={() => onChoose(field.key, side)}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {numbers.dialog}
    </>
  );
}

type ValueProps = {
  field: MergeField;
  label: string;
  side: 'keep' | 'drop';
  taken: MergeField['take'];
  value: string | null;
  onChoose: () => void;
};

function Value({ field, label, side, taken, value, onChoose }: ValueProps) {
  const { t } = useTranslation('duplicates');
  const text = value ?? <span className={classes.empty}>{t('nothing')}</span>;
  if (!field.mayChoose || field.why === 'same')
    return <td data-taken={field.why === 'same' || taken === 'both' || taken === side}>{text}</td>;
  return (
    <td data-taken={taken === side}>
      <label className={classes.choice}>
        <input
          type="radio"
          name={field.key}
          aria-label={`${label}: ${value ?? t('nothing')}`}
          checked={taken === side}
          onChange={onChoose}
        />
        <span>{text}</span>
      </label>
    </td>
  );
}

/** A value, or a row taken whole, as it is read. */
function useShown(): (value: unknown, field?: string | null) => string | null {
  const words = useWords();
  const country = useCountryName();
  const single = (field: string, value: unknown): string | null => {
    if (value === null || value === undefined || value === '') return null;
    if (field === 'mobile' || field === 'phone') return formatPhone(String(value));
    if (field === 'country') return value === 'NO' ? null : country(String(value));
    if (field === 'returnedOn') return null;
    return words.value(field, value);
  };
  return (value, field = null) => {
    if (typeof value !== 'object' || value === null) return single(field ?? '', value);
    const { postalCode, place, ...others } = value as Record<string, unknown>;
    const where = [postalCode, place].filter(Boolean).join(' ');
    const { country: land, ...before } = others;
    const parts = Object.entries(before).flatMap(([name, part]) => single(name, part) ?? []);
    return [...parts, where, single('country', land)].filter(Boolean).join(', ') || null;
  };
}

function useFactName(): (field: MergeField) => string {
  const { t } = useTranslation('duplicates');
  const words = useWords();
  return ({ entity, field, of }) => {
    if (of === 'home' || of === 'postal') return t(of);
    return field === null ? words.entity(entity) : words.field(entity, field);
  };
}

/** The identity numbers, masked until somebody says why; masked again soon. */
function useNumbers({ keep, drop, fields }: MergePreview) {
  const { t } = useTranslation('duplicates');
  const allowed = useCan();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<{ keep?: string; drop?: string }>({});
  useEffect(() => {
    if (!shown.keep && !shown.drop) return;
    const timer = setTimeout(() => setShown({}), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const field = fields.find(({ key }) => key === IDENTITY);
  const reveal = async (id: string, present: unknown, reason: string) =>
    present ? (await api.members.revealNationalId({ id, reason })).nationalId.replace(/^(\d{6})/u, '$1 ') : undefined;
  const dialog = asking && (
    <ReasonModal
      title={t('showTitle')}
      action={t('showNumbers')}
      form={`reason:${keep.id}:merge`}
      personId={keep.id}
      onClose={() => setAsking(false)}
      onReason={async (reason) => {
        const [one, other] = [await reveal(keep.id, field?.kept, reason), await reveal(drop.id, field?.gone, reason)];
        setShown({ ...(one ? { keep: one } : {}), ...(other ? { drop: other } : {}) });
      }}
    />
  );
  return { shown, dialog, ask: allowed('identity', 'reveal') ? () => setAsking(true) : null };
}
