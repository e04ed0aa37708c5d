/** Agreements with an employer, and whether dues may be deducted from pay under them (arbeidsmiljøloven § 14-15 (2) d). */
import { Checkbox, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EmployerRecord } from '../../shared/employers/model.ts';
import { AGREEMENT_KINDS } from '../../shared/employers/terms.ts';
import { api } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { showDate } from '../ui/dates.ts';
import { dropDraft } from '../ui/draft.ts';
import { PartField, PartForm, readDate, typedDate, usePartForm } from '../ui/part-form.tsx';
import { PartSection, usePart } from '../ui/part-section.tsx';
import table from '../ui/part-table.module.css';
import { PartTable } from '../ui/part-table.tsx';

type Agreement = NonNullable<EmployerRecord['agreements']>[number];

const formOf = (employerId: string) => (id: string) => `agreement:${employerId}:${id}`;

export function Agreements({ employerId, agreements }: { employerId: string; agreements: readonly Agreement[] }) {
  const { t } = useTranslation('employers');
  const words = useTranslation('words').t;
  const allowed = useCan();
  const form = formOf(employerId);
  const part = usePart(
    agreements.map(({ id }) => id),
    form,
  );
  const mayChange = allowed('agreement', 'change');
  const close = () => part.close('new-agreement');
  const remove = (id: string) => {
    dropDraft(form(id));
    close();
    void part.run(() => api.employers.removeAgreement({ id }), t('agreementRemoved'));
  };
  return (
    <PartSection
      title={t('agreements')}
      add={
        mayChange
          ? {
              text: t('addAgreement'),
              onAdd: () => part.edit('new'),
              open: part.edited === 'new',
              returnsAs: 'new-agreement',
            }
          : undefined
      }
    >
      {part.edited === 'new' && <AgreementForm employerId={employerId} agreement={null} onDone={close} />}
      <PartTable
        head={[t('agreementName'), t('period'), t('deductionShort')]}
        empty={t('noAgreements')}
        edited={part.edited}
        rows={agreements.map((agreement) => ({
          id: agreement.id,
          cells: [
            <span key="name">
              {agreement.name}
              <span className={table.more}>{words(`kind.${agreement.kind}`)}</span>
              {agreement.note && <span className={table.more}>{agreement.note}</span>}
            </span>,
            `${showDate(agreement.startDate)} – ${agreement.endDate ? showDate(agreement.endDate) : ''}`,
            agreement.allowsDeduction ? words('yes') : words('no'),
          ],
          onEdit: mayChange ? () => part.edit(agreement.id) : undefined,
          form: (
            <AgreementForm
              employerId={employerId}
              agreement={agreement}
              onRemove={allowed('agreement', 'remove') ? () => remove(agreement.id) : undefined}
              onDone={close}
            />
          ),
        }))}
      />
    </PartSection>
  );
}

type AgreementFormProps = {
  employerId: string;
  agreement: Agreement | null;
  onRemove?: (() => void) | undefined;
  onDone: () => void;
};

function AgreementForm({ employerId, agreement, onRemove, onDone }: AgreementFormProps) {
  const { t } = useTranslation('employers');
  const ui = useTranslation('ui').t;
  const words = useTranslation('words').t;
  const form = usePartForm(
    formOf(employerId)(agreement?.id ?? 'new'),
    agreement?.revision ?? null,
    () => ({
      kind: agreement?.kind ?? ('collective' as Agreement['kind']),
      name: agreement?.name ?? '',
      allowsDeduction: agreement?.allowsDeduction ?? false,
      startDate: typedDate(agreement?.startDate ?? null),
      endDate: typedDate(agreement?.endDate ?? null),
      note: agreement?.note ?? '',
    }),
    onDone,
  );
  const { values, set, errors } = form;
  const submit = async () => {
    const [startDate, endDate] = [readDate(values.startDate), readDate(values.endDate)];
    if (startDate === undefined || endDate === undefined)
      return form.refuse({ [startDate === undefined ? 'startDate' : 'endDate']: ui('notDate') });
    const { kind, name, allowsDeduction } = values;
    const given = { kind, name, allowsDeduction, startDate, endDate, note: values.note.trim() || null };
    await form.send(
      (revision) =>
        api.employers.saveAgreement({
          employerId,
          ...(agreement ? { id: agreement.id, revision: revision ?? agreement.revision } : {}),
          agreement: given,
        }),
      'agreement',
      t('agreementSaved'),
    );
  };
  return (
    <PartForm form={form} onSubmit={submit} onRemove={onRemove}>
      <Group grow gap="xs" align="flex-start">
        <Select
          size="xs"
          label={t('agreementKind')}
          autoFocus
          allowDeselect={false}
          data={AGREEMENT_KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))}
          value={values.kind}
          onChange={(value) => {
            const kind = (value ?? 'collective') as Agreement['kind'];
            // An agreement about deduction is one by which dues may be deducted, unless somebody says otherwise.
            set({ kind, ...(kind === 'deduction' ? { allowsDeduction: true } : {}) });
          }}
        />
        <PartField
          required
          label={t('agreementName')}
          value={values.name}
          error={errors.name}
          onType={(name) => set({ name })}
        />
      </Group>
      <Checkbox
        size="xs"
        label={t('allowsDeduction')}
        description={t('allowsDeductionText')}
        checked={values.allowsDeduction}
        onChange={(event) => set({ allowsDeduction: event.currentTarget.checked })}
      />
      <Group grow gap="xs" align="flex-start">
        <PartField
          label={t('startDate')}
          placeholder={ui('dateHint')}
          value={values.startDate}
          error={errors.startDate}
          onType={(startDate) => set({ startDate })}
        />
        <PartField
          label={t('endDate')}
          placeholder={ui('dateHint')}
          value={values.endDate}
          error={errors.endDate}
          onType={(endDate) => set({ endDate })}
        />
      </Group>
      <PartField label={t('note')} value={values.note} error={errors.note} onType={(note) => set({ note })} />
    </PartForm>
  );
}
