/** Those a processor lets do part of the work (Art. 28(2) and (4)). */
import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartnerRecord } from '../../shared/partners/model.ts';
import { TRANSFER_GROUNDS } from '../../shared/partners/terms.ts';
import { api } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { useCountries, useCountryName } from '../ui/countries.ts';
import { showDate } from '../ui/dates.ts';
import { dropDraft } from '../ui/draft.ts';
import { PartField, PartForm, readDate, typedDate, usePartForm } from '../ui/part-form.tsx';
import { PartSection, usePart } from '../ui/part-section.tsx';
import { PartTable } from '../ui/part-table.tsx';
import classes from './partners.module.css';

type SubProcessor = PartnerRecord['subProcessors'][number];

const formOf = (partnerId: string) => (id: string) => `sub-processor:${partnerId}:${id}`;

export function SubProcessors({ partner }: { partner: PartnerRecord }) {
  const { t } = useTranslation('partners');
  const words = useTranslation('words').t;
  const allowed = useCan();
  const country = useCountryName();
  const form = formOf(partner.id);
  const part = usePart(
    partner.subProcessors.map(({ id }) => id),
    form,
  );
  const mayChange = allowed('subProcessor', 'change');
  const close = () => part.close('new-sub-processor');
  const remove = (id: string) => {
    dropDraft(form(id));
    close();
    void part.run(() => api.partners.removeSubProcessor({ id }), t('subProcessorRemoved'));
  };
  return (
    <PartSection
      title={t('subProcessors')}
      add={
        mayChange
          ? {
              text: t('addSubProcessor'),
              onAdd: () => part.edit('new'),
              open: part.edited === 'new',
              returnsAs: 'new-sub-processor',
            }
          : undefined
      }
    >
      {part.edited === 'new' && <SubProcessorForm partnerId={partner.id} row={null} onDone={close} />}
      <PartTable
        head={[t('name'), t('country'), t('approvedOn')]}
        empty={t('noSubProcessors')}
        edited={part.edited}
        rows={partner.subProcessors.map((row) => ({
          id: row.id,
          cells: [
            <span key="name">
              {row.name}
              {row.service && <span className={classes.small}>{row.service}</span>}
            </span>,
            <span key="country">
              {country(row.country)}
              {row.transferGround !== 'none' && (
                <span className={classes.small}>{words(`transferGround.${row.transferGround}`)}</span>
              )}
            </span>,
            <span key="approved">
              {row.approvedOn ? showDate(row.approvedOn) : '–'}
              {row.endedOn && <span className={classes.small}>{t('ended', { day: showDate(row.endedOn) })}</span>}
            </span>,
          ],
          onEdit: mayChange ? () => part.edit(row.id) : undefined,
          form: (
            <SubProcessorForm
              partnerId={partner.id}
              row={row}
              onRemove={allowed('subProcessor', 'remove') ? () => remove(row.id) : undefined}
              onDone={close}
            />
          ),
        }))}
      />
    </PartSection>
  );
}

type SubProcessorFormProps = {
  partnerId: string;
  row: SubProcessor | null;
  onRemove?: (() => void) | undefined;
  onDone: () => void;
};

function SubProcessorForm({ partnerId, row, onRemove, onDone }: SubProcessorFormProps) {
  const { t } = useTranslation('partners');
  const ui = useTranslation('ui').t;
  const words = useTranslation('words').t;
  const countries = useCountries();
  const form = usePartForm(
    formOf(partnerId)(row?.id ?? 'new'),
    row?.revision ?? null,
    () => ({
      name: row?.name ?? '',
      service: row?.service ?? '',
      country: row?.country ?? 'NO',
      transferGround: row?.transferGround ?? ('none' as SubProcessor['transferGround']),
      approvedOn: typedDate(row?.approvedOn ?? null),
      endedOn: typedDate(row?.endedOn ?? null),
    }),
    onDone,
  );
  const { values, set, errors } = form;
  const submit = async () => {
    const [approvedOn, endedOn] = [readDate(values.approvedOn), readDate(values.endedOn)];
    if (approvedOn === undefined || endedOn === undefined)
      return form.refuse({ [approvedOn === undefined ? 'approvedOn' : 'endedOn']: ui('notDate') });
    const { name, country, transferGround } = values;
    const given = { name, service: values.service.trim() || null, country, transferGround, approvedOn, endedOn };
    await form.send(
      (revision) =>
        api.partners.saveSubProcessor({
          partnerId,
          ...(row ? { id: row.id, revision: revision ?? row.revision } : {}),
          subProcessor: given,
        }),
      'subProcessor',
      t('subProcessorSaved'),
    );
  };
  return (
    <PartForm form={form} onSubmit={submit} onRemove={onRemove}>
      <Group grow gap="xs" align="flex-start">
        <PartField
          autoFocus
          required
          label={t('name')}
          value={values.name}
          error={errors.name}
          onType={(name) => set({ name })}
        />
        <PartField
          label={t('what')}
          value={values.service}
          error={errors.service}
          onType={(service) => set({ service })}
        />
      </Group>
      <Group grow gap="xs" align="flex-start">
        <Select
          size="xs"
          searchable
          allowDeselect={false}
          label={t('country')}
          data={[...countries]}
          value={values.country}
          onChange={(country) => set({ country: country ?? 'NO' })}
        />
        <Select
          size="xs"
          allowDeselect={false}
          label={t('transferGround')}
          data={TRANSFER_GROUNDS.map((value) => ({ value, label: words(`transferGround.${value}`) }))}
          value={values.transferGround}
          onChange={(value) => set({ transferGround: TRANSFER_GROUNDS.find((one) => one === value) ?? 'none' })}
        />
      </Group>
      <Group grow gap="xs" align="flex-start">
        <PartField
          label={t('approvedOn')}
          placeholder={ui('dateHint')}
          value={values.approvedOn}
          error={errors.approvedOn}
          onType={(approvedOn) => set({ approvedOn })}
        />
        <PartField
          label={words('field.subProcessor.endedOn')}
          placeholder={ui('dateHint')}
          value={values.endedOn}
          error={errors.endedOn}
          onType={(endedOn) => set({ endedOn })}
        />
      </Group>
    </PartForm>
  );
}
