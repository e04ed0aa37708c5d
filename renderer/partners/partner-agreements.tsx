/** The agreements with a processor: from when to when, which points of Art. 28(3) they hold, and the signed paper. */
import { Checkbox, FileInput, Group, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartnerRecord } from '../../shared/partners/model.ts';
import { AGREEMENT_POINTS, type AgreementPoint } from '../../shared/partners/terms.ts';
import { api } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { showDate, today } from '../ui/dates.ts';
import { saveBase64 } from '../ui/download.ts';
import { dropDraft } from '../ui/draft.ts';
import { useNotice } from '../ui/notice.tsx';
import { PartField, PartForm, readDate, typedDate, usePartForm } from '../ui/part-form.tsx';
import { PartSection, usePart } from '../ui/part-section.tsx';
import { PartTable } from '../ui/part-table.tsx';
import { RowAction } from '../ui/row-action.tsx';
import classes from './partners.module.css';

type Agreement = PartnerRecord['agreements'][number];

const formOf = (partnerId: string) => (id: string) => `processor-agreement:${partnerId}:${id}`;

export function PartnerAgreements({ partner }: { partner: PartnerRecord }) {
  const { t } = useTranslation('partners');
  const allowed = useCan();
  const { failed } = useNotice();
  const form = formOf(partner.id);
  const part = usePart(
    partner.agreements.map(({ id }) => id),
    form,
  );
  const mayChange = allowed('processorAgreement', 'change');
  const close = () => part.close('new-processor-agreement');
  const remove = (id: string) => {
    dropDraft(form(id));
    close();
    void part.run(() => api.partners.removeAgreement({ id }), t('agreementRemoved'));
  };
  const open = async (id: string) => {
    try {
      const file = await api.attachments.get({ id });
      saveBase64(file.name, file.mimeType, file.contentBase64);
    } catch (error) {
      failed(error);
    }
  };
  const settle = ({ id, endedOn, revision }: Agreement) =>
    endedOn === null
      ? part.run(() => api.partners.endAgreement({ id, endedOn: today(), revision }), t('wasEnded'))
      : part.run(
          () => api.partners.endAgreement({ id, endedOn, deletionConfirmedOn: today(), revision }),
          t('deletionNoted'),
        );
  return (
    <PartSection
      title={t('agreements')}
      add={
        mayChange
          ? {
              text: t('addAgreement'),
              onAdd: () => part.edit('new'),
              open: part.edited === 'new',
              returnsAs: 'new-processor-agreement',
            }
          : undefined
      }
    >
      {part.edited === 'new' && <AgreementForm partnerId={partner.id} agreement={null} onDone={close} />}
      <PartTable
        head={[t('period'), t('subject'), t('points')]}
        empty={t('noAgreements')}
        edited={part.edited}
        rows={partner.agreements.map((one) => ({
          id: one.id,
          cells: [
            <span key="period">
              {showDate(one.validFrom)} – {one.expiresOn ? showDate(one.expiresOn) : t('noEnd')}
              {one.endedOn && <span className={classes.small}>{t('ended', { day: showDate(one.endedOn) })}</span>}
              {one.deletionConfirmedOn && (
                <span className={classes.small}>
                  {t('deletionConfirmed', { day: showDate(one.deletionConfirmedOn) })}
                </span>
              )}
            </span>,
            <span key="subject">
              {one.subject ?? '–'}
              {one.version && <span className={classes.small}>{one.version}</span>}
            </span>,
            t('pointsOf', { count: one.points.length, all: AGREEMENT_POINTS.length }),
          ],
          onEdit: mayChange ? () => part.edit(one.id) : undefined,
          actions: (
            <>
              {one.file && allowed('attachment', 'read') && (
                <RowAction onClick={() => void open(one.file?.id ?? '')}>{t('openFile')}</RowAction>
              )}
              {mayChange && !one.deletionConfirmedOn && (
                <RowAction onClick={() => void settle(one)}>
                  {one.endedOn === null ? t('end') : t('confirmDeletion')}
                </RowAction>
              )}
            </>
          ),
          form: (
            <AgreementForm
              partnerId={partner.id}
              agreement={one}
              onRemove={allowed('processorAgreement', 'remove') ? () => remove(one.id) : undefined}
              onDone={close}
            />
          ),
        }))}
      />
    </PartSection>
  );
}

type AgreementFormProps = {
  partnerId: string;
  agreement: Agreement | null;
  onRemove?: (() => void) | undefined;
  onDone: () => void;
};

const DAYS = ['validFrom', 'expiresOn', 'signedOn', 'reviewOn'] as const;

function AgreementForm({ partnerId, agreement, onRemove, onDone }: AgreementFormProps) {
  const { t } = useTranslation('partners');
  const ui = useTranslation('ui').t;
  const [file, setFile] = useState<File | null>(null);
  const form = usePartForm(
    formOf(partnerId)(agreement?.id ?? 'new'),
    agreement?.revision ?? null,
    () => ({
      validFrom: typedDate(agreement?.validFrom ?? null),
      expiresOn: typedDate(agreement?.expiresOn ?? null),
      signedOn: typedDate(agreement?.signedOn ?? null),
      reviewOn: typedDate(agreement?.reviewOn ?? null),
      version: agreement?.version ?? '',
      subject: agreement?.subject ?? '',
      points: agreement?.points ?? ([] as AgreementPoint[]),
    }),
    onDone,
  );
  const { values, set, errors } = form;
  const submit = async () => {
    const days = Object.fromEntries(DAYS.map((name) => [name, readDate(values[name])]));
    const wrong = DAYS.find((name) => days[name] === undefined);
    if (wrong) return form.refuse({ [wrong]: ui('notDate') });
    if (!days.validFrom) return form.refuse({ validFrom: ui('needed') });
    const given = {
      validFrom: days.validFrom,
      expiresOn: days.expiresOn ?? null,
      signedOn: days.signedOn ?? null,
      reviewOn: days.reviewOn ?? null,
      version: values.version.trim() || null,
      subject: values.subject.trim() || null,
      points: values.points,
      // What this form does not show stays as it is.
      dataCategories: agreement?.dataCategories ?? [],
      peopleCategories: agreement?.peopleCategories ?? [],
      note: agreement?.note ?? null,
    };
    const paper = file ? { file: { name: file.name, contentBase64: await asBase64(file) } } : {};
    await form.send(
      (revision) =>
        api.partners.saveAgreement({
          partnerId,
          ...(agreement ? { id: agreement.id, revision: revision ?? agreement.revision } : {}),
          agreement: given,
          ...paper,
        }),
      'agreement',
      t('agreementSaved'),
    );
  };
  return (
    <PartForm form={form} onSubmit={submit} onRemove={onRemove}>
      <Group grow gap="xs" align="flex-start">
        {DAYS.map((name, index) => (
          <PartField
            key={name}
            autoFocus={index === 0}
            required={name === 'validFrom'}
            label={t(name)}
            placeholder={ui('dateHint')}
            value={values[name]}
            error={errors[name]}
            onType={(text) => set({ [name]: text })}
          />
        ))}
      </Group>
      <Group grow gap="xs" align="flex-start">
        <PartField
          label={t('subject')}
          value={values.subject}
          error={errors.subject}
          onType={(subject) => set({ subject })}
        />
        <PartField
          label={t('version')}
          value={values.version}
          error={errors.version}
          onType={(version) => set({ version })}
        />
      </Group>
      <Checkbox.Group
        label={t('points')}
        value={values.points}
        onChange={(chosen) => set({ points: AGREEMENT_POINTS.filter((point) => chosen.includes(point)) })}
      >
        <SimpleGrid cols={2} spacing="xs" verticalSpacing={4} mt={4}>
          {AGREEMENT_POINTS.map((point) => (
            <Checkbox key={point} size="xs" value={point} label={t(`point.${point}`)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <FileInput
        size="xs"
        clearable
        label={t('file')}
        description={agreement?.file?.name ?? t('fileHint')}
        accept="application/pdf,image/png,image/jpeg"
        value={file}
        error={errors['file.contentBase64']}
        onChange={setFile}
      />
    </PartForm>
  );
}

/** The bytes of a file as the contract takes them. */
async function asBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(text);
}
