/** «Mottakere» under «Personvern»: who gets data from the union, what for, and how the agreements stand. */
import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { keptDraft } from '../ui/draft.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { AgreementWord } from './agreement-word.tsx';
import { NewPartner, PARTNER_FORM } from './new-partner.tsx';
import classes from './partners.module.css';

export function PartnerList() {
  const { t } = useTranslation('partners');
  const words = useTranslation('words').t;
  const allowed = useCan();
  const [query, setQuery] = useState('');
  const [archived, setArchived] = useState(false);
  const [creating, setCreating] = useState(() => keptDraft(PARTNER_FORM)?.open === true);
  const partners = useQuery({
    ...apiQuery.partners.list.queryOptions({ input: { query, archived } }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <p className={classes.intro}>{t('intro')}</p>
      <Group gap="sm" mb={12}>
        <TextInput
          size="xs"
          w={280}
          type="search"
          data-search
          autoComplete="off"
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Checkbox
          size="xs"
          label={t('archived')}
          checked={archived}
          onChange={(event) => setArchived(event.currentTarget.checked)}
        />
        {allowed('partner', 'create') && (
          <Button
            size="xs"
            ml="auto"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setCreating(true)}
          >
            {t('new')}
          </Button>
        )}
      </Group>
      {partners.isPending && <Loading />}
      {partners.isError && <ErrorNotice error={partners.error} onRetry={() => void partners.refetch()} />}
      {partners.data && partners.data.items.length === 0 && <EmptyState title={t('none')} text={t('noneText')} />}
      {partners.data && partners.data.items.length > 0 && (
        <table className={`${table.table} ${table.wrap} ${table.plain}`}>
          <thead>
            <tr>
              <th>{t('name')}</th>
              <th>{t('kind')}</th>
              <th>{t('services')}</th>
              <th>{t('agreement')}</th>
            </tr>
          </thead>
          <tbody>
            {partners.data.items.map(({ id, name, kind, services, agreement, expiresOn, isArchived }) => (
              <tr key={id}>
                <td>
                  <TextLink to="/privacy/recipients/$id" params={{ id }}>
                    {name}
                  </TextLink>
                  {isArchived && <span className={classes.small}>{words('field.partner.isArchived')}</span>}
                </td>
                <td>{words(`kind.${kind}`)}</td>
                <td>{services.map((service) => t(`service.${service}`)).join(', ') || '–'}</td>
                <td>
                  <AgreementWord agreement={agreement} expiresOn={expiresOn} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {creating && <NewPartner onDone={() => setCreating(false)} />}
    </>
  );
}
