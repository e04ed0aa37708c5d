/** When a processor was looked at, and what came of it (Art. 28(3)(h)). */
import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartnerRecord } from '../../shared/partners/model.ts';
import { api } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { showDate } from '../ui/dates.ts';
import { dropDraft } from '../ui/draft.ts';
import { PartField, PartForm, readDate, typedDate, usePartForm } from '../ui/part-form.tsx';
import { PartSection, usePart } from '../ui/part-section.tsx';
import { PartTable } from '../ui/part-table.tsx';
import classes from './partners.module.css';

type Audit = PartnerRecord['audits'][number];

const formOf = (partnerId: string) => (id: string) => `partner-audit:${partnerId}:${id}`;

export function Audits({ partner }: { partner: PartnerRecord }) {
  const { t } = useTranslation('partners');
  const allowed = useCan();
  const form = formOf(partner.id);
  const part = usePart(
    partner.audits.map(({ id }) => id),
    form,
  );
  const mayChange = allowed('partnerAudit', 'change');
  const close = () => part.close('new-partner-audit');
  const remove = (id: string) => {
    dropDraft(form(id));
    close();
    void part.run(() => api.partners.removeAudit({ id }), t('auditRemoved'));
  };
  return (
    <PartSection
      title={t('audits')}
      add={
        mayChange
          ? {
              text: t('addAudit'),
              onAdd: () => part.edit('new'),
              open: part.edited === 'new',
              returnsAs: 'new-partner-audit',
            }
          : undefined
      }
    >
      {part.edited === 'new' && <AuditForm partnerId={partner.id} audit={null} onDone={close} />}
      <PartTable
        head={[t('heldOn'), t('result'), t('followUpOn')]}
        empty={t('noAudits')}
        edited={part.edited}
        rows={partner.audits.map((audit) => ({
          id: audit.id,
          cells: [
            showDate(audit.heldOn),
            <span key="result">
              {audit.result}
              {audit.manner && <span className={classes.small}>{audit.manner}</span>}
            </span>,
            audit.followUpOn ? showDate(audit.followUpOn) : '–',
          ],
          onEdit: mayChange ? () => part.edit(audit.id) : undefined,
          form: (
            <AuditForm
              partnerId={partner.id}
              audit={audit}
              onRemove={allowed('partnerAudit', 'remove') ? () => remove(audit.id) : undefined}
              onDone={close}
            />
          ),
        }))}
      />
    </PartSection>
  );
}

type AuditFormProps = {
  partnerId: string;
  audit: Audit | null;
  onRemove?: (() => void) | undefined;
  onDone: () => void;
};

function AuditForm({ partnerId, audit, onRemove, onDone }: AuditFormProps) {
  const { t } = useTranslation('partners');
  const ui = useTranslation('ui').t;
  const form = usePartForm(
    formOf(partnerId)(audit?.id ?? 'new'),
    audit?.revision ?? null,
    () => ({
      heldOn: typedDate(audit?.heldOn ?? null),
      manner: audit?.manner ?? '',
      result: audit?.result ?? '',
      followUpOn: typedDate(audit?.followUpOn ?? null),
    }),
    onDone,
  );
  const { values, set, errors } = form;
  const submit = async () => {
    const [heldOn, followUpOn] = [readDate(values.heldOn), readDate(values.followUpOn)];
    if (heldOn === undefined || followUpOn === undefined)
      return form.refuse({ [heldOn === undefined ? 'heldOn' : 'followUpOn']: ui('notDate') });
    if (heldOn === null) return form.refuse({ heldOn: ui('needed') });
    const given = { heldOn, manner: values.manner.trim() || null, result: values.result, followUpOn };
    await form.send(
      (revision) =>
        api.partners.saveAudit({
          partnerId,
          ...(audit ? { id: audit.id, revision: revision ?? audit.revision } : {}),
          audit: given,
        }),
      'audit',
      t('auditSaved'),
    );
  };
  return (
    <PartForm form={form} onSubmit={submit} onRemove={onRemove}>
      <Group grow gap="xs" align="flex-start">
        <PartField
          autoFocus
          required
          label={t('heldOn')}
          placeholder={ui('dateHint')}
          value={values.heldOn}
          error={errors.heldOn}
          onType={(heldOn) => set({ heldOn })}
        />
        <PartField
          label={t('manner')}
          value={values.manner}
          error={errors.manner}
          onType={(manner) => set({ manner })}
        />
        <PartField
          label={t('followUpOn')}
          placeholder={ui('dateHint')}
          value={values.followUpOn}
          error={errors.followUpOn}
          onType={(followUpOn) => set({ followUpOn })}
        />
      </Group>
      <PartField
        required
        label={t('result')}
        value={values.result}
        error={errors.result}
        onType={(result) => set({ result })}
      />
    </PartForm>
  );
}
