/** Unsubscribes brought in from a file, looked at before they are carried out; and the proof that addresses have gone. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { showDate, showMoment, showNumber } from '../ui/dates.ts';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { RowAction } from '../ui/row-action.tsx';
import classes from './newsletter.module.css';
import { UnsubscribeFile } from './unsubscribe-file.tsx';

export function UnsubscribesTab() {
  const allowed = useCan();
  return (
    <>
      {allowed('subscriber', 'remove') && <UnsubscribeFile />}
      <Proofs />
    </>
  );
}

function Proofs() {
  const { t } = useTranslation('newsletter');
  const [limit, setLimit] = useState(50);
  const proofs = useQuery(apiQuery.newsletter.proofs.queryOptions({ input: { limit } }));
  if (proofs.isPending) return <Loading />;
  if (proofs.isError) return <ErrorNotice error={proofs.error} onRetry={() => void proofs.refetch()} />;
  const { items, waiting, nextCursor } = proofs.data;
  return (
    <section className={classes.part} aria-label={t('proofs')}>
      <h2 className={classes.title}>{t('proofs')}</h2>
      <p className={classes.intro}>{items.length === 0 ? t('noProofs') : t('proofsText')}</p>
      {waiting > 0 && (
        <p className={classes.waits} role="status">
          {t('waiting', { count: waiting, number: showNumber(waiting) })}
        </p>
      )}
      {items.length > 0 && (
        <table className={`${table.table} ${table.plain}`}>
          <thead>
            <tr>
              <th className={classes.middle}>{t('removed')}</th>
              <th>{t('publication')}</th>
              <th>{t('how')}</th>
              <th className={classes.middle}>{t('rewritten')}</th>
              <th>{t('by')}</th>
              <th className={classes.middle}>{t('kept')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((proof) => (
              <tr key={proof.id}>
                <td className={table.number}>{showMoment(proof.removedAt)}</td>
                <td>{proof.publicationName}</td>
                <td>{t(`channel.${proof.channel}`)}</td>
                <td className={table.number}>
                  {proof.rewrittenAt ? (
                    showMoment(proof.rewrittenAt)
                  ) : (
                    <span className={classes.waits}>{t('waits')}</span>
                  )}
                </td>
                <td>{proof.staffName}</td>
                <td className={table.number}>{showDate(proof.expiresOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {nextCursor && limit < 200 && <RowAction onClick={() => setLimit(200)}>{t('show')}</RowAction>}
    </section>
  );
}
