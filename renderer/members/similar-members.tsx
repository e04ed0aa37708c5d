/** People who may be the one being entered, with what speaks for it. */
import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SimilarMember } from '../../shared/members/model.ts';
import { TextLink } from '../ui/text-link.tsx';

export function SimilarMembers({ items }: { items: readonly SimilarMember[] }) {
  const { t } = useTranslation('members');
  if (items.length === 0) return null;
  return (
    <Alert color="ember" variant="light" title={t('similar')} role="status">
      <Stack gap={4}>
        {items.map((item) => (
          <div key={item.id}>
            <TextLink to="/members/$id" params={{ id: item.id }}>
              {item.name}
            </TextLink>
            <Text span ml={8}>
              {[item.memberNumber, item.birthYear, item.employerName].filter(Boolean).join(' · ')} ·{' '}
              {item.grounds.map((ground) => t(`ground.${ground}`)).join(', ')}
              {item.strong && ` · ${t('strong')}`}
            </Text>
          </div>
        ))}
      </Stack>
    </Alert>
  );
}
