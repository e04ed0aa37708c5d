/** The sheet of keyboard shortcuts, on `?`. */
import { Kbd, Table } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';

const KEYS = [
  ['Ctrl K', 'command'],
  ['Ctrl L', 'lock'],
  ['?', 'help'],
  ['/', 'search'],
  ['↑ ↓', 'walk'],
  ['Enter', 'open'],
  ['Esc', 'back'],
  ['e', 'edit'],
  ['n', 'new'],
  ['x', 'select'],
] as const;

export function KeysSheet({ shown, onShow }: { shown: boolean; onShow: (shown: boolean) => void }) {
  const { t } = useTranslation('shell');
  useHotkeys([
    ['shift+?', () => onShow(true)],
    ['?', () => onShow(true)],
  ]);
  return (
    <Dialog opened={shown} onClose={() => onShow(false)} title={t('keys')} size="sm">
      <Table>
        <Table.Tbody>
          {KEYS.map(([keys, name]) => (
            <Table.Tr key={name}>
              <Table.Td w={90}>
                <Kbd>{keys}</Kbd>
              </Table.Td>
              <Table.Td>{t(`key.${name}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}
