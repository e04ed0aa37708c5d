/** The main unit of a sub-unit: read as a link to it, chosen by searching among the main units. */
import { Autocomplete, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerRecord } from '../../shared/employers/model.ts';
import { apiQuery } from '../api/client.ts';
import { useFailureText } from '../api/errors.ts';
import { useWords } from '../i18n/use-words.ts';
import facts from '../ui/fact.module.css';
import type { FactEdit } from '../ui/fact-model.ts';
import { TextLink } from '../ui/text-link.tsx';
import { showOrganisationNumber } from './organisation-number.ts';

type ParentFactProps = { employer: EmployerRecord; edit: FactEdit | undefined };

export function ParentFact({ employer, edit }: ParentFactProps) {
  const { t } = useTranslation('employers');
  const ui = useTranslation('ui').t;
  const words = useWords();
  const label = words.field('employer', 'parentId');
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  const [editing, setEditing] = useState(false);
  useEffect(() => {
    if (editing || !returns.current) return;
    returns.current = false;
    button.current?.focus();
  }, [editing]);
  const { parentId, parentName, parentNumber } = employer;
  const waits = parentId === null && parentNumber !== null;
  const shown = parentName ?? (waits ? showOrganisationNumber(parentNumber) : ui('empty'));
  return (
    <div className={facts.fact}>
      <dt className={facts.label}>{label}</dt>
      <dd className={facts.value}>
        {editing && edit ? (
          <ParentField
            employer={employer}
            edit={edit}
            label={label}
            onDone={() => {
              returns.current = true;
              setEditing(false);
            }}
          />
        ) : edit ? (
          <UnstyledButton ref={button} className={facts.editable} data-fact onClick={() => setEditing(true)}>
            <VisuallyHidden>{`${ui('edit')} ${label}: `}</VisuallyHidden>
            <span className={parentName || waits ? undefined : facts.missing}>{shown}</span>
            {waits && (
              <Text size="xs" c="dimmed">
                {t('parentWaits')}
              </Text>
            )}
          </UnstyledButton>
        ) : (
          <span className={facts.fixed}>{shown}</span>
        )}
        {!editing && parentId && (
          <TextLink to="/employers/$id" params={{ id: parentId }} className={facts.fixed}>
            {ui('show')}
          </TextLink>
        )}
      </dd>
    </div>
  );
}

type ParentFieldProps = { employer: EmployerRecord; edit: FactEdit; label: string; onDone: () => void };

const MOST_SHOWN = 8;

function ParentField({ employer, edit, label, onDone }: ParentFieldProps) {
  const { t } = useTranslation('employers');
  const failureText = useFailureText();
  const [typed, setTyped] = useState(employer.parentName ?? '');
  const [error, setError] = useState<string | null>(null);
  const query = typed.trim();
  const found = useQuery({
    ...apiQuery.employers.search.queryOptions({ input: { query, kind: 'main', limit: MOST_SHOWN } }),
    enabled: query.length > 1,
    placeholderData: keepPreviousData,
  });
  const items = (found.data?.items ?? []).map(({ id, name, organisationNumber }) => ({
    id,
    label: [name, showOrganisationNumber(organisationNumber)].filter(Boolean).join(' · '),
  }));
  const save = async (parentId: string | null) => {
    try {
      await edit.save(parentId, edit.revisions);
      onDone();
    } catch (caught) {
      setError(failureText(caught));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    }
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    event.preventDefault();
    if (query === '') void save(null);
    else setError(t('chooseParent'));
  };
  return (
    <Autocomplete
      size="xs"
      autoFocus
      autoComplete="off"
      aria-label={label}
      placeholder={t('searchMainUnit')}
      value={typed}
      error={error}
      data={[...new Set(items.map((item) => item.label))]}
      filter={({ options }) => options}
      onChange={(text) => {
        setTyped(text);
        setError(null);
      }}
      onOptionSubmit={(text) => {
        const chosen = items.find((item) => item.label === text);
        if (chosen) void save(chosen.id);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => error === null && onDone()}
    />
  );
}
