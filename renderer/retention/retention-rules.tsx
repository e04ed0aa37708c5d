/** Sletteregler: how long each category of data is kept, from when, on which ground, and who looks at the rule again on which day. */
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RetentionRuleRow } from '../../shared/retention/model.ts';
import { ACTION_WORDS, periodText } from '../../shared/retention/words.ts';
import { roleFacts } from '../../shared/roles.ts';
import { apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { showDate, today } from '../ui/dates.ts';
import { keptDraft } from '../ui/draft.ts';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { RowAction } from '../ui/row-action.tsx';
import classes from './retention.module.css';
import { RuleForm, ruleDraft } from './rule-form.tsx';

export function RetentionRules() {
  const { t } = useTranslation('retention');
  const allowed = useCan();
  const rules = useQuery(apiQuery.retention.rules.queryOptions({ input: {} }));
  const [edited, setEdited] = useState<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  if (rules.isPending) return <Loading />;
  if (rules.isError) return <ErrorNotice error={rules.error} onRetry={() => void rules.refetch()} />;
  const { items } = rules.data;
  const cutOff = items.find(({ id }) => keptDraft(ruleDraft(id))?.open)?.id;
  const open = edited ?? cutOff;
  const close = (id: string) => {
    setEdited(null);
    // The focus goes back to where the form was opened from.
    setTimeout(() => body.current?.querySelector<HTMLElement>(`[data-returns="${id}"]`)?.focus());
  };
  return (
    <>
      <p className={classes.intro}>{t('intro')}</p>
      <table className={`${table.table} ${table.wrap} ${table.plain}`}>
        <thead>
          <tr>
            <th className={classes.rule}>{t('rule')}</th>
            <th className={classes.period}>{t('period')}</th>
            <th className={classes.happens}>{t('happens')}</th>
            <th className={classes.owner}>{t('owner')}</th>
            <th>{t('review')}</th>
            {allowed('retentionRule', 'change') && <th className={classes.acts} aria-label={t('change')} />}
          </tr>
        </thead>
        <tbody ref={body}>
          {items.map((rule) =>
            rule.id === open ? (
              <tr key={rule.id}>
                <td colSpan={6}>
                  <RuleForm rule={rule} onClose={() => close(rule.id)} />
                </td>
              </tr>
            ) : (
              <RuleRow
                key={rule.id}
                rule={rule}
                onEdit={allowed('retentionRule', 'change') ? () => setEdited(rule.id) : undefined}
              />
            ),
          )}
        </tbody>
      </table>
    </>
  );
}

function RuleRow({ rule, onEdit }: { rule: RetentionRuleRow; onEdit: (() => void) | undefined }) {
  const { t } = useTranslation('retention');
  const language = useLanguage();
  return (
    <tr>
      <td>
        <div className={classes.name}>{rule.title[language]}</div>
        <div className={classes.small}>{rule.ground ?? t('noGround')}</div>
        {rule.note && <div className={classes.small}>{rule.note}</div>}
      </td>
      <td>{rule.isOn ? capitalised(periodText(rule, language)) : <div className={classes.off}>{t('off')}</div>}</td>
      <td>{ACTION_WORDS[rule.action][language]}</td>
      <td>{roleFacts(rule.ownerRole).title[language]}</td>
      <td className={table.number}>
        <Review day={rule.reviewOn} />
      </td>
      {onEdit && (
        <td className={classes.acts}>
          <RowAction onClick={onEdit} returnsAs={rule.id}>
            {t('change')}
          </RowAction>
        </td>
      )}
    </tr>
  );
}

/** A day that has passed is said in words; the colour only repeats it. */
function Review({ day }: { day: string | null }) {
  const { t } = useTranslation('retention');
  if (!day) return <span className={classes.small}>{t('noReview')}</span>;
  return day < today() ? (
    <span className={classes.overdue}>{t('overdue', { day: showDate(day) })}</span>
  ) : (
    showDate(day)
  );
}

function capitalised(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}
