/** A consent receipt on paper, for the person it is about. */
import type { Content } from 'pdfmake/interfaces.js';
import type { ConsentReceipt, ReceiptProcessing } from '../../shared/consents/receipt.ts';
import type { CONSENT_CHANNELS, ConsentState } from '../../shared/consents/terms.ts';
import { formatCalendarDate } from '../../shared/dates/calendar-date.ts';
import type { Language } from '../../shared/errors.ts';
import { MM, startPdf } from '../files/pdf-document.ts';
import type { VersionedText } from './purposes.ts';

const FAINT = '#4a5a59';
const MARGINS = { left: 20 * MM, top: 20 * MM, right: 20 * MM, bottom: 24 * MM };

const WORDS = {
  nb: {
    title: 'Kvittering for samtykker og valg',
    member: 'Medlemsnummer',
    issued: 'Laget',
    nothing: 'Ingenting er registrert.',
    holds: 'Gjelder i dag',
    holdsNot: 'Gjelder ikke i dag',
    basis: 'Grunnlag',
    recipients: 'Gitt videre til',
    nobody: 'Ingen',
    kept: 'Lagres',
    said: 'Dette er registrert',
    words: 'Teksten, versjon',
    mistake: 'teller ikke: registrert ved en feil',
    explicit: 'uttrykkelig',
    withdrawal: 'Slik trekker du det tilbake',
    rights: 'Rettighetene dine',
    receipt: 'Kvittering',
    channel: {
      minside: 'Min side',
      paper: 'papir',
      phone: 'telefon',
      email: 'e-post',
      counter: 'skranke',
      import: 'import',
    },
    state: {
      ConsentGiven: 'Du sa ja',
      RenewedConsentGiven: 'Du sa ja på nytt',
      ConsentRefused: 'Du sa nei',
      ConsentWithdrawn: 'Du trakk det tilbake',
      ConsentRevoked: 'Trukket av andre',
      ConsentExpired: 'Utløpt',
      ConsentInvalidated: 'Rettet: registrert ved en feil',
      ConsentUnknown: 'Ikke svart',
    },
  },
  en: {
    title: 'Receipt for consents and choices',
    member: 'Member number',
    issued: 'Made',
    nothing: 'Nothing is recorded.',
    holds: 'Holds today',
    holdsNot: 'Does not hold today',
    basis: 'Basis',
    recipients: 'Passed on to',
    nobody: 'Nobody',
    kept: 'Kept',
    said: 'What is recorded',
    words: 'The text, version',
    mistake: 'does not count: recorded by mistake',
    explicit: 'explicit',
    withdrawal: 'How you withdraw it',
    rights: 'Your rights',
    receipt: 'Receipt',
    channel: {
      minside: 'Min side',
      paper: 'paper',
      phone: 'phone',
      email: 'e-mail',
      counter: 'counter',
      import: 'import',
    },
    state: {
      ConsentGiven: 'You said yes',
      RenewedConsentGiven: 'You said yes anew',
      ConsentRefused: 'You said no',
      ConsentWithdrawn: 'You withdrew it',
      ConsentRevoked: 'Withdrawn by another',
      ConsentExpired: 'Expired',
      ConsentInvalidated: 'Corrected: recorded by mistake',
      ConsentUnknown: 'No answer',
    },
  },
} as const satisfies Record<Language, object>;

type Words = (typeof WORDS)[Language];
type Reader = { name: string; memberNumber: number; language: Language };

/**
 * Writes the receipt.
 * @param texts the consent texts by hash, so that the person sees the words again
 */
export async function receiptPdf(
  receipt: ConsentReceipt,
  texts: ReadonlyMap<string, VersionedText>,
  { name, memberNumber, language }: Reader,
): Promise<Buffer> {
  const words = WORDS[language];
  const pdf = startPdf({ title: words.title, language });
  const [controller] = receipt.party_identification;
  pdf.add({
    margins: MARGINS,
    content: [
      { text: controller?.party_name ?? '', bold: true, fontSize: 13 },
      {
        text: [controller?.party_address, controller?.party_email].filter(Boolean).join(' · '),
        fontSize: 8.5,
        color: FAINT,
      },
      { text: words.title, bold: true, fontSize: 16, margin: [0, 10 * MM, 0, 2 * MM] },
      { text: `${name} · ${words.member} ${memberNumber}` },
      { text: `${words.issued} ${moment(receipt.issued_at)}`, color: FAINT, margin: [0, 0, 0, 4 * MM] },
      ...(receipt.pii_processing.length === 0 ? [{ text: words.nothing }] : []),
      ...receipt.pii_processing.flatMap((one) => purposeOf(one, texts, words)),
    ],
    footer: (page, pages) => ({
      columns: [
        { text: `${words.receipt} ${receipt.receipt_id}`, fontSize: 8, color: FAINT },
        { text: `${page} (${pages})`, alignment: 'right', fontSize: 8, color: FAINT },
      ],
      margin: [20 * MM, 8 * MM, 20 * MM, 0],
    }),
  });
  return await pdf.end();
}

function purposeOf(one: ReceiptProcessing, texts: ReadonlyMap<string, VersionedText>, words: Words): Content[] {
  const fact = (label: string, text: string): Content => ({
    columns: [{ text: label, width: 42 * MM, color: FAINT }, { text }],
    margin: [0, 0, 0, 1],
  });
  const shown = new Map(
    one.events.flatMap(({ privacy_notice: notice }) => {
      const text = notice ? texts.get(notice.sha256) : undefined;
      return text ? [[text.sha256, text] as const] : [];
    }),
  );
  return [
    { text: one.purpose.title, bold: true, fontSize: 12, margin: [0, 5 * MM, 0, 1 * MM] },
    { text: one.valid_for_processing ? words.holds : words.holdsNot, bold: true, margin: [0, 0, 0, 2 * MM] },
    fact(words.basis, one.lawful_basis.map(article).join(', ') || '–'),
    fact(words.recipients, one.recipient_third_parties.join(', ') || words.nobody),
    fact(words.kept, one.retention_period),
    fact(words.withdrawal, one.withdrawal_method),
    fact(words.rights, one.privacy_rights.join(', ')),
    { text: words.said, bold: true, margin: [0, 2 * MM, 0, 1] },
    {
      ul: one.events.map((event) =>
        [
          moment(event.event_time),
          words.state[event.event_state.replace('dpv:', '') as ConsentState],
          words.channel[event.collection_method as (typeof CONSENT_CHANNELS)[number]],
          event.event_type === 'explicit consent' && words.explicit,
          event.event_invalidated && words.mistake,
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    },
    ...[...shown.values()].flatMap((text): Content[] => [
      { text: `${words.words} ${text.number}: ${text.title}`, bold: true, margin: [0, 2 * MM, 0, 1] },
      { text: text.body },
      { text: text.withdrawal, color: FAINT, fontSize: 9 },
    ]),
  ];
}

/** `eu-gdpr:A6-1-a` as people write it: GDPR art. 6(1)(a). */
function article(id: string): string {
  const [, article = '', paragraph = '', letter = ''] = /A(\d+)-(\d+)-([a-z])/u.exec(id) ?? [];
  return `GDPR art. ${article}(${paragraph})(${letter})`;
}

const CLOCK = new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' });
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

function moment(at: string): string {
  const date = new Date(at);
  return `${formatCalendarDate(DAY.format(date))} ${CLOCK.format(date)}`;
}
