/**
 * Drafts of the two notices of a breach. To the authority: what Art. 33(3) prescribes and what Datatilsynet's form in Altinn asks for. To the
 * people: what Art. 34(2) prescribes, in plain words, and nothing that names anybody. What is not known yet is said to be missing: a notice may
 * be sent in phases.
 */
import type { Language } from '../errors.ts';
import type { IncidentDetails } from './model.ts';
import { NOTICE_WORDS } from './notice-words.ts';
import type { NoticeTo } from './terms.ts';

/** Who sends the notice, and whom one may ask. */
export type NoticeSender = {
  organisation: string;
  organisationNumber: string | null;
  contactName: string;
  phone: string | null;
  email: string | null;
};

export type NoticeSection = { heading: string; text: string };
export type Notice = { title: string; sections: NoticeSection[]; missing: string[] };

/**
 * A draft.
 * @param incident the breach
 * @param show how a moment is written, in the time of Norway
 */
export function draftNotice(
  incident: IncidentDetails,
  sender: NoticeSender,
  { to, language, show }: { to: NoticeTo; language: Language; show: (moment: string) => string },
): Notice {
  const words = NOTICE_WORDS[language];
  const missing: string[] = [];
  const section = (heading: string, text: string | null, isNeeded = true): NoticeSection => {
    if (text) return { heading, text };
    if (isNeeded) missing.push(heading);
    return { heading, text: isNeeded ? words.missing : words.unknown };
  };
  const list = (items: readonly string[]) => (items.length > 0 ? items.join(', ') : null);
  const contact = [sender.contactName, sender.phone, sender.email].filter(Boolean).join(', ');
  const reach = sender.phone || sender.email ? contact : null;
  const number = (count: number | null) => (count === null ? null : words.about(count));
  const heads = words.heads;
  const common = {
    what: section(heads.what, incident.description),
    consequences: section(heads.consequences, incident.consequences),
    measures: section(heads.measures, incident.measures),
  };
  if (to === 'people')
    return {
      title: words.people.title,
      missing,
      sections: [
        { heading: '', text: words.people.greeting(sender.organisation) },
        common.what,
        section(heads.when, periodOf(incident, show, words.until)),
        section(heads.data, list(incident.dataCategories)),
        common.consequences,
        common.measures,
        { heading: heads.yourself, text: words.people.advice },
        section(heads.contact, reach),
      ],
    };
  const steps = [
    section(heads.controller, [sender.organisation, sender.organisationNumber].filter(Boolean).join(', ') || null),
    section(heads.contact, reach),
    section(heads.nature, list(incident.kinds.map((kind) => words.kinds[kind]))),
    section(heads.cause, incident.cause && words.causes[incident.cause]),
    section(heads.period, periodOf(incident, show, words.until), false),
    section(heads.discovered, show(incident.discoveredAt)),
    section(heads.aware, show(incident.awareAt)),
    common.what,
    section(heads.data, list(incident.dataCategories)),
    section(heads.peopleKinds, list(incident.peopleCategories.map((kind) => words.people.kinds[kind]))),
    section(heads.peopleCount, number(incident.peopleCount)),
    section(heads.recordCount, number(incident.recordCount)),
    section(heads.whereabouts, incident.whereabouts, false),
    common.consequences,
    section(heads.risk, incident.risk && `${words.risks[incident.risk]} ${incident.riskReason ?? ''}`.trim()),
    common.measures,
    section(heads.told, toldOf(incident, words, show)),
    ...(incident.clock.state === 'late' || incident.clock.state === 'metLate'
      ? [section(heads.delay, incident.delayReason)]
      : []),
  ];
  return { title: words.authorityTitle(incident.number), sections: steps, missing };
}

/** The draft as one text, to be pasted. */
export function noticeText({ title, sections }: Notice): string {
  return [title, ...sections.map(({ heading, text }) => (heading ? `${heading}\n${text}` : text))].join('\n\n');
}

function periodOf(
  { startedAt, endedAt, discoveredAt }: IncidentDetails,
  show: (moment: string) => string,
  until: string,
): string | null {
  if (startedAt && endedAt) return `${show(startedAt)} ${until} ${show(endedAt)}`;
  return startedAt ? show(startedAt) : show(discoveredAt);
}

function toldOf(
  { peopleDecision, peopleNotifiedAt, peopleNotifiedHow, peopleException, peopleReason }: IncidentDetails,
  words: (typeof NOTICE_WORDS)[Language],
  show: (moment: string) => string,
): string | null {
  if (peopleNotifiedAt) return `${words.toldOn(show(peopleNotifiedAt))} ${peopleNotifiedHow ?? ''}`.trim();
  if (peopleDecision === 'notify') return words.willBeTold;
  if (peopleDecision === null) return null;
  return [words.notTold, peopleException && words.exceptions[peopleException], peopleReason].filter(Boolean).join(' ');
}
