/**
 * Every error a person may meet, as one closed list. A code is one line with its text in both languages; the contract carries codes,
 * the screen translates them. Texts say what happened and what to do, and never hold personal data.
 */

/** The languages the program speaks. */
export type Language = 'nb' | 'en';

/** A text in both languages. */
export type Text = Record<Language, string>;

/** The closed list: a new code is one line. */
export const ERROR_TEXTS = {
  LOCKED: { nb: 'Tillit er låst. Logg inn for å fortsette.', en: 'Tillit is locked. Sign in to go on.' },
  UNAUTHENTICATED: { nb: 'Kontoen og passfrasen hører ikke sammen. Kontroller begge og prøv igjen.', en: 'The account and the passphrase do not match. Check both and try again.' },
  FORBIDDEN: { nb: 'Rollen din gir ikke tilgang til dette. Spør systemansvarlig hvis du trenger det i arbeidet.', en: 'Your role does not allow this. Ask your administrator if your work needs it.' },
  NOT_FOUND: { nb: 'Fant ikke det du ba om. Det kan være slettet eller flyttet.', en: 'What you asked for was not found. It may have been deleted or moved.' },
  VALIDATION: { nb: 'Noe er ikke riktig fylt ut. Rett feltene som er merket, og prøv igjen.', en: 'Something is not filled in correctly. Mend the marked fields and try again.' },
  CONFLICT: { nb: 'Noen andre har endret dette siden du åpnet det. Se den nye verdien før du lagrer din.', en: 'Somebody has changed this since you opened it. Look at the new value before you save yours.' },
  DUPLICATE: { nb: 'Dette finnes allerede. Åpne det som er registrert, eller bekreft at det er noe annet.', en: 'This exists already. Open what is registered, or confirm that this is something else.' },
  TOO_MANY_ATTEMPTS: { nb: 'For mange forsøk. Vent til ventetiden er over, og prøv igjen.', en: 'Too many attempts. Wait until the time is up and try again.' },
  NOT_A_DATABASE: { nb: 'Filen er ikke en hel Tillit-database. Ingenting er endret. Gjenopprett fra siste sikkerhetskopi.', en: 'The file is not a whole Tillit database. Nothing was changed. Restore the latest backup.' },
  WRONG_KEY: { nb: 'Nøkkelen passer ikke til databasen, eller nøkkelringen mangler. Ingenting er endret. Legg nøkkelringen (keyring.json) tilbake, eller gjenopprett en sikkerhetskopi.', en: 'The key does not fit the database, or the keyring is missing. Nothing was changed. Put the keyring (keyring.json) back, or restore a backup.' },
  NEWER_DATABASE: { nb: 'Databasen er laget av en nyere versjon av Tillit. Oppdater programmet. Databasen er ikke rørt.', en: 'The database was made by a newer version of Tillit. Update the program. The database was not touched.' },
  DEVICE_BOUND: { nb: 'Denne profilen er bundet til en annen maskin. Åpne den der, eller bruk gjenopprettingsnøkkelen.', en: 'This profile is bound to another machine. Open it there, or use the recovery key.' },
  IN_USE: { nb: 'Profilen er allerede åpen i et annet Tillit. Lukk det andre vinduet først.', en: 'The profile is already open in another Tillit. Close the other one first.' },
  DISK_FULL: { nb: 'Disken er full. Ingenting ble lagret halvt. Frigjør plass og prøv igjen.', en: 'The disk is full. Nothing was saved by half. Free some space and try again.' },
  TOO_LARGE: { nb: 'Filen eller teksten er for stor. Del den opp og prøv igjen.', en: 'The file or text is too large. Split it and try again.' },
  CANCELLED: { nb: 'Avbrutt. Ingenting ble endret.', en: 'Cancelled. Nothing was changed.' },
  GONE: { nb: 'Opplysningene er slettet og kan ikke hentes tilbake.', en: 'The data has been erased and cannot be brought back.' },
  RESTRICTED: { nb: 'Behandlingen er begrenset. Opplysningene kan bare lagres inntil begrensningen er løftet.', en: 'Processing is restricted. The data may only be stored until the restriction is lifted.' },
  OFFLINE: { nb: 'Får ikke kontakt. Arbeidet ditt er trygt på maskinen; prøv igjen når forbindelsen er tilbake.', en: 'No connection. Your work is safe on this machine; try again when the connection is back.' },
  LEASE_ENDED: { nb: 'Maskinen har vært uten kontakt med kontoret for lenge og er sperret. Koble til nettet og logg inn igjen.', en: 'This machine has been without contact with the office too long and is locked. Connect and sign in again.' },
  UPGRADE_REQUIRED: { nb: 'Tillit på denne maskinen er for gammelt. Oppdater programmet.', en: 'Tillit on this machine is too old. Update the program.' },
  INTERNAL: { nb: 'Noe gikk galt hos oss. Ingenting ble lagret halvt. Prøv igjen, og oppgi referansen hvis det gjentar seg.', en: 'Something went wrong on our side. Nothing was saved by half. Try again, and give the reference if it comes back.' },
} as const satisfies Record<string, Text>;

/** A code of the closed list. */
export type ErrorCode = keyof typeof ERROR_TEXTS;

/** What is wrong with one field: `path` names it (dots between levels), `code` is a key of `ISSUE_TEXTS`. Never the value itself. */
export type FieldIssue = {
  path: string;
  code: string;
  /** Where in a text of several lines; both count from 1. */
  at?: { line: number; column: number };
  /** What may have been meant, out of a closed list. */
  suggestions?: readonly string[];
};

/** Facts an error may carry to the screen. None of them may be personal data. */
export type ErrorDetails = {
  issues?: FieldIssue[];
  /** Seconds to wait before the next attempt (TOO_MANY_ATTEMPTS). */
  waitSeconds?: number;
  /** The id that is also in the log (INTERNAL). */
  reference?: string;
  /** Ids of what is in the way (DUPLICATE, CONFLICT). */
  ids?: string[];
};

/** An expected error. Its message is the code itself, so that nothing else can slip into a log. */
export class TillitError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  /**
   * @param code the code of the closed list
   * @param details what the screen needs to help: issues, seconds to wait, reference, ids
   */
  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.name = 'TillitError';
    this.code = code;
    this.details = details;
  }
}

/**
 * A VALIDATION error for one field.
 * @param path the field, as in the input (dots between levels)
 * @param code a key of `ISSUE_TEXTS`
 */
export function invalidField(path: string, code: string): TillitError {
  return new TillitError('VALIDATION', { issues: [{ path, code }] });
}

/** Whether a text is a code of the closed list. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_TEXTS, code);
}
