/**
 * The recipients a union begins with, as its privacy statement names them: the suppliers of section 6, whose names are to be filled in, and
 * the authorities, the cookie supplier and the advertisers of sections 5, 9 and 11. Employers and representatives stand in registers of their
 * own. The office keeps the list from then on.
 */
import type { PARTNER_KINDS, Service, TRANSFER_GROUNDS } from '../../shared/partners/terms.ts';
import { sortKey } from '../../shared/text/sort-key.ts';
import type { Transaction } from '../unit-of-work.ts';
import { partner } from './table.ts';

type StartingPartner = {
  name: string;
  kind: (typeof PARTNER_KINDS)[number];
  services: Service[];
  purposeKeys?: string[];
  country?: string;
  transferGround?: (typeof TRANSFER_GROUNDS)[number];
  note: string;
};

const FILL_IN =
  'Navnet på leverandøren er ikke ført inn. Skriv det, og registrer databehandleravtalen (personvernerklæringen punkt 6).';

const STARTING_PARTNERS: readonly StartingPartner[] = [
  { name: 'Leverandør av medlemsregister', kind: 'processor', services: ['memberRegister'], note: FILL_IN },
  { name: 'Leverandør av forsikringer', kind: 'processor', services: ['insurance'], note: FILL_IN },
  { name: 'Leverandør av kurs', kind: 'processor', services: ['courses'], purposeKeys: ['courses'], note: FILL_IN },
  { name: 'Leverandør av andre arrangementer', kind: 'processor', services: ['courses'], note: FILL_IN },
  {
    name: 'Leverandør av spørreundersøkelser',
    kind: 'processor',
    services: ['surveys'],
    purposeKeys: ['survey'],
    note: FILL_IN,
  },
  {
    name: 'Leverandør av nyhetsbrev',
    kind: 'processor',
    services: ['newsletter'],
    purposeKeys: ['newsletterMembers', 'newsletterSubscribers'],
    note: FILL_IN,
  },
  {
    name: 'Trykkeri for medlemsbladet',
    kind: 'processor',
    services: ['magazine'],
    purposeKeys: ['magazineMembers'],
    note: FILL_IN,
  },
  {
    name: 'Skatteetaten',
    kind: 'authority',
    services: ['tax'],
    purposeKeys: ['taxReport'],
    note: 'Får opplysning om betalt kontingent, så medlemmet får skattefradrag (personvernerklæringen punkt 5.1).',
  },
  {
    name: 'Datatilsynet',
    kind: 'authority',
    services: ['other'],
    note: 'Tilsynsmyndighet. Får melding om brudd og svar på krav (personvernerklæringen punkt 9).',
  },
  {
    name: 'CookieFirst',
    kind: 'processor',
    services: ['web'],
    purposeKeys: ['cookiesAndAds', 'webStatistics'],
    country: 'NL',
    note: 'Leverer samtykkeløsningen for informasjonskapsler på nettstedet (personvernerklæringen, cookieoversikten). Registrer databehandleravtalen.',
  },
  {
    name: 'Google',
    kind: 'advertiser',
    services: ['web'],
    country: 'US',
    note: 'Annonser til besøkende på nettstedet (personvernerklæringen punkt 11.2). Får aldri lister over medlemmer.',
  },
  {
    name: 'Facebook',
    kind: 'advertiser',
    services: ['web'],
    country: 'US',
    note: 'Annonser til besøkende på nettstedet (personvernerklæringen punkt 11.2). Får aldri lister over medlemmer.',
  },
];

/** Writes them. */
export function insertStartingPartners(tx: Transaction): void {
  for (const { name, purposeKeys = [], ...said } of STARTING_PARTNERS)
    tx.insert(partner, { id: tx.newId(), name, nameKey: sortKey(name), purposeKeys, ...said });
}
