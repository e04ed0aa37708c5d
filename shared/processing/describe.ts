/** One purpose as words, part by part: what screen, paper, PDF and spreadsheet show is one thing. */

import type { Source } from '../catalogue.ts';
import { formatCalendarDate } from '../dates/calendar-date.ts';
import type { Language } from '../errors.ts';
import { TRANSFER_GROUNDS } from '../partners/terms.ts';
import type { RetentionAction, RetentionTrigger, RetentionUnit } from '../retention/terms.ts';
import { ACTION_WORDS, periodText } from '../retention/words.ts';
import type { Controller, Purpose } from './model.ts';
import {
  ARTICLE_6_WORDS,
  ARTICLE_9_WORDS,
  CHOICE_WORDS,
  CONTROLLER_WORDS,
  PART_WORDS,
  PEOPLE_WORDS,
  REGISTER_WORDS,
  type RegisterPart,
  SOURCE_WORDS,
} from './words.ts';

/** One part: its name, and what it says, line by line. */
export type DescribedPart = { part: RegisterPart; label: string; lines: string[] };

/** Every part of an entry, in the order of Art. 30(1), with bases and sources. */
export function describePurpose(purpose: Purpose, language: Language): DescribedPart[] {
  const notSet = REGISTER_WORDS.notSet[language];
  const said: Record<RegisterPart, (string | null)[]> = {
    description: [purpose.description, purpose.isOutside ? REGISTER_WORDS.outside[language] : null],
    grounds: groundsOf(purpose, language),
    choice: [CHOICE_WORDS[purpose.choice][language], purpose.needsExplicit ? REGISTER_WORDS.explicit[language] : null],
    people: [purpose.peopleCategories.map((people) => PEOPLE_WORDS[people][language]).join(', ') || notSet],
    data: [purpose.categories.map(({ title }) => title[language]).join(', ') || null, ...purpose.dataCategories],
    sources: [purpose.sources, sourcesOf(purpose, language)],
    recipients: [purpose.recipients, purpose.partners.map(({ name }) => name).join(', ') || null],
    transfers: transfersOf(purpose, language),
    retention: [
      ...purpose.rules.map(
        (rule) =>
          `${rule.title[language]}. ${ACTION_WORDS[rule.action as RetentionAction][language]} ${periodText(
            { period: rule.period, unit: rule.unit as RetentionUnit | null, trigger: rule.trigger as RetentionTrigger },
            language,
          )}.`,
      ),
      purpose.retentionNote,
    ],
    security: [purpose.security],
    statement: [
      purpose.statementSections.length > 0
        ? `${REGISTER_WORDS.section[language]} ${purpose.statementSections.join(', ')}`
        : null,
    ],
    version: [`${purpose.number}, ${REGISTER_WORDS.since[language]} ${formatCalendarDate(purpose.inForceFrom)}`],
  };
  return (Object.keys(PART_WORDS) as RegisterPart[]).map((part) => {
    const lines = said[part].filter((line): line is string => Boolean(line));
    return { part, label: PART_WORDS[part][language], lines: lines.length > 0 ? lines : [notSet] };
  });
}

/** Who answers for it all: name and value, with what is missing said. */
export function describeController(controller: Controller, language: Language): { label: string; value: string }[] {
  const missing = REGISTER_WORDS.notGiven[language];
  const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(', ') || missing;
  const { postalCode, place } = controller;
  const rows: [keyof typeof CONTROLLER_WORDS, string][] = [
    ['controller', controller.organisationName || missing],
    ['organisationNumber', controller.organisationNumber ?? missing],
    ['address', joined(controller.street, [postalCode, place].filter(Boolean).join(' ') || null)],
    ['reach', joined(controller.email, controller.phone)],
    ['dpo', joined(controller.dpoName, controller.dpoEmail, controller.dpoPhone)],
    ['privacyStatementUrl', controller.privacyStatementUrl ?? missing],
  ];
  return rows.map(([name, value]) => ({ label: CONTROLLER_WORDS[name][language], value }));
}

function groundsOf({ article6, article6Note, article9, article9Note }: Purpose, language: Language): (string | null)[] {
  return [
    article6
      ? sentence(
          `${REGISTER_WORDS.article6[language]} ${article6} (${ARTICLE_6_WORDS[article6][language]})`,
          article6Note,
        )
      : article6Note,
    article9
      ? sentence(
          `${REGISTER_WORDS.article9[language]} ${article9} (${ARTICLE_9_WORDS[article9][language]})`,
          article9Note,
        )
      : article9Note && `${REGISTER_WORDS.article9[language]}: ${article9Note}`,
  ];
}

function sentence(ground: string, note: string | null): string {
  return note ? `${ground}. ${note}` : `${ground}.`;
}

function sourcesOf({ categories, catalogueSources }: Purpose, language: Language): string | null {
  if (categories.length === 0) return null;
  const named = catalogueSources.map((source) => SOURCE_WORDS[source as Source][language]).join(', ');
  return `${named[0]?.toUpperCase() ?? ''}${named.slice(1)}.`;
}

/** Where nothing leaves the EEA, that is said: an empty line would say nothing. */
function transfersOf({ transfers, partners }: Purpose, language: Language): string[] {
  const abroad = partners.filter(({ transferGround }) => transferGround !== TRANSFER_GROUNDS[0]);
  const lines = [
    ...(transfers ? [transfers] : []),
    ...abroad.map(({ name, country, transferNote }) =>
      [`${name} (${country})`, transferNote].filter(Boolean).join(': '),
    ),
  ];
  return lines.length > 0 ? lines : [REGISTER_WORDS.noTransfers[language]];
}
