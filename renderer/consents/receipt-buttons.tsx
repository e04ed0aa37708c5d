/** The receipt of what a person has said: on paper for the person, as JSON for a machine. */
import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RECEIPT_FORMATS } from '../../shared/consents/terms.ts';
import { api } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { saveBase64 } from '../ui/download.ts';
import { useNotice } from '../ui/notice.tsx';

export function ReceiptButtons({ personId }: { personId: string }) {
  const { t } = useTranslation('consents');
  const language = useLanguage();
  const { act } = useNotice();
  const make = (format: (typeof RECEIPT_FORMATS)[number]) =>
    act(async () => {
      const { fileName, mimeType, contentBase64 } = await api.consents.receipt({ personId, format, language });
      saveBase64(fileName, mimeType, contentBase64);
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default">
          {t('receipt')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {RECEIPT_FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => void make(format)}>
            {t(format === 'pdf' ? 'receiptPdf' : 'receiptJson')}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
