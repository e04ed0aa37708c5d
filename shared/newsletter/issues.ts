/** What can be wrong with newsletters, subscribers and files of unsubscribes. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const newsletterIssues = {
  'newsletter.sameName': {
    nb: 'Det finnes allerede en publikasjon med dette navnet. Velg et annet.',
    en: 'There is a publication of this name already. Choose another one.',
  },
  'newsletter.archived': {
    nb: 'Publikasjonen er avsluttet. Ta den i bruk igjen først.',
    en: 'The publication has ended. Take it into use again first.',
  },
  'newsletter.membersOnly': {
    nb: 'Bare medlemmer får denne publikasjonen.',
    en: 'Only members get this publication.',
  },
  'newsletter.subscribesAlready': {
    nb: 'Adressen abonnerer allerede.',
    en: 'The address subscribes already.',
  },
  'newsletter.textOfOther': {
    nb: 'Teksten gjelder et annet formål. Velg teksten personen sa ja til for dette nyhetsbrevet.',
    en: 'The text is for another purpose. Choose the text the person said yes to for this newsletter.',
  },
  'newsletter.textNotInForce': {
    nb: 'Teksten gjaldt ikke den dagen. Velg den som gjaldt da personen sa ja.',
    en: 'The text was not in force on that day. Choose the one that was when the person said yes.',
  },
  'newsletter.unsubscribedSince': {
    nb: 'Avmeldt tidligere: adressen ble meldt av etter denne dagen. Registrer på nytt bare hvis personen har sagt ja igjen, med den nye dagen.',
    en: 'Unsubscribed earlier: the address was unsubscribed after this day. Register anew only if the person has said yes again, with the new day.',
  },
  'newsletter.whenMissing': {
    nb: 'Si når personen sa ja. Uten det kan ikke programmet se om adressen er meldt av siden.',
    en: 'Say when the person said yes. Without it the program cannot see whether the address was unsubscribed since.',
  },
  'newsletter.noAddressColumn': {
    nb: 'Fant ingen kolonne med e-postadresser. Kall kolonnen «E-post».',
    en: 'Found no column of e-mail addresses. Call the column “Email”.',
  },
  'newsletter.channel': {
    nb: 'Ukjent måte å melde seg av på. Bruk nettside, lenke, telefon, e-post, papir eller fil.',
    en: 'Unknown way of unsubscribing. Use web, link, phone, email, paper or file.',
  },
  'newsletter.moment': {
    nb: 'Skriv dagen som dd.mm.åååå eller åååå-mm-dd.',
    en: 'Write the day as dd.mm.yyyy or yyyy-mm-dd.',
  },
  'newsletter.nobody': {
    nb: 'Ingen skal ha utgaven. Ingen liste er laget.',
    en: 'Nobody is to have the issue. No list was made.',
  },
} as const satisfies Record<string, Text>;
