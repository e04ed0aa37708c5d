/** A dialog, with a close button that says what it is. */
import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function Dialog(props: ModalProps) {
  const { t } = useTranslation('ui');
  return <Modal closeButtonProps={{ 'aria-label': t('close') }} {...props} />;
}
