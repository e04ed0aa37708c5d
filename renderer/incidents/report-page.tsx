/** «Meld avvik»: everybody tells what went wrong here, and sees what became of it. */
import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BREACH_KINDS, type BreachKind } from '../../shared/incidents/terms.ts';
import { api, apiQuery } from '../api/client.ts';
import { useFormErrors } from '../api/errors.ts';
import { showMoment } from '../ui/dates.ts';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { SensitiveNote, useSensitiveGuard } from '../ui/sensitive-note.tsx';
import classes from './incidents.module.css';
import { MomentFields, readMoment, typedMoment } from './moment-fields.tsx';

export function ReportPage() {
  const { t } = useTranslation('incidents');
  const ui = useTranslation('ui').t;
  const client = useQueryClient();
  const formErrors = useFormErrors();
  const { done } = useNotice();
  const mine = useQuery(apiQuery.incidents.mine.queryOptions({ input: {} }));
  const form = useDraftForm('incident:new', () => ({
    title: '',
    description: '',
    discovered: typedMoment(new Date().toISOString()),
    kinds: [] as BreachKind[],
  }));
  const { values, set } = form;
  const guard = useSensitiveGuard(`${values.title}\n${values.description}`);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const send = async () => {
    setErrors({});
    const discoveredAt = readMoment(values.discovered);
    if (!discoveredAt) return setErrors({ discoveredAt: t('notMoment') });
    if (!guard.passes()) return;
    try {
      const { title, description, kinds } = values;
      const { number } = await api.incidents.report({ title, description, discoveredAt, kinds });
      form.discard();
      done(t('reported', { number }));
      await client.invalidateQueries();
    } catch (error) {
      setErrors(formErrors(error));
    }
  };
  const items = mine.data?.items ?? [];
  return (
    <Page title={t('report')}>
      <div className={classes.page}>
        <p className={classes.intro}>{t('reportText')}</p>
        <form
          className={classes.form}
          aria-label={t('report')}
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <Stack gap="sm">
            <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
            <TextInput
              size="xs"
              label={t('name')}
              description={t('nameHint')}
              required
              autoFocus
              autoComplete="off"
              maxLength={120}
              value={values.title}
              error={errors.title}
              onChange={(event) => set({ title: event.currentTarget.value })}
            />
            <Textarea
              size="xs"
              label={t('what')}
              description={t('whatHint')}
              required
              autosize
              minRows={4}
              maxLength={4_000}
              value={values.description}
              error={errors.description}
              onChange={(event) => set({ description: event.currentTarget.value })}
            />
            <SensitiveNote guard={guard} />
            <MomentFields
              label={t('discovered')}
              value={values.discovered}
              error={errors.discoveredAt}
              onChange={(discovered) => set({ discovered })}
            />
            <Checkbox.Group
              size="xs"
              label={t('kinds')}
              value={values.kinds}
              onChange={(kinds) => set({ kinds: kinds as BreachKind[] })}
            >
              <Stack gap={8} mt={6}>
                {BREACH_KINDS.map((kind) => (
                  <Checkbox key={kind} size="xs" value={kind} label={t(`kind.${kind}`)} />
                ))}
              </Stack>
            </Checkbox.Group>
            <FormError>{errors.form}</FormError>
            <Group gap="xs">
              <Button size="xs" type="submit">
                {guard.warned ? ui('sensitive.saveAnyway') : t('send')}
              </Button>
            </Group>
          </Stack>
        </form>
        {items.length > 0 && (
          <section aria-labelledby="my-reports">
            <h2 id="my-reports" className={classes.part}>
              {t('mine')}
            </h2>
            <ul className={classes.list}>
              {items.map((one) => (
                <li key={one.id}>
                  <strong>
                    {one.number}. {one.title}
                  </strong>
                  <div className={classes.small}>
                    {t('reportedAt', { moment: showMoment(one.reportedAt) })} · {t(`became.${one.state}`)}
                    {one.authorityTold && ` · ${t('became.authorityTold')}`}
                    {one.peopleTold && ` · ${t('became.peopleTold')}`}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  );
}
