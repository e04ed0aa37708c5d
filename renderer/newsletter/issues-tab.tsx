/** What is sent out, and every issue with who got it and why others did not. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueRow, PublicationRow } from '../../shared/newsletter/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { showMoment, showNumber } from '../ui/dates.ts';
import { keptDraft } from '../ui/draft.ts';
import { useNotice } from '../ui/notice.tsx';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { RowAction } from '../ui/row-action.tsx';
import { CountsText, LeftOutText } from './counts-text.tsx';
import { IssueForm, issueDraft } from './issue-form.tsx';
import classes from './newsletter.module.css';
import { PUBLICATION_DRAFT, PublicationForm } from './publication-form.tsx';

type Open =
  | { form: 'publication'; publication: PublicationRow | null }
  | { form: 'issue'; publication: PublicationRow; issue: IssueRow | null };

export function IssuesTab() {
  const { t } = useTranslation('newsletter');
  const allowed = useCan();
  const publications = useQuery(apiQuery.newsletter.publications.queryOptions({ input: {} }));
  const [open, setOpen] = useState<Open | null>(() =>
    keptDraft(PUBLICATION_DRAFT)?.open ? { form: 'publication', publication: null } : null,
  );
  const { done, failed } = useNotice();
  if (publications.isPending) return <Loading />;
  if (publications.isError)
    return <ErrorNotice error={publications.error} onRetry={() => void publications.refetch()} />;
  const { items } = publications.data;
  const cutOff = items.find(({ id }) => keptDraft(issueDraft(id))?.open);
  const shown: Open | null = open ?? (cutOff ? { form: 'issue', publication: cutOff, issue: null } : null);
  const archive = async ({ id, name, isArchived, revision }: PublicationRow) => {
    try {
      const patch = { isArchived: !isArchived };
      const { changeId } = await api.newsletter.updatePublication({ id, patch, revision });
      done(isArchived ? t('reopened', { name }) : t('endedDone', { name }), changeId);
      await publications.refetch();
    } catch (error) {
      failed(error);
    }
  };
  const mayMake = allowed('newsletterIssue', 'create');
  return (
    <>
      <section className={classes.part} aria-label={t('publications')}>
        <div className={classes.head}>
          <h2 className={classes.title}>{t('publications')}</h2>
          {allowed('publication', 'create') && (
            <Button size="xs" variant="default" onClick={() => setOpen({ form: 'publication', publication: null })}>
              {t('newPublication')}
            </Button>
          )}
        </div>
        <table className={`${table.table} ${table.wrap} ${table.plain}`}>
          <thead>
            <tr>
              <th>{t('name')}</th>
              <th>{t('kindOf')}</th>
              <th>{t('toOthers')}</th>
              <th className={classes.narrow}>{t('issues')}</th>
              {mayMake && <th className={classes.acts} aria-hidden />}
            </tr>
          </thead>
          <tbody>
            {items.map((publication) => (
              <tr key={publication.id}>
                <td>
                  <span className={classes.name}>{publication.name}</span>
                  {publication.isArchived && <span className={classes.small}> · {t('ended')}</span>}
                </td>
                <td>{t(`kind.${publication.kind}`)}</td>
                <td>
                  {publication.subscriberPurposeKey === null
                    ? t('membersOnly')
                    : t('subscriberCount', {
                        count: publication.subscribers,
                        number: showNumber(publication.subscribers),
                      })}
                </td>
                <td className={table.number}>{showNumber(publication.issues)}</td>
                {mayMake && (
                  <td className={classes.acts}>
                    {!publication.isArchived && (
                      <RowAction onClick={() => setOpen({ form: 'issue', publication, issue: null })}>
                        {t('newIssue')}
                      </RowAction>
                    )}
                    <RowAction onClick={() => setOpen({ form: 'publication', publication })}>{t('rename')}</RowAction>
                    <RowAction onClick={() => void archive(publication)}>
                      {publication.isArchived ? t('reopen') : t('end')}
                    </RowAction>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Issues
        onTake={
          mayMake
            ? (issue) => {
                const publication = items.find(({ id }) => id === issue.publicationId);
                if (publication) setOpen({ form: 'issue', publication, issue });
              }
            : undefined
        }
        onMake={
          mayMake && items[0]
            ? () => {
                const [publication] = items.filter(({ isArchived, kind }) => !isArchived && kind === 'newsletter');
                if (publication) setOpen({ form: 'issue', publication, issue: null });
              }
            : undefined
        }
      />
      {shown?.form === 'publication' && <PublicationForm {...shown} onClose={() => setOpen(null)} />}
      {shown?.form === 'issue' && <IssueForm {...shown} onClose={() => setOpen(null)} />}
    </>
  );
}

type IssuesProps = { onTake: ((issue: IssueRow) => void) | undefined; onMake: (() => void) | undefined };

function Issues({ onTake, onMake }: IssuesProps) {
  const { t } = useTranslation('newsletter');
  const [limit, setLimit] = useState(50);
  const issues = useQuery(apiQuery.newsletter.issues.queryOptions({ input: { limit } }));
  if (issues.isPending) return <Loading />;
  if (issues.isError) return <ErrorNotice error={issues.error} onRetry={() => void issues.refetch()} />;
  const { items, nextCursor } = issues.data;
  if (items.length === 0)
    return (
      <EmptyState
        title={t('noIssues')}
        text={t('noIssuesText')}
        action={
          onMake && (
            <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={onMake}>
              {t('newIssue')}
            </Button>
          )
        }
      />
    );
  return (
    <section className={classes.part} aria-label={t('issues')}>
      <h2 className={classes.title}>{t('issues')}</h2>
      <table className={`${table.table} ${table.wrap} ${table.plain}`}>
        <thead>
          <tr>
            <th>{t('issueTitle')}</th>
            <th>{t('recipients')}</th>
            <th>{t('leftOut')}</th>
            <th className={classes.middle}>{t('frozen')}</th>
            {onTake && <th className={classes.narrow} aria-hidden />}
          </tr>
        </thead>
        <tbody>
          {items.map((issue) => (
            <tr key={issue.id}>
              <td>
                <div className={classes.name}>{issue.title}</div>
                <div className={classes.small}>{issue.publicationName}</div>
              </td>
              <td>
                <CountsText counts={issue.counts} />
                <div className={classes.small}>{issue.partnerName ?? t('inHouse')}</div>
              </td>
              <td>
                <LeftOutText counts={issue.counts} />
              </td>
              <td>
                <div className={table.number}>{showMoment(issue.frozenAt)}</div>
                <div className={classes.small}>{issue.staffName}</div>
              </td>
              {onTake && (
                <td className={classes.acts}>
                  <RowAction onClick={() => onTake(issue)}>{t('again')}</RowAction>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {nextCursor && limit < 200 && <RowAction onClick={() => setLimit(200)}>{t('show')}</RowAction>}
    </section>
  );
}
