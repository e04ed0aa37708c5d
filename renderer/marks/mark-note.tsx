/** Says over a record that the member is near to the staff: whom to ask, or that the look is logged. */
import { Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '../../shared/marks/contract.ts';
import { useLanguage } from '../api/errors.ts';
import classes from './mark-note.module.css';

export function MarkNote({ mark }: { mark: Mark }) {
  const { t } = useTranslation('marks');
  const language = useLanguage();
  const kind = t(`kind.${mark.kind}`);
  const names = new Intl.ListFormat(language).format(mark.readers.map(({ name }) => name));
  return (
    <div className={classes.note} data-closed={!mark.mayOpen}>
      <IconLock size={16} aria-hidden />
      <div>
        <Text fw={600}>
          {mark.mayOpen
            ? t('open', { kind })
            : mark.readers.length > 0
              ? t('closed', { kind, names })
              : t('closedNobody', { kind })}
        </Text>
        {!mark.mayOpen && mark.readers.length > 0 && <Text c="dimmed">{t('closedText')}</Text>}
      </div>
    </div>
  );
}
