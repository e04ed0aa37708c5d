/** A dialog, with a close button that says what it is. A click beside it closes nothing: what is typed is not lost by a slip. */
import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function Dialog(props: ModalProps) {
  const { t } = useTranslation('ui');
  return <Modal closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t('close') }} {...props} />;
}
