/** What can be wrong with surveys and answers. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const surveyIssues = {
  'survey.opened': {
    nb: 'Undersøkelsen er åpnet. Formål, spørsmål og om den er anonym ligger fast. Lag en ny hvis noe må være annerledes.',
    en: 'The survey has been opened. Its purpose, its questions and whether it is anonymous are fixed. Make a new one if something has to be different.',
  },
  'survey.notOpen': {
    nb: 'Undersøkelsen er ikke åpen. Åpne den før svar leses inn.',
    en: 'The survey is not open. Open it before answers are read in.',
  },
  'survey.closed': { nb: 'Undersøkelsen er lukket.', en: 'The survey is closed.' },
  'survey.noQuestions': { nb: 'Legg til minst ett spørsmål først.', en: 'Add at least one question first.' },
  'survey.manyQuestions': { nb: 'En undersøkelse har høyst 60 spørsmål.', en: 'A survey has at most 60 questions.' },
  'survey.options': {
    nb: 'Skriv to til tjue ulike svar å velge mellom.',
    en: 'Write two to twenty different answers to choose from.',
  },
  'survey.ends': {
    nb: 'En skala har en tekst for laveste og en for høyeste trinn, eller ingen.',
    en: 'A scale has a text for its lowest step and one for its highest, or none.',
  },
  'survey.noOptions': { nb: 'Fritekst har ingen svar å velge mellom.', en: 'Free text has no answers to choose from.' },
  'survey.order': { nb: 'Ta med alle spørsmålene, hvert én gang.', en: 'Name every question once.' },
  'survey.notOption': {
    nb: 'Svaret er ikke blant dem man kan velge.',
    en: 'The answer is not among those to choose from.',
  },
  'survey.notStep': { nb: 'Skriv et helt tall fra 1 til 5.', en: 'Write a whole number from 1 to 5.' },
  'survey.personNeeded': {
    nb: 'Si hvem svaret er fra. Undersøkelsen er ikke anonym.',
    en: 'Say whom the answer is from. The survey is not anonymous.',
  },
  'survey.personForbidden': {
    nb: 'Undersøkelsen er anonym. Svaret kan ikke knyttes til noen.',
    en: 'The survey is anonymous. An answer cannot be joined to anybody.',
  },
  'survey.notInvited': {
    nb: 'Medlemmet er ikke spurt i denne undersøkelsen.',
    en: 'The member is not asked in this survey.',
  },
  'survey.noMember': {
    nb: 'Fant ikke medlemsnummeret blant dem som er spurt.',
    en: 'The member number is not among those who were asked.',
  },
  'survey.twice': { nb: 'Medlemmet står to ganger i filen.', en: 'The member stands in the file twice.' },
  'survey.pointsOut': {
    nb: 'Filen har kolonner som sier hvem som har svart. Undersøkelsen er anonym: slett dem i regnearket, og les filen inn på nytt.',
    en: 'The file has columns that say who answered. The survey is anonymous: delete them in the spreadsheet and read the file again.',
  },
  'survey.noColumns': {
    nb: 'Ingen kolonne har navnet på et spørsmål. Overskriften er spørsmålet, eller nummeret på det.',
    en: 'No column is named as a question. The heading is the question, or its number.',
  },
  'survey.memberColumn': {
    nb: 'Filen mangler kolonnen Medlemsnummer.',
    en: 'The file lacks the column Medlemsnummer.',
  },
  'survey.noAnswer': { nb: 'Raden har ingen svar.', en: 'The row has no answer.' },
  'survey.source': { nb: 'Lim inn svarene, eller velg en fil.', en: 'Paste the answers, or choose a file.' },
  'survey.nobody': { nb: 'Ingen er spurt ennå.', en: 'Nobody has been asked yet.' },
} as const satisfies Record<string, Text>;
