/** The sheet of keyboard shortcuts, on `?`. */
import { Kbd, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';
import { COMMAND_KEY } from '../ui/keys.ts';

const KEYS = [
  ['/', 'search'],
  ['↑ ↓', 'walk'],
  ['Enter', 'open'],
  ['e', 'edit'],
  ['a', 'address'],
  ['1 … 8', 'tab'],
  ['Esc', 'back'],
  ['n', 'new'],
  ['s', 'call'],
  ['o', 'task'],
  ['k', 'consents'],
  ['x', 'select'],
  [`${COMMAND_KEY} Z`, 'undo'],
  [`${COMMAND_KEY} P`, 'print'],
  [`${COMMAND_KEY} K`, 'command'],
  [`${COMMAND_KEY} L`, 'lock'],
  ['?', 'help'],
] as const;

export function KeysSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Dialog opened onClose={onClose} closeOnClickOutside title={t('keys')} size="sm">
      <Table>
        <Table.Tbody>
          {KEYS.map(([keys, name]) => (
            <Table.Tr key={name}>
              <Table.Td w={104}>
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
