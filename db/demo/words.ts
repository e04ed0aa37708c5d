/** Words the demo is made of: places with their postal codes, streets, trades and job titles of managers. */

export const PLACES: readonly (readonly [postalCode: string, place: string])[] = [
  ['0184', 'Oslo'], ['0358', 'Oslo'], ['0581', 'Oslo'], ['0855', 'Oslo'], ['1337', 'Sandvika'], ['1400', 'Ski'],
  ['1531', 'Moss'], ['1606', 'Fredrikstad'], ['1721', 'Sarpsborg'], ['1778', 'Halden'], ['2000', 'Lillestrøm'],
  ['2211', 'Kongsvinger'], ['2317', 'Hamar'], ['2408', 'Elverum'], ['2609', 'Lillehammer'], ['2815', 'Gjøvik'],
  ['3015', 'Drammen'], ['3111', 'Tønsberg'], ['3210', 'Sandefjord'], ['3256', 'Larvik'], ['3611', 'Kongsberg'],
  ['3724', 'Skien'], ['3915', 'Porsgrunn'], ['4006', 'Stavanger'], ['4307', 'Sandnes'], ['4514', 'Mandal'],
  ['4610', 'Kristiansand'], ['4836', 'Arendal'], ['5003', 'Bergen'], ['5063', 'Bergen'], ['5416', 'Stord'],
  ['5527', 'Haugesund'], ['6003', 'Ålesund'], ['6413', 'Molde'], ['6509', 'Kristiansund'], ['6800', 'Førde'],
  ['6905', 'Florø'], ['7010', 'Trondheim'], ['7043', 'Trondheim'], ['7600', 'Levanger'], ['7713', 'Steinkjer'],
  ['8003', 'Bodø'], ['8514', 'Narvik'], ['8624', 'Mo i Rana'], ['9008', 'Tromsø'], ['9405', 'Harstad'],
  ['9510', 'Alta'], ['9600', 'Hammerfest'], ['9730', 'Karasjok'], ['9800', 'Vadsø'],
];

export const STREETS: readonly string[] = [
  'Storgata', 'Kirkegata', 'Skolegata', 'Åsveien', 'Bjørkeveien', 'Granveien', 'Furuveien', 'Elvegata', 'Sjøgata',
  'Fjellveien', 'Nedre Torggate', 'Øvre Strandvei', 'Møllebakken', 'Solbakken', 'Liaveien', 'Industriveien',
  'Stasjonsveien', 'Havnegata', 'Bakkegata', 'Parkveien', 'Ringveien', 'Nygata', 'Tunveien', 'Gamleveien',
];

export const TRADES: readonly string[] = [
  'Mekaniske', 'Energi', 'Sjømat', 'Bygg', 'Transport', 'Aluminium', 'Papir', 'Kraft', 'Verft', 'Næringsmiddel',
  'Logistikk', 'Anlegg', 'Elektro', 'Offshore', 'Prosess', 'Kjemi', 'Gruver', 'Trelast', 'Drift', 'Eiendom',
];

export const JOB_TITLES: readonly string[] = [
  'Arbeidsleder', 'Avdelingsleder', 'Driftsleder', 'Skiftleder', 'Produksjonsleder', 'Verksmester', 'Anleggsleder',
  'Prosjektleder', 'Vedlikeholdsleder', 'Lagersjef', 'HMS-leder', 'Kvalitetsleder', 'Teknisk sjef', 'Formann',
  'Stasjonssjef', 'Plattformsjef', 'Kjøkkensjef', 'Butikksjef', 'Regnskapsleder', 'Personalleder', 'Havnesjef',
];
