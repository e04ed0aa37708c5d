/** The list a representative is given of the own workplace: name, job title and work e-mail, as a file or on paper, with purpose and recipient. */
import { Button, Checkbox, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Representative } from '../../shared/representatives/model.ts';
import { api } from '../api/client.ts';
import { useFormErrors } from '../api/errors.ts';
import { Paper } from '../shell/paper.tsx';
import rows from '../ui/data-table.module.css';
import { showNumber } from '../ui/dates.ts';
import { Dialog } from '../ui/dialog.tsx';
import { saveBase64 } from '../ui/download.ts';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import { readCsvRows } from '../ui/read-csv-rows.ts';

const FORMATS = ['xlsx', 'csv', 'paper'] as const;
const COLUMNS = ['familyName', 'givenName', 'jobTitle', 'workEmail'] as const;

export function WorkplaceList({ office, onClose }: { office: Representative; onClose: () => void }) {
  const { t } = useTranslation('representatives');
  const ui = useTranslation('ui').t;
  const { done } = useNotice();
  const formErrors = useFormErrors();
  const form = useDraftForm(
    `workplace-list:${office.id}`,
    () => ({
      format: 'xlsx' as (typeof FORMATS)[number],
      purpose: '',
      withSubUnits: false,
    }),
    office.personId,
  );
  const { format, purpose, withSubUnits } = form.values;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [paper, setPaper] = useState<string[][] | null>(null);
  const close = () => {
    form.settle();
    onClose();
  };
  const send = async () => {
    setBusy(true);
    setErrors({});
    try {
      const asFile = format === 'paper' ? 'csv' : format;
      const file = await api.representatives.exportWorkplace({
        id: office.id,
        withSubUnits,
        format: asFile,
        purpose,
      });
      form.settle();
      done(
        [
          t('listed', { count: file.count, number: showNumber(file.count) }),
          ...(file.leftOut > 0 ? [t('leftOut', { count: file.leftOut })] : []),
        ].join(' '),
      );
      if (format === 'paper') return setPaper(readCsvRows(file.contentBase64));
      saveBase64(file.fileName, file.mimeType, file.contentBase64);
      onClose();
    } catch (error) {
      setErrors(formErrors(error));
    } finally {
      setBusy(false);
    }
  };
  if (paper)
    return (
      <Paper
        title={t('paperTitle', { place: office.employerName })}
        lines={[t('paperPurpose', { purpose }), t('paperRecipient', { recipient: office.personName })]}
        onPrinted={onClose}
      >
        <table className={`${rows.table} ${rows.wrap} ${rows.plain}`}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column}>{t(`column.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {paper.map((row, index) => (
              <tr key={`${index.toString()} ${row.join('|')}`}>
                {COLUMNS.map((column, place) => (
                  <td key={column}>{row[place]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Paper>
    );
  return (
    <Dialog opened onClose={close} size="md" title={t('listTitle', { place: office.employerName })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
          <Text>{t('listText')}</Text>
          <TextInput
            size="xs"
            label={t('purpose')}
            data-autofocus
            required
            autoComplete="off"
            value={purpose}
            error={errors.purpose}
            onChange={(event) => form.set({ purpose: event.currentTarget.value })}
          />
          <Text>{t('recipient', { name: office.personName })}</Text>
          <Checkbox
            size="xs"
            label={t('withSubUnits')}
            checked={withSubUnits}
            onChange={(event) => form.set({ withSubUnits: event.currentTarget.checked })}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('format')}
            value={format}
            onChange={(value) => form.set({ format: value as (typeof FORMATS)[number] })}
            data={FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))}
          />
          <Text size="xs" c="dimmed">
            {t('listLogged')}
          </Text>
          <FormError>{errors.form ?? errors.id}</FormError>
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={close}>
              {ui('cancel')}
            </Button>
            <Button size="xs" type="submit" loading={busy}>
              {format === 'paper' ? ui('print') : t('takeOut')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
