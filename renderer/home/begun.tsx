/** Forms that were begun and not sent: where they are, and a way to let go of them. */

import { Anchor } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { showMoment } from '../ui/dates.ts';
import { dropDraft, type KeptDraft, useDrafts } from '../ui/draft.ts';
import { RowAction } from '../ui/row-action.tsx';
import classes from './home.module.css';
import { Part } from './part.tsx';

const KINDS = [
  'member',
  'fact',
  'membership',
  'employment',
  'life',
  'survivor',
  'contact',
  'task',
  'members',
  'employer',
  'staff',
  'settings',
  'import',
  'search',
  'letter',
  'label',
  'compare',
] as const;
type Kind = (typeof KINDS)[number];
type BegunDraft = KeptDraft & { kind: Kind };

/** The drafts that are worth coming back to; a reason half typed is not. */
export function useBegun(): readonly BegunDraft[] {
  return useDrafts().flatMap((draft) => {
    const kind = KINDS.find((name) => draft.form.startsWith(`${name}:`));
    return kind ? [{ ...draft, kind }] : [];
  });
}

export function Begun({ drafts }: { drafts: readonly BegunDraft[] }) {
  const { t } = useTranslation('home');
  const router = useRouter();
  const allowed = useCan();
  const ids = [...new Set(drafts.flatMap(({ personId }) => personId ?? []))];
  const people = useQueries({
    queries: ids.map((id) => ({
      ...apiQuery.members.get.queryOptions({ input: { id } }),
      enabled: allowed('person', 'read'),
    })),
  });
  if (drafts.length === 0) return null;
  const names = new Map(
    people.flatMap(({ data }) => (data ? [[data.id, `${data.givenName} ${data.familyName}`] as const] : [])),
  );
  return (
    <Part title={t('drafts')}>
      {drafts.map(({ form, kind, at, personId, savedAt }) => (
        <li key={form}>
          <Anchor
            href={at}
            onClick={(event) => {
              event.preventDefault();
              router.history.push(at);
            }}
          >
            {t(`draft.${kind}`)}
            {personId && names.has(personId) && `: ${names.get(personId)}`}
          </Anchor>
          <span className={classes.more}>{showMoment(savedAt)}</span>
          <RowAction onClick={() => dropDraft(form)}>{t('forget')}</RowAction>
        </li>
      ))}
    </Part>
  );
}
