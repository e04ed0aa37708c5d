/** Whom the union speaks with at an employer, and about what. */
import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EmployerRecord } from '../../shared/employers/model.ts';
import { CONTACT_TOPICS } from '../../shared/employers/terms.ts';
import { formatPhone } from '../../shared/numbers/phone.ts';
import { api } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { dropDraft } from '../ui/draft.ts';
import { PartField, PartForm, usePartForm } from '../ui/part-form.tsx';
import { PartSection, usePart } from '../ui/part-section.tsx';
import table from '../ui/part-table.module.css';
import { PartTable } from '../ui/part-table.tsx';

type Contact = NonNullable<EmployerRecord['contacts']>[number];

const formOf = (employerId: string) => (id: string) => `employer-contact:${employerId}:${id}`;

export function Contacts({ employerId, contacts }: { employerId: string; contacts: readonly Contact[] }) {
  const { t } = useTranslation('employers');
  const words = useTranslation('words').t;
  const allowed = useCan();
  const form = formOf(employerId);
  const part = usePart(
    contacts.map(({ id }) => id),
    form,
  );
  const mayChange = allowed('employerContact', 'change');
  const close = () => part.close('new-contact');
  const remove = (id: string) => {
    dropDraft(form(id));
    close();
    void part.run(() => api.employers.removeContact({ id }), t('contactRemoved'));
  };
  return (
    <PartSection
      title={t('contacts')}
      add={
        mayChange
          ? {
              text: t('addContact'),
              onAdd: () => part.edit('new'),
              open: part.edited === 'new',
              returnsAs: 'new-contact',
            }
          : undefined
      }
    >
      {part.edited === 'new' && <ContactForm employerId={employerId} contact={null} onDone={close} />}
      <PartTable
        head={[t('contactName'), t('handles'), t('reach')]}
        empty={t('noContacts')}
        edited={part.edited}
        rows={contacts.map((contact) => ({
          id: contact.id,
          cells: [
            <span key="name">
              {contact.name}
              {contact.jobTitle && <span className={table.more}>{contact.jobTitle}</span>}
              {contact.note && <span className={table.more}>{contact.note}</span>}
            </span>,
            words(`handles.${contact.handles}`),
            <span key="reach">
              {contact.phone && <Reach text={formatPhone(contact.phone)} value={contact.phone} />}
              {contact.email && <Reach text={contact.email} value={contact.email} />}
              {!contact.phone && !contact.email && '–'}
            </span>,
          ],
          onEdit: mayChange ? () => part.edit(contact.id) : undefined,
          form: (
            <ContactForm
              employerId={employerId}
              contact={contact}
              onRemove={allowed('employerContact', 'remove') ? () => remove(contact.id) : undefined}
              onDone={close}
            />
          ),
        }))}
      />
    </PartSection>
  );
}

function Reach({ text, value }: { text: string; value: string }) {
  return (
    <Group gap={4} wrap="nowrap">
      {text}
      <CopyButton value={value} label={text} />
    </Group>
  );
}

type ContactFormProps = {
  employerId: string;
  contact: Contact | null;
  onRemove?: (() => void) | undefined;
  onDone: () => void;
};

function ContactForm({ employerId, contact, onRemove, onDone }: ContactFormProps) {
  const { t } = useTranslation('employers');
  const words = useTranslation('words').t;
  const form = usePartForm(
    formOf(employerId)(contact?.id ?? 'new'),
    contact?.revision ?? null,
    () => ({
      name: contact?.name ?? '',
      jobTitle: contact?.jobTitle ?? '',
      handles: contact?.handles ?? ('general' as Contact['handles']),
      email: contact?.email ?? '',
      phone: contact?.phone ? formatPhone(contact.phone) : '',
      note: contact?.note ?? '',
    }),
    onDone,
  );
  const { values, set, errors } = form;
  const given = (text: string) => text.trim() || null;
  const submit = () =>
    form.send(
      (revision) =>
        api.employers.saveContact({
          employerId,
          ...(contact ? { id: contact.id, revision: revision ?? contact.revision } : {}),
          contact: {
            name: values.name,
            jobTitle: given(values.jobTitle),
            handles: values.handles,
            email: given(values.email),
            phone: given(values.phone),
            note: given(values.note),
          },
        }),
      'contact',
      t('contactSaved'),
    );
  return (
    <PartForm form={form} onSubmit={submit} onRemove={onRemove}>
      <Group grow gap="xs" align="flex-start">
        <PartField
          autoFocus
          required
          label={t('contactName')}
          value={values.name}
          error={errors.name}
          onType={(name) => set({ name })}
        />
        <PartField
          label={t('jobTitle')}
          value={values.jobTitle}
          error={errors.jobTitle}
          onType={(jobTitle) => set({ jobTitle })}
        />
      </Group>
      <Select
        size="xs"
        label={t('handles')}
        allowDeselect={false}
        data={CONTACT_TOPICS.map((value) => ({ value, label: words(`handles.${value}`) }))}
        value={values.handles}
        onChange={(handles) => set({ handles: (handles ?? 'general') as Contact['handles'] })}
      />
      <Group grow gap="xs" align="flex-start">
        <PartField label={t('phone')} value={values.phone} error={errors.phone} onType={(phone) => set({ phone })} />
        <PartField label={t('email')} value={values.email} error={errors.email} onType={(email) => set({ email })} />
      </Group>
      <PartField label={t('note')} value={values.note} error={errors.note} onType={(note) => set({ note })} />
    </PartForm>
  );
}
