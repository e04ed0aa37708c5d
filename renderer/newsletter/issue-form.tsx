/** Fixing who gets an issue, with how many it will be; or getting the file of one that is fixed. */
import { Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueRow, PublicationRow } from '../../shared/newsletter/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { errorOf, useFormErrors, useIssueText } from '../api/errors.ts';
import { JobProgress } from '../imports/job-progress.tsx';
import { showNumber } from '../ui/dates.ts';
import { Dialog } from '../ui/dialog.tsx';
import { saveBase64 } from '../ui/download.ts';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import { CountsText, LeftOutText } from './counts-text.tsx';

/** Name of the draft of a new issue of a publication. */
export const issueDraft = (publicationId: string) => `newsletter:issue:${publicationId}`;

const FORMATS = ['xlsx', 'csv'] as const;
const IN_HOUSE = '';

type Values = { title: string; partnerId: string; format: (typeof FORMATS)[number] };
type IssueFormProps = { publication: PublicationRow; issue: IssueRow | null; onClose: () => void };

export function IssueForm({ publication, issue, onClose }: IssueFormProps) {
  const { t } = useTranslation('newsletter');
  const formErrors = useFormErrors();
  const issueText = useIssueText();
  const client = useQueryClient();
  const { done } = useNotice();
  const form = useDraftForm<Values>(issue ? `newsletter:take:${issue.id}` : issueDraft(publication.id), () => ({
    title: '',
    partnerId: IN_HOUSE,
    format: 'xlsx',
  }));
  const { title, partnerId, format } = form.values;
  const counted = useQuery({
    ...apiQuery.newsletter.recipientCounts.queryOptions({ input: { publicationId: publication.id } }),
    enabled: issue === null,
  });
  const partners = useQuery(apiQuery.partners.list.queryOptions({ input: { kind: 'processor' } }));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [job, setJob] = useState<string | null>(null);
  const close = () => {
    form.settle();
    onClose();
  };
  const freeze = async () => {
    const id = crypto.randomUUID();
    setJob(id);
    setErrors({});
    try {
      const which = issue ? { issueId: issue.id } : { publicationId: publication.id, title };
      const to = partnerId === IN_HOUSE ? {} : { partnerId };
      const file = await api.newsletter.freezeIssue({ ...which, ...to, format, job: id });
      saveBase64(file.fileName, file.mimeType, file.contentBase64);
      const number = showNumber(file.count);
      done(issue ? t('takenAgain', { number, withdrawn: showNumber(file.withdrawn) }) : t('froze', { number }));
      close();
      await client.invalidateQueries();
    } catch (error) {
      // What the gate says of the supplier, the purpose or the ground is about the supplier chosen here.
      const gate = errorOf(error).issues?.find(({ path }) => path.startsWith('disclosure.'));
      setErrors({ ...formErrors(error), ...(gate ? { partnerId: issueText(gate.code), form: '' } : {}) });
    } finally {
      setJob(null);
    }
  };
  const count = counted.data ? counted.data.members + counted.data.subscribers : 0;
  const heading = issue ? t('takeTitle', { title: issue.title }) : t('freezeTitle', { name: publication.name });
  return (
    <Dialog opened onClose={close} title={heading}>
      {job ? (
        <JobProgress job={job} title={t('freezing')} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void freeze();
          }}
        >
          <Stack gap="md">
            <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
            {!issue && (
              <TextInput
                size="xs"
                label={t('issueTitle')}
                description={t('issueHint')}
                required
                data-autofocus
                autoComplete="off"
                maxLength={120}
                value={title}
                error={errors.title}
                onChange={(event) => form.set({ title: event.currentTarget.value })}
              />
            )}
            {!issue && (
              <div role="status">
                <Text fw={600}>{counted.data ? <CountsText counts={counted.data} /> : t('counting')}</Text>
                {counted.data && counted.data.leftOut.length > 0 && (
                  <>
                    <Text size="xs" mt={4}>
                      {t('leftOut')}
                    </Text>
                    <LeftOutText counts={counted.data} />
                  </>
                )}
              </div>
            )}
            <Select
              size="xs"
              label={t('supplier')}
              description={t('supplierHint')}
              allowDeselect={false}
              value={partnerId}
              error={errors.partnerId}
              onChange={(value) => form.set({ partnerId: value ?? IN_HOUSE })}
              data={[
                { value: IN_HOUSE, label: t('inHouse') },
                ...(partners.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []),
              ]}
            />
            <Group gap="sm">
              <Text>{t('format')}</Text>
              <SegmentedControl
                size="xs"
                aria-label={t('format')}
                value={format}
                onChange={(value) => form.set({ format: value as Values['format'] })}
                data={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
              />
            </Group>
            <Text size="xs" c="dimmed">
              {issue ? t('takeHint') : t('freezeHint')}
            </Text>
            <FormError>{errors.form || errors.publicationId}</FormError>
            <Group justify="flex-end" gap="xs">
              <Button size="xs" variant="default" onClick={close}>
                {t('cancel')}
              </Button>
              <Button size="xs" type="submit" disabled={!issue && count === 0}>
                {issue ? t('take') : t('freeze', { count, number: showNumber(count) })}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
