/** What can be wrong with letters. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const letterIssues = {
  'letter.placeholderUnknown': {
    nb: 'Flettefeltet finnes ikke. Velg et fra listen.',
    en: 'There is no such placeholder. Choose one from the list.',
  },
  'letter.placeholderOpen': {
    nb: 'Flettefeltet er ikke lukket. Det begynner med {{ og slutter med }}.',
    en: 'The placeholder is not closed. It begins with {{ and ends with }}.',
  },
  'letter.boldOpen': {
    nb: 'Fet skrift er ikke avsluttet på linjen. Sett ** på begge sider.',
    en: 'Bold type is not ended on the line. Put ** on both sides.',
  },
  'letter.nationalId': {
    nb: 'Fødselsnummer står aldri i et brev. Bruk medlemsnummer.',
    en: 'An identity number never stands in a letter. Use the member number.',
  },
  'letter.hiddenCharacters': {
    nb: 'Teksten har usynlige tegn. Skriv den på nytt uten.',
    en: 'The text has invisible characters. Write it again without them.',
  },
  'letter.deceased': {
    nb: 'Medlemmet er død, og ingen etterlatte er registrert. Velg en annen.',
    en: 'The member has died, and no next of kin is registered. Choose another one.',
  },
  'letter.noText': { nb: 'Skriv brevet på minst ett språk.', en: 'Write the letter in at least one language.' },
  'letter.tooMany': {
    nb: 'Utvalget er for stort for én fil. Velg færre, eller del det opp.',
    en: 'The selection is too large for one file. Choose fewer, or split it.',
  },
} as const satisfies Record<string, Text>;
