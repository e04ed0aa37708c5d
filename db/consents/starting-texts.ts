/**
 * The texts a new register begins with: version 1 of what is asked for each purpose that rests on consent, in plain words, with how it is
 * withdrawn (GDPR Art. 7(2) and 7(3); the union's privacy statement sections 5, 6 and 9). The office makes new versions from there.
 */
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import type { Transaction } from '../unit-of-work.ts';
import { consentVersion } from './table.ts';
import { writeWords } from './write-text.ts';

type Words = { title: string; body: string };
type StartingText = { purposeKey: string; nb: Words; nn: Words; en: Words };

/**
 * Writes them.
 * @param day on which they are communicated and in force; the present day where none is given
 */
export function insertStartingTexts(tx: Transaction, day: CalendarDate = dayInNorway(tx.store.now())): void {
  for (const { purposeKey, ...words } of STARTING_TEXTS) {
    const id = tx.newId();
    tx.insert(consentVersion, {
      id,
      purposeKey,
      number: 1,
      createdBy: '',
      createdAt: tx.store.now().toISOString(),
    });
    writeWords(
      tx,
      { id, purposeKey, number: 1 },
      {
        nb: { ...words.nb, withdrawal: WITHDRAWAL.nb },
        nn: { ...words.nn, withdrawal: WITHDRAWAL.nn },
        en: { ...words.en, withdrawal: WITHDRAWAL.en },
      },
    );
    tx.change(consentVersion, id, { communicatedOn: day, inForceFrom: day, publishedAt: 'Min side' });
  }
}

const WITHDRAWAL = {
  nb: 'Du kan når som helst trekke samtykket på Min side, på telefon, i e-post eller i brev til oss. Det er like enkelt som å gi det. Det vi har gjort før du trekker det, er fortsatt lovlig. Medlemskapet ditt påvirkes ikke.',
  nn: 'Du kan når som helst trekkje samtykket på Min side, på telefon, i e-post eller i brev til oss. Det er like enkelt som å gje det. Det vi har gjort før du trekkjer det, er framleis lovleg. Medlemskapen din vert ikkje påverka.',
  en: 'You can withdraw your consent at any time on Min side, by phone, by e-mail or by letter to us. It is as easy as giving it. What we have done before you withdraw it stays lawful. Your membership is not affected.',
};

const STARTING_TEXTS: readonly StartingText[] = [
  {
    purposeKey: 'newsletterSubscribers',
    nb: {
      title: 'Nyhetsbrev til deg som ikke er medlem',
      body: 'Jeg vil ha nyhetsbrev fra dere. Dere lagrer navnet mitt og e-postadressen min, bruker dem bare til å sende nyhetsbrevet, deler dem ikke med andre, og sletter dem når jeg melder meg av.',
    },
    nn: {
      title: 'Nyhendebrev til deg som ikkje er medlem',
      body: 'Eg vil ha nyhendebrev frå dykk. De lagrar namnet mitt og e-postadressa mi, bruker dei berre til å sende nyhendebrevet, deler dei ikkje med andre, og slettar dei når eg melder meg av.',
    },
    en: {
      title: 'Newsletter for people who are not members',
      body: 'I want your newsletter. You store my name and e-mail address, use them only to send the newsletter, share them with nobody, and delete them when I unsubscribe.',
    },
  },
  {
    purposeKey: 'payrollDeduction',
    nb: {
      title: 'Trekk av kontingent i lønn',
      body: 'Jeg ber dere melde fra til arbeidsgiveren min om at kontingenten skal trekkes i lønnen min. Arbeidsgiveren får vite navnet mitt, medlemsnummeret mitt, beløpet og at jeg er medlem.',
    },
    nn: {
      title: 'Trekk av kontingent i løn',
      body: 'Eg ber dykk melde frå til arbeidsgjevaren min om at kontingenten skal trekkjast i løna mi. Arbeidsgjevaren får vite namnet mitt, medlemsnummeret mitt, beløpet og at eg er medlem.',
    },
    en: {
      title: 'Deduction of dues from pay',
      body: 'I ask you to tell my employer to deduct the dues from my pay. The employer learns my name, my member number, the amount and that I am a member.',
    },
  },
  {
    purposeKey: 'insuranceDisclosure',
    nb: {
      title: 'Utlevering til forsikringsselskapet',
      body: 'Jeg samtykker til at dere gir forsikringsselskapet dere samarbeider med, navnet mitt, fødselsdatoen min, kontaktopplysningene mine og at jeg er medlem, så selskapet kan gi meg tilbud og føre forsikringene mine.',
    },
    nn: {
      title: 'Utlevering til forsikringsselskapet',
      body: 'Eg samtykkjer til at de gjev forsikringsselskapet de samarbeider med, namnet mitt, fødselsdatoen min, kontaktopplysingane mine og at eg er medlem, så selskapet kan gje meg tilbod og føre forsikringane mine.',
    },
    en: {
      title: 'Disclosure to the insurance company',
      body: 'I consent to your giving the insurance company you work with my name, my date of birth, my contact details and the fact that I am a member, so that it can make me offers and keep my insurance.',
    },
  },
  {
    purposeKey: 'partnerSharing',
    nb: {
      title: 'Deling med samarbeidspartnere',
      body: 'Jeg samtykker til at dere deler navnet mitt, e-postadressen min og at jeg er medlem, med samarbeidspartnere som gir medlemsfordeler. De får bare det de trenger for å gi meg fordelen. Dere kan når som helst fortelle meg hvem som har fått hva.',
    },
    nn: {
      title: 'Deling med samarbeidspartnarar',
      body: 'Eg samtykkjer til at de deler namnet mitt, e-postadressa mi og at eg er medlem, med samarbeidspartnarar som gjev medlemsfordelar. Dei får berre det dei treng for å gje meg fordelen. De kan når som helst fortelje meg kven som har fått kva.',
    },
    en: {
      title: 'Sharing with partners',
      body: 'I consent to your sharing my name, my e-mail address and the fact that I am a member with partners who give member benefits. They get only what they need to give me the benefit. You can tell me at any time who has got what.',
    },
  },
  {
    purposeKey: 'followUpGuests',
    nb: {
      title: 'Kontakt etter kurs eller arrangement',
      body: 'Jeg er ikke medlem. Jeg samtykker til at dere kontakter meg etter arrangementet, med navnet og kontaktopplysningene jeg ga ved påmeldingen. Dere bruker dem ikke til noe annet.',
    },
    nn: {
      title: 'Kontakt etter kurs eller arrangement',
      body: 'Eg er ikkje medlem. Eg samtykkjer til at de kontaktar meg etter arrangementet, med namnet og kontaktopplysingane eg gav ved påmeldinga. De bruker dei ikkje til noko anna.',
    },
    en: {
      title: 'Contact after a course or event',
      body: 'I am not a member. I consent to your contacting me after the event, with the name and contact details I gave when I signed up. You use them for nothing else.',
    },
  },
  {
    purposeKey: 'dietaryNeeds',
    nb: {
      title: 'Matallergi og kosthold på arrangementer',
      body: 'Jeg samtykker uttrykkelig til at dere lagrer det jeg oppgir om allergi og kosthold, og gir kjøkkenet beskjed uten navnet mitt der det lar seg gjøre. Opplysningene slettes etter arrangementet.',
    },
    nn: {
      title: 'Matallergi og kosthald på arrangement',
      body: 'Eg samtykkjer uttrykkeleg til at de lagrar det eg opplyser om allergi og kosthald, og gjev kjøkkenet beskjed utan namnet mitt der det lèt seg gjere. Opplysingane vert sletta etter arrangementet.',
    },
    en: {
      title: 'Food allergy and diet at events',
      body: 'I consent explicitly to your storing what I say about allergy and diet, and to your telling the kitchen, without my name where that can be done. The data is deleted after the event.',
    },
  },
  {
    purposeKey: 'historicalArchive',
    nb: {
      title: 'Historisk arkiv over tidligere medlemmer',
      body: 'Jeg samtykker til at dere beholder navnet mitt, tiden jeg var medlem og vervene jeg hadde, i forbundets historiske arkiv etter at jeg har meldt meg ut.',
    },
    nn: {
      title: 'Historisk arkiv over tidlegare medlemer',
      body: 'Eg samtykkjer til at de tek vare på namnet mitt, tida eg var medlem og verva eg hadde, i det historiske arkivet til forbundet etter at eg har meldt meg ut.',
    },
    en: {
      title: 'Historical archive of former members',
      body: 'I consent to your keeping my name, the time I was a member and the offices I held in the historical archive of the union after I have left.',
    },
  },
];
