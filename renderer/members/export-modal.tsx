/** Taking a list out, as a file or on paper: of whom, which columns, what for, to whom. All of it is logged. */
import { Button, Checkbox, Group, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEMBER_EXPORT_COLUMNS, type MemberExportColumn } from '../../shared/members/columns.ts';
import { conditionCount } from '../../shared/members/filter.ts';
import { api } from '../api/client.ts';
import { useFormErrors } from '../api/errors.ts';
import { NO_RELEASE, ReleaseFields, type ReleaseForm, releaseOf } from '../disclosures/release-fields.tsx';
import { showNumber } from '../ui/dates.ts';
import { Dialog } from '../ui/dialog.tsx';
import { saveBase64 } from '../ui/download.ts';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import { readCsvRows } from '../ui/read-csv-rows.ts';
import { LIST_FORMS, type ListDraft, MOST_KEPT } from './cut-off.ts';
import { PaperList, type PaperListContent } from './paper-list.tsx';
import { filterCount, type SearchState } from './search-state.ts';

const FORMATS = ['xlsx', 'csv', 'paper'] as const;
const USUAL: MemberExportColumn[] = ['memberNumber', 'familyName', 'givenName', 'status', 'employerName', 'place'];
/** Of more rows a browser makes pages for minutes, and nobody reads them. */
const MOST_ON_PAPER = 5000;

type Form = {
  format: (typeof FORMATS)[number];
  columns: MemberExportColumn[];
  purpose: string;
  recipient: string;
  release: ReleaseForm;
};
/** The form, and of whom the list is: the rows, or null for all that the search finds. */
type ExportDraft = Form & ListDraft;

type ExportModalProps = {
  search: SearchState;
  /** The rows selected; null: all that the search finds. */
  ids: ReadonlySet<string> | null;
  total: string;
  /** As far as it is counted; null beyond that. */
  count: number | null;
  onClose: () => void;
};

export function ExportModal({ search: { query, filters, filter }, ids, total, count, onClose }: ExportModalProps) {
  const { t } = useTranslation('memberExport');
  const members = useTranslation('members').t;
  const disclosures = useTranslation('disclosures').t;
  const ui = useTranslation('ui').t;
  const { done } = useNotice();
  const formErrors = useFormErrors();
  const keptIds = ids && ids.size <= MOST_KEPT ? [...ids] : null;
  const form = useDraftForm<ExportDraft>(LIST_FORMS.export, () => ({
    ...emptyForm(),
    query,
    filters,
    filter,
    ids: keptIds,
  }));
  const { format, columns, purpose, recipient, release = NO_RELEASE } = form.values;
  const set = (change: Partial<Form>) => form.set({ ...change, query, filters, filter, ids: keptIds });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [paper, setPaper] = useState<PaperListContent | null>(null);
  const send = async () => {
    if (format === 'paper' && (ids?.size ?? count ?? Number.POSITIVE_INFINITY) > MOST_ON_PAPER)
      return setErrors({ form: t('tooManyForPaper', { number: showNumber(MOST_ON_PAPER) }) });
    setBusy(true);
    setErrors({});
    try {
      const what = ids ? { ids: [...ids] } : { query, filters, ...(filter ? { filter } : {}) };
      const asFile = format === 'paper' ? 'csv' : format;
      const file = await api.members.export({
        ...what,
        format: asFile,
        columns,
        purpose,
        recipient,
        disclosure: releaseOf(release),
      });
      form.settle();
      const without = file.leftOut.reduce((sum, { count: left }) => sum + left, 0);
      done(
        [
          t('exported', { count: file.count, number: showNumber(file.count) }),
          ...(without > 0 ? [disclosures('leftOut', { count: without })] : []),
        ].join(' '),
      );
      if (format === 'paper') return setPaper({ columns, purpose, recipient, rows: readCsvRows(file.contentBase64) });
      saveBase64(file.fileName, file.mimeType, file.contentBase64);
      onClose();
    } catch (error) {
      setErrors(formErrors(error));
    } finally {
      setBusy(false);
    }
  };
  if (paper) return <PaperList content={paper} onPrinted={onClose} />;
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('exportTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="md">
          <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
          <Text fw={600}>{ids ? t('exportChosen', { count: ids.size, number: showNumber(ids.size) }) : whole()}</Text>
          <TextInput
            size="xs"
            label={t('purpose')}
            data-autofocus
            required
            autoComplete="off"
            value={purpose}
            error={errors.purpose}
            onChange={(event) => set({ purpose: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label={t('recipient')}
            required
            autoComplete="off"
            value={recipient}
            error={errors.recipient}
            onChange={(event) => set({ recipient: event.currentTarget.value })}
          />
          <ReleaseFields
            form={release}
            errors={errors}
            onChange={(change) => set({ release: { ...release, ...change } })}
          />
          <Group gap="sm">
            <Text>{t('format')}</Text>
            <SegmentedControl
              size="xs"
              aria-label={t('format')}
              value={format}
              onChange={(value) => set({ format: value as Form['format'] })}
              data={FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))}
            />
          </Group>
          <Checkbox.Group
            size="xs"
            label={t('columns')}
            value={columns}
            onChange={(value) => set({ columns: value as MemberExportColumn[] })}
          >
            <SimpleGrid cols={3} spacing="xs" verticalSpacing="xs" mt={4}>
              {MEMBER_EXPORT_COLUMNS.map((column) => (
                <Checkbox key={column} size="xs" value={column} label={members(`field.${column}`)} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <Text size="xs" c="dimmed">
            {t('exportLogged')}
          </Text>
          <FormError>{errors.form}</FormError>
          <Group justify="flex-end" gap="xs">
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                form.settle();
                onClose();
              }}
            >
              {ui('cancel')}
            </Button>
            <Button size="xs" type="submit" loading={busy} disabled={columns.length === 0}>
              {format === 'paper' ? ui('print') : t('exportDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );

  /** Says in words that the export is of everything, and of what that is. */
  function whole(): string {
    const filtered = filterCount(filters) + (filter ? conditionCount(filter) : 0);
    const narrowed = [
      ...(query.trim() ? [t('exportQuery', { query: query.trim() })] : []),
      ...(filtered > 0 ? [t('exportFilters', { count: filtered })] : []),
    ].join(', ');
    return narrowed ? t('exportFound', { total, narrowed }) : t('exportEverybody', { total });
  }
}

function emptyForm(): Form {
  return { format: 'xlsx', columns: USUAL, purpose: '', recipient: '', release: NO_RELEASE };
}
