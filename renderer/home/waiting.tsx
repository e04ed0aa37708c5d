/** What waits for this person: roles to confirm, imports to write, a log or a clock that is wrong. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { roleFacts } from '../../shared/roles.ts';
import { apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { useClockText } from '../incidents/clock.tsx';
import { useCan, useWhoami } from '../session/use-session.ts';
import { showMoment, showNumber } from '../ui/dates.ts';
import { urgencyOf, useDueText } from '../ui/due.ts';
import { TextLink } from '../ui/text-link.tsx';
import classes from './home.module.css';
import { Part } from './part.tsx';

/** One thing that waits. `to` null: it is told, and there is no page for it. */
type Item = {
  key: string;
  text: string;
  more: string;
  to:
    | '/staff'
    | '/audit'
    | '/imports/$batchId'
    | '/privacy/recipients'
    | '/privacy/recipients/$id'
    | '/privacy/incidents/$incidentId'
    | null;
  partnerId?: string;
  batchId?: string;
  incidentId?: string;
  urgent: boolean;
};

/** What waits; null until it is known. */
export function useWaiting(): readonly Item[] | null {
  const { t } = useTranslation('home');
  const allowed = useCan();
  const language = useLanguage();
  const { auditFault, clockBehind, ringsClosed } = useWhoami();
  const grants = useQuery({
    ...apiQuery.staff.roleGrants.queryOptions({ input: {} }),
    enabled: allowed('roleGrant', 'list'),
  });
  const staff = useQuery({
    ...apiQuery.staff.list.queryOptions({ input: {} }),
    enabled: allowed('staff', 'change'),
  });
  const imports = useQuery({
    ...apiQuery.imports.list.queryOptions({ input: {} }),
    enabled: allowed('importBatch', 'list'),
  });
  const breaches = useQuery({
    ...apiQuery.incidents.list.queryOptions({ input: { state: 'open' } }),
    enabled: allowed('incidentStep', 'list'),
    // The clock of a breach runs in hours.
    refetchInterval: 60_000,
  });
  const clockText = useClockText();
  const deadlines = useQuery({
    ...apiQuery.partners.deadlines.queryOptions({ input: {} }),
    // The privacy officer's: the office sees the same on the page itself.
    enabled: allowed('partner', 'export'),
  });
  const partners = useTranslation('partners').t;
  const dueText = useDueText();
  if (breaches.isLoading || deadlines.isLoading || grants.isLoading || staff.isLoading || imports.isLoading)
    return null;
  const somebodyCan = (staff.data?.items ?? []).some(
    ({ active, roles }) => active && roles.some((role) => role === 'privacy' || role === 'head-of-legal'),
  );
  const due = deadlines.data?.items ?? [];
  const missing = due.filter(({ kind }) => kind === 'missing');
  const staged = (imports.data?.items ?? []).filter(({ state }) => state === 'staged');
  return [
    ...(auditFault
      ? [
          {
            key: 'audit',
            text: t('audit'),
            more: t('auditText'),
            to: allowed('auditLine', 'list') ? ('/audit' as const) : null,
            urgent: true,
          },
        ]
      : []),
    ...(breaches.data?.items ?? []).map(({ id, number, title, clock }) => ({
      key: id,
      text: t('breach', { number, title }),
      more: clockText(clock),
      to: '/privacy/incidents/$incidentId' as const,
      incidentId: id,
      urgent: clock.state === 'soon' || clock.state === 'late',
    })),
    ...(ringsClosed ? [{ key: 'rings', text: t('rings'), more: t('ringsText'), to: null, urgent: false }] : []),
    ...(clockBehind ? [{ key: 'clock', text: t('clock'), more: t('clockText'), to: null, urgent: true }] : []),
    ...(grants.data?.items ?? []).map(({ id, staffName, role, mayDecide }) => ({
      key: id,
      text: t('grant', { name: staffName, role: roleFacts(role).title[language].toLowerCase() }),
      more: mayDecide ? t('mayDecide') : staff.data && !somebodyCan ? t('withKey') : t('waitsForOther'),
      to: '/staff' as const,
      urgent: mayDecide,
    })),
    ...(missing.length > 1
      ? [
          {
            key: 'agreements',
            text: partners('missingMany', { count: missing.length }),
            more: '',
            to: '/privacy/recipients' as const,
            urgent: false,
          },
        ]
      : missing.map(({ partnerId, partnerName }) => ({
          key: `missing ${partnerId}`,
          text: partners('due.missing', { name: partnerName }),
          more: '',
          to: '/privacy/recipients/$id' as const,
          partnerId,
          urgent: false,
        }))),
    ...due
      .filter(({ kind }) => kind !== 'missing')
      .map(({ partnerId, partnerName, kind, on }) => ({
        key: `${kind} ${partnerId} ${on}`,
        text: partners(`due.${kind}`, { name: partnerName }),
        more: on ? dueText(on) : '',
        to: '/privacy/recipients/$id' as const,
        partnerId,
        urgent: on !== null && urgencyOf(on) !== 'later',
      })),
    ...staged.map(({ id, counts, staffName, createdAt }) => ({
      key: id,
      text: t('importRows', { count: counts.rows, number: showNumber(counts.rows) }),
      more: `${staffName} · ${showMoment(createdAt)}`,
      to: '/imports/$batchId' as const,
      batchId: id,
      urgent: false,
    })),
  ];
}

export function Waiting({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('home');
  if (items.length === 0) return null;
  return (
    <Part title={t('waits')}>
      {items.map(({ key, text, more, to, batchId, partnerId, incidentId, urgent }) => (
        <li key={key} data-urgent={urgent}>
          {to === null && <strong>{text}</strong>}
          {to === '/imports/$batchId' && (
            <TextLink to={to} params={{ batchId: batchId ?? '' }}>
              {text}
            </TextLink>
          )}
          {to === '/privacy/incidents/$incidentId' && (
            <TextLink to={to} params={{ incidentId: incidentId ?? '' }}>
              {text}
            </TextLink>
          )}
          {to === '/privacy/recipients/$id' && (
            <TextLink to={to} params={{ id: partnerId ?? '' }}>
              {text}
            </TextLink>
          )}
          {(to === '/staff' || to === '/audit' || to === '/privacy/recipients') && <TextLink to={to}>{text}</TextLink>}
          <span className={classes.more}>{more}</span>
        </li>
      ))}
    </Part>
  );
}
