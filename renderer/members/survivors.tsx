/** Whom to write to about a member who has died. They are known for this alone. */
import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberRecord } from '../../shared/members/model.ts';
import { formatPhone } from '../../shared/numbers/phone.ts';
import { api } from '../api/client.ts';
import { errorOf, useFormErrors } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import { keptDraft, useDraftForm } from '../ui/draft.ts';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import { RowAction } from '../ui/row-action.tsx';
import { FactGroup } from './fact-group.tsx';
import classes from './life.module.css';

type Survivor = NonNullable<MemberRecord['survivors']>[number];
type SurvivorsProps = { personId: string; survivors: readonly Survivor[] };

const formName = (personId: string, id: string) => `survivor:${personId}:${id}`;

export function Survivors({ personId, survivors }: SurvivorsProps) {
  const { t } = useTranslation('life');
  const ui = useTranslation('ui').t;
  const allowed = useCan();
  const { done, failed } = useNotice();
  const [edited, setEdited] = useState<string | null>(
    () => ['new', ...survivors.map(({ id }) => id)].find((id) => keptDraft(formName(personId, id))?.open) ?? null,
  );
  const mayChange = allowed('survivor', 'change');
  const remove = async (id: string) => {
    try {
      done(t('survivorRemoved'), (await api.members.removeSurvivor({ id })).changeId);
    } catch (error) {
      failed(error);
    }
  };
  const close = () => setEdited(null);
  return (
    <FactGroup
      title={t('survivors')}
      tools={
        mayChange && edited !== 'new' && <RowAction onClick={() => setEdited('new')}>{t('addSurvivor')}</RowAction>
      }
      below={
        <>
          {survivors.length === 0 && edited !== 'new' && <Text c="dimmed">{t('noSurvivors')}</Text>}
          {survivors.map((survivor) =>
            survivor.id === edited ? (
              <SurvivorForm key={survivor.id} personId={personId} survivor={survivor} onDone={close} />
            ) : (
              <div key={survivor.id} className={classes.survivor}>
                <div>
                  <strong>{survivor.name}</strong>
                  <p className={classes.quiet}>{describe(survivor, t('estate'))}</p>
                </div>
                {mayChange && (
                  <span>
                    <RowAction onClick={() => setEdited(survivor.id)}>{ui('edit')}</RowAction>
                    <RowAction danger onClick={() => void remove(survivor.id)}>
                      {t('removeSurvivor')}
                    </RowAction>
                  </span>
                )}
              </div>
            ),
          )}
          {edited === 'new' && <SurvivorForm personId={personId} survivor={null} onDone={close} />}
        </>
      }
    />
  );
}

function describe({ relation, isEstate, phone, email, street, postalCode, place }: Survivor, estate: string): string {
  const home = [street, [postalCode, place].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [isEstate ? estate : relation, phone && formatPhone(phone), email, home].filter(Boolean).join(' · ');
}

const FIELDS = ['name', 'relation', 'phone', 'email', 'street', 'postalCode', 'place'] as const;
type Values = Record<(typeof FIELDS)[number], string> & { isEstate: boolean };

function SurvivorForm(props: { personId: string; survivor: Survivor | null; onDone: () => void }) {
  const { personId, survivor, onDone } = props;
  const { t } = useTranslation('life');
  const ui = useTranslation('ui').t;
  const { done } = useNotice();
  const formErrors = useFormErrors();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const { values, set, settle } = useDraftForm<Values>(
    formName(personId, survivor?.id ?? 'new'),
    () => ({
      ...(Object.fromEntries(FIELDS.map((name) => [name, survivor?.[name] ?? ''])) as Record<keyof Survivor, string>),
      isEstate: survivor?.isEstate ?? false,
    }),
    personId,
  );
  const leave = () => {
    settle();
    onDone();
  };
  const send = async () => {
    const text = (name: (typeof FIELDS)[number]) => values[name].trim() || null;
    const given = Object.fromEntries(FIELDS.map((name) => [name, text(name)]));
    try {
      const { changeId } = await api.members.saveSurvivor({
        personId,
        ...(survivor ? { id: survivor.id, revision: survivor.revision } : {}),
        survivor: { ...given, name: values.name, isEstate: values.isEstate, country: survivor?.country ?? 'NO' },
      });
      done(t('survivorSaved'), changeId);
      leave();
    } catch (error) {
      const found = Object.entries(formErrors(error)).map(([path, text]) => [path.replace('survivor.', ''), text]);
      setErrors(errorOf(error).code === 'CONFLICT' ? { form: t('survivorConflict') } : Object.fromEntries(found));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  const field = (name: (typeof FIELDS)[number]) => (
    <TextInput
      key={name}
      size="xs"
      autoComplete="off"
      autoFocus={name === 'name'}
      required={name === 'name'}
      label={t(`survivor.${name}`)}
      value={values[name]}
      error={errors[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <form
      className={classes.fields}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {field('name')}
      <Checkbox
        size="xs"
        label={t('survivor.isEstate')}
        checked={values.isEstate}
        onChange={(event) => set({ isEstate: event.currentTarget.checked })}
      />
      {!values.isEstate && field('relation')}
      <div className={classes.pair}>{(['phone', 'email'] as const).map(field)}</div>
      {field('street')}
      <div className={classes.pair}>{(['postalCode', 'place'] as const).map(field)}</div>
      <FormError>{errors.form}</FormError>
      <Group gap="xs">
        <Button size="xs" type="submit">
          {ui('save')}
        </Button>
        <Button size="xs" variant="default" onClick={leave}>
          {ui('cancel')}
        </Button>
      </Group>
    </form>
  );
}
