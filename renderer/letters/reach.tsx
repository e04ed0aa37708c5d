/** Whom it reaches and whom not, and what can be done about each: said before anything is made. */
import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flagged, LeftOut } from '../../shared/letters/model.ts';
import { isPlaceholder, PLACEHOLDERS } from '../../shared/letters/placeholders.ts';
import { LEFT_OUT_REASONS } from '../../shared/letters/terms.ts';
import { LETTER_LANGUAGES } from '../../shared/members/model.ts';
import type { api } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import { showNumber } from '../ui/dates.ts';
import { RowAction } from '../ui/row-action.tsx';
import classes from './letters.module.css';

type Check = Awaited<ReturnType<typeof api.letters.check>>;
export type Whom = { survivors: boolean; skipReturned: boolean; useProtected: boolean; reason: string };

type ReachProps = { kind: 'letter' | 'label'; check: Check; whom: Whom; onChange: (whom: Whom) => void };

export function Reach({ kind, check, whom, onChange }: ReachProps) {
  const { t } = useTranslation('letters');
  const allowed = useCan();
  const { count, languages, leftOut, flagged, survivors, returned } = check;
  const number = showNumber(count);
  const spoken = LETTER_LANGUAGES.flatMap((language) =>
    languages[language]
      ? [
          t('inLanguage', {
            number: showNumber(languages[language]),
            language: t(`language.${language}`).toLowerCase(),
          }),
        ]
      : [],
  );
  const protectedCount = leftOut.protected;
  return (
    <Stack gap="xs">
      <div role="status">
        <Text fw={600}>
          {kind === 'label' ? t('reachesLabels', { count, number }) : t('reaches', { count, number })}
        </Text>
        {kind === 'letter' && spoken.length > 0 && <Text c="dimmed">{spoken.join(' · ')}</Text>}
        {leftOut.count > 0 && (
          <Text c="var(--warm)">
            {t('leftOut')}:{' '}
            {LEFT_OUT_REASONS.filter((reason) => leftOut[reason] > 0)
              .map((reason) => `${showNumber(leftOut[reason])} ${t(`reason.${reason}`)}`)
              .join(' · ')}
          </Text>
        )}
      </div>
      {leftOut.items.length > 0 && (
        <People items={leftOut.items.map(whyLeftOut)} more={leftOut.count - leftOut.items.length} />
      )}
      {(protectedCount > 0 || whom.useProtected) && allowed('protectedAddress', 'reveal') && (
        <>
          <Checkbox
            size="xs"
            label={t('useProtected', { count: protectedCount || 1 })}
            checked={whom.useProtected}
            onChange={(event) => onChange({ ...whom, useProtected: event.currentTarget.checked })}
          />
          {whom.useProtected && (
            <TextInput
              size="xs"
              label={t('revealReason')}
              description={t('revealLogged')}
              required
              autoComplete="off"
              value={whom.reason}
              onChange={(event) => onChange({ ...whom, reason: event.currentTarget.value })}
            />
          )}
        </>
      )}
      {survivors > 0 && (
        <Checkbox
          size="xs"
          label={t('survivors', { count: survivors })}
          checked={whom.survivors}
          onChange={(event) => onChange({ ...whom, survivors: event.currentTarget.checked })}
        />
      )}
      {(returned > 0 || whom.skipReturned) && (
        <Checkbox
          size="xs"
          label={t('skipReturned', { count: returned || leftOut.returned })}
          checked={whom.skipReturned}
          onChange={(event) => onChange({ ...whom, skipReturned: event.currentTarget.checked })}
        />
      )}
      {flagged.count > 0 && <FlaggedPeople items={flagged.items} count={flagged.count} />}
    </Stack>
  );

  function whyLeftOut({ id, name, memberNumber, reason }: LeftOut): Person {
    return { id, name: `${name} (${memberNumber})`, why: t(`reason.${reason}`) };
  }
}

/** Who should be looked at before the letters go. */
export function FlaggedPeople({ items, count }: { items: readonly Flagged[]; count: number }) {
  const { t } = useTranslation('letters');
  const language = useLanguage();
  const why = ({ returned, empty }: Flagged) => {
    const fields = empty.map((name) => (isPlaceholder(name) ? PLACEHOLDERS[name].title[language].toLowerCase() : name));
    return [
      ...(returned ? [t('isReturned')] : []),
      ...(fields.length > 0 ? [t('withoutValue', { fields: fields.join(', ') })] : []),
    ].join(' · ');
  };
  return (
    <div>
      <Text>
        {t('lookAt')}: {showNumber(count)}
      </Text>
      <People
        items={items.map((one) => ({ id: one.id, name: `${one.name} (${one.memberNumber})`, why: why(one) }))}
        more={count - items.length}
      />
    </div>
  );
}

type Person = { id: string; name: string; why: string };

/** Names, folded away until somebody wants them. */
export function People({ items, more }: { items: readonly Person[]; more: number }) {
  const { t } = useTranslation('letters');
  const [shown, setShown] = useState(false);
  return (
    <div>
      <RowAction onClick={() => setShown(!shown)}>{shown ? t('hide') : t('show')}</RowAction>
      {shown && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <ul className={classes.people} tabIndex={0}>
          {items.map(({ id, name, why }) => (
            <li key={id}>
              <span>{name}</span>
              <span className={classes.why}>{why}</span>
            </li>
          ))}
          {more > 0 && <li>{t('andMore', { number: showNumber(more) })}</li>}
        </ul>
      )}
    </div>
  );
}
