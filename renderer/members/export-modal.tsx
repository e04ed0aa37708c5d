/** Taking a list out: which columns, what for, to whom. All of it is logged. */
import { Button, Checkbox, Group, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEMBER_EXPORT_COLUMNS, type MemberExportColumn } from '../../shared/members/columns.ts';
import { api } from '../api/client.ts';
import { errorOf, fieldErrors, useErrorText, useIssueText } from '../api/errors.ts';
import { Dialog } from '../ui/dialog.tsx';
import { saveBase64 } from '../ui/download.ts';
import type { SearchState } from './search-state.ts';

const USUAL: MemberExportColumn[] = ['memberNumber', 'familyName', 'givenName', 'status', 'employerName', 'place'];

type ExportModalProps = { state: SearchState; ids: ReadonlySet<string>; total: string; onClose: () => void };

export function ExportModal({ state, ids, total, onClose }: ExportModalProps) {
  const { t } = useTranslation('members');
  const ui = useTranslation('ui').t;
  const errorText = useErrorText();
  const issueText = useIssueText();
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [columns, setColumns] = useState<MemberExportColumn[]>(USUAL);
  const [purpose, setPurpose] = useState('');
  const [recipient, setRecipient] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      const what = ids.size > 0 ? { ids: [...ids] } : { query: state.query, filters: state.filters };
      const file = await api.members.export({ ...what, format, columns, purpose, recipient });
      saveBase64(file.fileName, file.mimeType, file.contentBase64);
      notifications.show({ message: t('exported', { count: file.count }) });
      onClose();
    } catch (error) {
      setErrors(errorOf(error).issues ? fieldErrors(error, issueText) : { form: errorText(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={ids.size > 0 ? t('exportTitle', { count: ids.size }) : `${t('exportSearch')} (${total})`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('purpose')}
            data-autofocus
            required
            value={purpose}
            error={errors.purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          <TextInput
            label={t('recipient')}
            required
            value={recipient}
            error={errors.recipient}
            onChange={(event) => setRecipient(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Text size="sm">{t('format')}</Text>
            <SegmentedControl
              size="xs"
              value={format}
              onChange={(value) => setFormat(value as 'xlsx' | 'csv')}
              data={[
                { value: 'xlsx', label: 'XLSX' },
                { value: 'csv', label: 'CSV' },
              ]}
            />
          </Group>
          <Checkbox.Group
            label={t('columns')}
            value={columns}
            onChange={(value) => setColumns(value as MemberExportColumn[])}
          >
            <SimpleGrid cols={3} verticalSpacing={10} mt={8}>
              {MEMBER_EXPORT_COLUMNS.map((column) => (
                <Checkbox key={column} size="xs" value={column} label={t(`field.${column}`)} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <Text size="xs" c="dimmed">
            {t('exportLogged')}
          </Text>
          {errors.form && (
            <Text c="red" role="alert">
              {errors.form}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {ui('cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={columns.length === 0}>
              {t('exportDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
