/** The templates a new register begins with. They are the office's own from then on: to change, archive, or leave. */
import type { NewTemplate } from '../../shared/letters/model.ts';
import type { Transaction } from '../unit-of-work.ts';
import { insertTemplate } from './templates.ts';

/** Writes them. */
export function insertStartingTemplates(tx: Transaction): void {
  for (const template of STARTING_TEMPLATES) insertTemplate(tx, template);
}

const STARTING_TEMPLATES: readonly NewTemplate[] = [
  {
    name: 'Velkommen som medlem',
    layout: 'window-left',
    texts: {
      nb: {
        subject: 'Velkommen som medlem',
        body: `Hei {{fornavn}}

Velkommen til {{forbund}}. Vi har registrert deg som medlem fra {{innmeldt|i dag}}. Medlemsnummeret ditt er **{{medlemsnummer}}**. Oppgi det når du tar kontakt, så finner vi deg raskt.

Dette har vi registrert om arbeidet ditt:
- Arbeidsgiver: {{arbeidsgiver|ikke oppgitt}}
- Stilling: {{stilling|ikke oppgitt}}

Er noe feil, eller endrer det seg, så si fra til oss. Det du ikke vil oppgi, trenger du ikke å oppgi. Du kan når som helst få vite hva vi har lagret om deg.

Med vennlig hilsen
{{avsender}}
{{forbund}}`,
      },
      nn: {
        subject: 'Velkomen som medlem',
        body: `Hei {{fornavn}}

Velkomen til {{forbund}}. Vi har registrert deg som medlem frå {{innmeldt|i dag}}. Medlemsnummeret ditt er **{{medlemsnummer}}**. Oppgje det når du tek kontakt, så finn vi deg raskt.

Dette har vi registrert om arbeidet ditt:
- Arbeidsgjevar: {{arbeidsgiver|ikkje oppgjeve}}
- Stilling: {{stilling|ikkje oppgjeve}}

Er noko feil, eller endrar det seg, så sei frå til oss. Det du ikkje vil oppgje, treng du ikkje å oppgje. Du kan når som helst få vite kva vi har lagra om deg.

Venleg helsing
{{avsender}}
{{forbund}}`,
      },
      en: {
        subject: 'Welcome as a member',
        body: `Dear {{fornavn}}

Welcome to {{forbund}}. You are registered as a member from {{innmeldt|today}}. Your member number is **{{medlemsnummer}}**. Give it when you contact us, and we will find you quickly.

This is what we have registered about your work:
- Employer: {{arbeidsgiver|not given}}
- Job title: {{stilling|not given}}

If something is wrong, or changes, please tell us. What you do not wish to tell us, you need not tell. You can ask at any time what we have stored about you.

Yours sincerely
{{avsender}}
{{forbund}}`,
      },
    },
  },
  {
    name: 'Bekreftelse på utmelding',
    layout: 'window-left',
    texts: {
      nb: {
        subject: 'Bekreftelse på utmelding',
        body: `Hei {{fornavn}}

Vi bekrefter at du er meldt ut av {{forbund}}. Medlemsnummeret ditt var **{{medlemsnummer}}**.

Dette skjer nå:
- Blir du trukket i kontingent av lønnen, ber vi arbeidsgiveren stanse trekket.
- Opplysningene om deg blir slettet når oppgjøret er ferdig og ingen lov pålegger oss å ta vare på dem.
- Du kan når som helst få vite hva vi har lagret om deg.

Takk for tiden du har vært medlem. Du er velkommen tilbake.

Med vennlig hilsen
{{avsender}}
{{forbund}}`,
      },
      nn: {
        subject: 'Stadfesting av utmelding',
        body: `Hei {{fornavn}}

Vi stadfestar at du er meld ut av {{forbund}}. Medlemsnummeret ditt var **{{medlemsnummer}}**.

Dette skjer no:
- Blir du trekt i kontingent av løna, bed vi arbeidsgjevaren stanse trekket.
- Opplysningane om deg blir sletta når oppgjeret er ferdig og inga lov pålegg oss å ta vare på dei.
- Du kan når som helst få vite kva vi har lagra om deg.

Takk for tida du har vore medlem. Du er velkomen attende.

Venleg helsing
{{avsender}}
{{forbund}}`,
      },
      en: {
        subject: 'Confirmation of resignation',
        body: `Dear {{fornavn}}

We confirm that your membership of {{forbund}} has ended. Your member number was **{{medlemsnummer}}**.

This happens now:
- If dues are deducted from your pay, we ask your employer to stop the deduction.
- What we have stored about you is erased when everything is settled and no law obliges us to keep it.
- You can ask at any time what we have stored about you.

Thank you for the time you have been a member. You are welcome back.

Yours sincerely
{{avsender}}
{{forbund}}`,
      },
    },
  },
  {
    name: 'Vi mangler opplysninger',
    layout: 'window-left',
    texts: {
      nb: {
        subject: 'Vi mangler opplysninger om deg',
        body: `Hei {{fornavn}}

For å kunne gi deg det du har rett til som medlem, trenger vi å vite hvor du arbeider og hvordan vi når deg. Dette har vi registrert:

- Medlemsnummer: {{medlemsnummer}}
- Arbeidsgiver: {{arbeidsgiver|mangler}}
- Stilling: {{stilling|mangler}}

Ring oss på {{kontortelefon|telefonen}} eller skriv til {{kontorepost|kontoret}}, så retter vi det. **Send aldri fødselsnummeret ditt i e-post.**

Med vennlig hilsen
{{avsender}}
{{forbund}}`,
      },
      nn: {
        subject: 'Vi manglar opplysningar om deg',
        body: `Hei {{fornavn}}

For å kunne gje deg det du har rett til som medlem, treng vi å vite kvar du arbeider og korleis vi når deg. Dette har vi registrert:

- Medlemsnummer: {{medlemsnummer}}
- Arbeidsgjevar: {{arbeidsgiver|manglar}}
- Stilling: {{stilling|manglar}}

Ring oss på {{kontortelefon|telefonen}} eller skriv til {{kontorepost|kontoret}}, så rettar vi det. **Send aldri fødselsnummeret ditt i e-post.**

Venleg helsing
{{avsender}}
{{forbund}}`,
      },
      en: {
        subject: 'We lack information about you',
        body: `Dear {{fornavn}}

To give you what you are entitled to as a member, we need to know where you work and how to reach you. This is what we have registered:

- Member number: {{medlemsnummer}}
- Employer: {{arbeidsgiver|missing}}
- Job title: {{stilling|missing}}

Call us on {{kontortelefon|the telephone}} or write to {{kontorepost|the office}}, and we will put it right. **Never send your identity number by e-mail.**

Yours sincerely
{{avsender}}
{{forbund}}`,
      },
    },
  },
];
