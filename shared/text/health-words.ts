/**
 * Words that tell of somebody's health, in bokmål, nynorsk and English, as whole words. Kept short on purpose: a warning that is wrong half
 * the time is soon not read. Words that mostly mean something else in an office («slag», «operasjon», «skade», «rygg») are left out.
 */
export const HEALTH_WORDS: readonly string[] = [
  // Bokmål and nynorsk: absence
  'syk', 'sykt', 'syke', 'sjuk', 'sjukt', 'sjuke', 'sykdom', 'sykdommen', 'sykdommer', 'sjukdom', 'sjukdommen', 'sykefravær',
  'sjukefråvær', 'sykmeldt', 'sykemeldt', 'sykmeldte', 'sykemeldte', 'sjukmeld', 'sjukmeldt', 'sykmelding', 'sykemelding',
  'sykmeldingen', 'sykemeldingen', 'sjukmelding', 'sjukmeldinga', 'egenmelding', 'eigenmelding', 'sykepenger', 'sjukepengar',
  'uføre', 'ufør', 'uføretrygd', 'uføretrygden', 'uførepensjon', 'arbeidsavklaringspenger', 'arbeidsavklaringspengar', 'aap',
  'yrkesskade', 'yrkesskadd', 'yrkesskadet', 'yrkessykdom', 'yrkessjukdom', 'belastningsskade', 'senskader',
  // Bokmål and nynorsk: body and mind
  'diagnose', 'diagnosen', 'diagnoser', 'diagnostisert', 'kreft', 'kreften', 'svulst', 'cellegift', 'hjerteinfarkt',
  'hjarteinfarkt', 'hjerneslag', 'hjerneslaget', 'hjerneslagene', 'diabetes', 'astma', 'epilepsi', 'migrene', 'allergi',
  'allergisk', 'prolaps', 'fibromyalgi', 'leddgikt', 'korona', 'covid', 'hiv', 'demens', 'autisme', 'adhd', 'bipolar',
  'depresjon', 'depresjonen', 'deprimert', 'angst', 'panikkangst', 'utbrent', 'utbrend', 'utbrenthet', 'psykisk', 'psykiske',
  'psykose', 'selvmord', 'sjølvmord', 'selvmordstanker', 'spiseforstyrrelse', 'rusmisbruk', 'rusproblem', 'rusproblemer',
  'alkoholiker', 'alkoholmisbruk', 'gravid', 'gravide', 'graviditet', 'svangerskap', 'abort', 'spontanabort', 'operert',
  'innlagt', 'smerter', 'kroniske', 'funksjonshemmet', 'funksjonshemma', 'funksjonsnedsettelse', 'handikappet', 'rullestol',
  // Bokmål and nynorsk: treatment
  'lege', 'legen', 'fastlege', 'fastlegen', 'legeerklæring', 'legeerklæringen', 'legeattest', 'sykehus', 'sykehuset',
  'sjukehus', 'sjukehuset', 'psykolog', 'psykologen', 'psykiater', 'psykiateren', 'terapeut', 'fysioterapeut', 'kiropraktor',
  'medisiner', 'medisinar', 'medikamenter', 'resept', 'avrusning', 'rehabilitering',
  // English
  'sick', 'sickness', 'illness', 'disease', 'diagnosis', 'diagnosed', 'cancer', 'tumour', 'tumor', 'chemotherapy', 'depression',
  'depressed', 'anxiety', 'burnout', 'suicide', 'suicidal', 'pregnant', 'pregnancy', 'miscarriage', 'abortion', 'surgery',
  'hospital', 'hospitalised', 'hospitalized', 'doctor', 'physician', 'psychologist', 'psychiatrist', 'therapist', 'medication',
  'prescription', 'disabled', 'disability', 'allergy', 'allergic', 'asthma', 'migraine', 'epilepsy', 'dementia', 'autism',
  'alcoholic', 'addiction',
];
