/** The register of breaches as a file: every one of them, reported or not, with its facts, effects and measures (Art. 33(5)). Nobody's name is in it. */
import type { Language } from '../../shared/errors.ts';
import type { IncidentDetails } from '../../shared/incidents/model.ts';
import { NOTICE_WORDS } from '../../shared/incidents/notice-words.ts';
import { writeXlsx } from '../files/write-table.ts';
import type { AnswerOf, CommandContext, InputOf } from '../handlers.ts';
import { exportRecord } from '../imports/table.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { sectionsPdf } from './notice-pdf.ts';
import { shownMoment } from './notice-sender.ts';
import { readIncident, readIncidents } from './read-incident.ts';

const WORDS = {
  nb: {
    title: 'Avviksregister',
    number: 'Nummer',
    name: 'Avvik',
    reported: 'Registrert',
    authority: 'Datatilsynet',
    people: 'De berørte',
    lessons: 'Lærdom',
    closed: 'Lukket',
    steps: 'Trinn',
    notDecided: 'Ikke avgjort',
    notTold: 'Får ikke melding.',
    willBeTold: 'Skal ha melding.',
  },
  en: {
    title: 'Register of breaches',
    number: 'Number',
    name: 'Breach',
    reported: 'Registered',
    authority: 'The authority',
    people: 'The people concerned',
    lessons: 'Lessons',
    closed: 'Closed',
    steps: 'Steps',
    notDecided: 'Not decided',
    notTold: 'Is not told.',
    willBeTold: 'Is to be told.',
  },
} as const;

/** Makes the file and logs it. */
export async function exportRegister(
  { store, asker }: CommandContext,
  { format, language }: InputOf<'incidents', 'export'>,
): Promise<AnswerOf<'incidents', 'export'>> {
  const now = store.now();
  const all = readIncidents(store.connection, asker, '1')
    .toSorted((one, other) => one.number - other.number)
    .map(({ id }) => readIncident(store.connection, asker, id, now));
  const words = WORDS[language];
  const table = all.map((one) => columnsOf(one, language));
  const bytes =
    format === 'xlsx'
      ? await writeXlsx(
          (table[0] ?? [{ heading: words.number, text: '' }]).map(({ heading }) => heading),
          table.map((columns) => columns.map(({ text }) => text)),
          [],
        )
      : await sectionsPdf(
          all.map((one, index) => ({ title: `${one.number}. ${one.title}`, sections: table[index]?.slice(2) ?? [] })),
          words.title,
          language,
        );
  const { changeId } = unitOfWork(store, asker, { command: 'incidents.export' }, (tx) => {
    tx.insert(exportRecord, {
      id: tx.newId(),
      staffId: asker.staffId ?? '',
      at: now.toISOString(),
      format,
      purpose: WORDS.nb.title,
      recipient: '',
      columns: ['incidents.register'],
      count: 0,
      kind: 'incidents',
    });
  });
  return {
    changeId,
    count: all.length,
    fileName: `${language === 'nb' ? 'avviksregister' : 'breaches'}.${format}`,
    mimeType:
      format === 'pdf' ? 'application/pdf' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    contentBase64: Buffer.from(bytes).toString('base64'),
  };
}

function columnsOf(one: IncidentDetails, language: Language): { heading: string; text: string }[] {
  const words = WORDS[language];
  const { heads, kinds, causes, risks, exceptions, people } = NOTICE_WORDS[language];
  const show = (moment: string | null) => (moment ? shownMoment(moment, language) : '');
  const told = (decision: 'notify' | 'dont' | null, at: string | null, reason: string | null, more: string | null) =>
    [
      decision === null ? words.notDecided : decision === 'dont' ? words.notTold : at ? show(at) : words.willBeTold,
      more,
      reason,
    ]
      .filter(Boolean)
      .join(' ');
  const column = (heading: string, text: string | number | null) => ({
    heading,
    text: text === null ? '' : String(text),
  });
  return [
    column(words.number, one.number),
    column(words.name, one.title),
    column(words.reported, show(one.reportedAt)),
    column(heads.discovered, show(one.discoveredAt)),
    column(heads.aware, show(one.awareAt)),
    column(heads.period, [show(one.startedAt), show(one.endedAt)].filter(Boolean).join(' – ')),
    column(heads.what, one.description),
    column(heads.nature, one.kinds.map((kind) => kinds[kind]).join(', ')),
    column(heads.cause, one.cause && causes[one.cause]),
    column(heads.data, one.dataCategories.join(', ')),
    column(heads.peopleKinds, one.peopleCategories.map((kind) => people.kinds[kind]).join(', ')),
    column(heads.peopleCount, one.peopleCount),
    column(heads.recordCount, one.recordCount),
    column(heads.whereabouts, one.whereabouts),
    column(heads.consequences, one.consequences),
    column(heads.risk, one.risk && [risks[one.risk], one.riskReason].filter(Boolean).join(' ')),
    column(heads.measures, one.measures),
    column(
      words.authority,
      told(one.authorityDecision, one.authorityNotifiedAt, one.authorityReason, one.authorityReference),
    ),
    column(heads.delay, one.delayReason),
    column(
      words.people,
      told(
        one.peopleDecision,
        one.peopleNotifiedAt,
        one.peopleReason,
        [one.peopleNotifiedHow, one.peopleException && exceptions[one.peopleException]].filter(Boolean).join(' '),
      ),
    ),
    column(words.steps, one.steps.map(({ at, text }) => `${show(at)}: ${text}`).join('\n')),
    column(words.lessons, one.lessons),
    column(words.closed, show(one.closedAt)),
  ];
}
