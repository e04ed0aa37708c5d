/** One recipient: its facts, edited where they stand, and for a processor its agreements, sub-processors and audits. */
import { Button, MultiSelect, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '../../shared/numbers/phone.ts';
import type { PartnerRecord } from '../../shared/partners/model.ts';
import { PARTNER_KINDS, SERVICES, TRANSFER_GROUNDS } from '../../shared/partners/terms.ts';
import { api, apiQuery } from '../api/client.ts';
import { errorOf, useLanguage } from '../api/errors.ts';
import { useWords } from '../i18n/use-words.ts';
import { useCan } from '../session/use-session.ts';
import { useCountries } from '../ui/countries.ts';
import { Fact } from '../ui/fact.tsx';
import type { FactKind } from '../ui/fact-model.ts';
import { useNotice } from '../ui/notice.tsx';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { AgreementWord } from './agreement-word.tsx';
import { Audits } from './audits.tsx';
import { PartnerAgreements } from './partner-agreements.tsx';
import classes from './partners.module.css';
import { SubProcessors } from './sub-processors.tsx';

type Patch = Parameters<typeof api.partners.update>[0]['patch'];

export function PartnerPage() {
  const { t } = useTranslation('partners');
  const { id = '' } = useParams({ strict: false });
  const partner = useQuery(apiQuery.partners.get.queryOptions({ input: { id } }));
  if (partner.isPending) return <Loading />;
  if (partner.isError) {
    const { code } = errorOf(partner.error);
    if (code !== 'NOT_FOUND' && code !== 'VALIDATION')
      return <ErrorNotice error={partner.error} onRetry={() => void partner.refetch()} />;
    const action = <TextLink to="/privacy/recipients">{t('back')}</TextLink>;
    return <EmptyState title={t('gone')} text={t('goneText')} action={action} />;
  }
  return <Record key={id} partner={partner.data} />;
}

function Record({ partner }: { partner: PartnerRecord }) {
  const { t } = useTranslation('partners');
  const allowed = useCan();
  const { done, failed } = useNotice();
  const archive = async () => {
    try {
      const { changeId } = await api.partners.archive({ id: partner.id, archived: !partner.isArchived });
      done(partner.isArchived ? t('wasRestored') : t('wasArchived'), changeId);
    } catch (error) {
      failed(error);
    }
  };
  return (
    <article aria-label={partner.name}>
      <TextLink to="/privacy/recipients">{t('back')}</TextLink>
      <header className={classes.head}>
        <Title order={2} size={20}>
          {partner.name}
        </Title>
        {allowed('partner', 'change') && (
          <Button size="xs" variant="default" onClick={() => void archive()}>
            {partner.isArchived ? t('restore') : t('archive')}
          </Button>
        )}
      </header>
      <Facts partner={partner} />
      {partner.kind === 'processor' && (
        <>
          <PartnerAgreements partner={partner} />
          <SubProcessors partner={partner} />
          <Audits partner={partner} />
        </>
      )}
    </article>
  );
}

const TEXT: FactKind = { type: 'text' };

function Facts({ partner }: { partner: PartnerRecord }) {
  const { t } = useTranslation('partners');
  const words = useTranslation('words').t;
  const named = useWords();
  const language = useLanguage();
  const allowed = useCan();
  const client = useQueryClient();
  const { done, failed } = useNotice();
  const countries = useCountries();
  const purposes = useQuery(apiQuery.purposes.list.queryOptions({ input: {} }));
  const mayChange = allowed('partner', 'change');
  const save = async (patch: Patch, field: string, revision: number | undefined) => {
    const { changeId } = await api.partners.update({
      id: partner.id,
      patch,
      ...(revision === undefined ? {} : { revision }),
    });
    await client.invalidateQueries();
    done(t('saved', { field: named.field('partner', field) }), changeId);
  };
  const fact = (field: keyof Patch & keyof PartnerRecord, kind: FactKind = TEXT, required = false) => {
    const stored = partner[field] as string | null;
    return (
      <Fact
        key={field}
        label={named.field('partner', field)}
        value={field === 'contactPhone' && stored ? formatPhone(stored) : stored}
        kind={kind}
        edit={
          mayChange
            ? {
                required,
                draft: { form: `fact:${partner.id}:partner:${field}`, personId: null },
                revisions: { partner: partner.revision },
                save: (value, { partner: revision }) => save({ [field]: value }, field, revision),
              }
            : undefined
        }
      />
    );
  };
  const several = (field: 'services' | 'purposeKeys', data: { value: string; label: string }[], none: string) => (
    <MultiSelect
      size="xs"
      mb={8}
      maw={720}
      searchable
      clearable
      readOnly={!mayChange}
      label={named.field('partner', field)}
      placeholder={partner[field].length === 0 ? none : ''}
      data={data}
      value={[...partner[field]]}
      onChange={(chosen) => {
        save({ [field]: chosen } as Patch, field, partner.revision).catch(failed);
      }}
    />
  );
  return (
    <>
      <dl className={classes.facts}>
        {fact('name', TEXT, true)}
        {fact(
          'kind',
          { type: 'select', options: PARTNER_KINDS.map((value) => ({ value, label: words(`kind.${value}`) })) },
          true,
        )}
        {partner.agreement !== null && (
          <Fact
            label={t('agreement')}
            value={null}
            beside={<AgreementWord agreement={partner.agreement} expiresOn={partner.expiresOn} />}
          />
        )}
        {fact('organisationNumber')}
        {fact('contactName')}
        {fact('contactEmail')}
        {fact('contactPhone')}
        {fact('country', { type: 'select', options: countries, searchable: true }, true)}
        {fact('location')}
        {fact(
          'transferGround',
          {
            type: 'select',
            options: TRANSFER_GROUNDS.map((value) => ({ value, label: words(`transferGround.${value}`) })),
          },
          true,
        )}
        {partner.transferGround !== 'none' && fact('transferNote')}
        {fact('note')}
      </dl>
      {several(
        'services',
        SERVICES.map((value) => ({ value, label: t(`service.${value}`) })),
        '',
      )}
      {several(
        'purposeKeys',
        (purposes.data?.items ?? []).map(({ key, title }) => ({ value: key, label: title[language] })),
        t('anyPurpose'),
      )}
    </>
  );
}
