/** The audit log: who did and looked at what, and the proof that no line was taken out or changed. */
import { Button, Group, Select, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROCEDURES } from '../../shared/contract.ts';
import { api, apiQuery } from '../api/client.ts';
import { useErrorText } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { showMoment, showNumber } from '../ui/dates.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';

const COMMANDS = PROCEDURES.filter(({ meta }) => meta.kind !== 'query').map(({ name }) => name);

export function AuditPage() {
  const { t } = useTranslation('audit');
  const ui = useTranslation('ui').t;
  const allowed = useCan();
  const errorText = useErrorText();
  const [command, setCommand] = useState<string | null>(null);
  const [report, setReport] = useState<string | null>(null);
  const lines = useInfiniteQuery(
    apiQuery.audit.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ cursor, limit: 100, ...(command ? { command } : {}) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  const verify = async () => {
    try {
      const { ok, lines: count, checkpoints, firstFault } = await api.audit.verify({});
      setReport(ok ? t('whole', { lines: showNumber(count), checkpoints }) : t('broken', { line: firstFault ?? 0 }));
    } catch (error) {
      setReport(errorText(error));
    }
  };
  const items = lines.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('title')}
      actions={
        <Button size="xs" onClick={() => void verify()}>
          {t('verify')}
        </Button>
      }
    >
      <Group px="md" py={8} justify="space-between">
        <Select
          size="xs"
          w={260}
          placeholder={t('command')}
          aria-label={t('command')}
          data={COMMANDS}
          value={command}
          onChange={setCommand}
          clearable
          searchable
        />
        <Text role="status" fw={report ? 600 : 400} {...(report ? {} : { c: 'dimmed' })}>
          {report ?? t('values')}
        </Text>
      </Group>
      {lines.isPending && <Loading />}
      {lines.isError && <ErrorNotice error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.data && items.length === 0 && <EmptyState title={t('none')} text={t('noneText')} />}
      {items.length > 0 && (
        <table className={`${table.table} ${table.wrap}`}>
          <thead>
            <tr>
              <th>{t('when')}</th>
              <th>{t('who')}</th>
              <th>{t('what')}</th>
              <th>{t('record')}</th>
              <th>{t('fields')}</th>
              <th>{t('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((line) => (
              <tr key={line.sequence}>
                <td className={table.number}>{showMoment(line.at)}</td>
                <td>{line.staffName ?? t('program')}</td>
                <td>{line.command}</td>
                <td>
                  {line.personId && allowed('person', 'read') ? (
                    <TextLink to="/members/$id" params={{ id: line.personId }}>
                      {t('open')}
                    </TextLink>
                  ) : (
                    line.entity
                  )}
                </td>
                <td>{line.fields.join(', ')}</td>
                <td>{[line.reason, line.reference].filter(Boolean).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.hasNextPage && (
        <Button m="md" size="xs" variant="default" onClick={() => void lines.fetchNextPage()}>
          {ui('more')}
        </Button>
      )}
    </Page>
  );
}
