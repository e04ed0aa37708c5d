/** How a purpose of the beginning is written down: what the privacy statement says of it, and what is the same for most is left out. */
import type { Text } from '../../../shared/errors.ts';
import type { Article6, Article9, Choice, PeopleCategory } from '../../../shared/processing/terms.ts';
import type { RetentionKey } from '../../../shared/retention/rules.ts';

export type StartingPurpose = {
  /** Absent for a purpose that columns name: its title and grounds stand in `PURPOSES`. */
  title?: Text;
  article6?: Article6;
  article9?: Article9;
  description: string;
  article6Note: string;
  article9Note?: string;
  /** Absent: nothing to decide, it rests on the agreement or on law. */
  choice?: Choice;
  needsExplicit?: true;
  people: readonly PeopleCategory[];
  /** Categories of data that no column of this program holds, or not yet. */
  data?: readonly string[];
  sources: string;
  recipients: string;
  /** Absent: nothing leaves the EEA. */
  transfers?: string;
  retention: readonly RetentionKey[];
  retentionNote?: string;
  isOutside?: true;
  /** Sections of the statement. */
  sections: readonly string[];
};

/** What three of the purposes of members share. */
export const FROM_MEMBER = 'I hovedsak medlemmet selv.';
export const NOBODY = 'Ingen utenfor organisasjonen, ut over leverandører som behandler data på våre vegne.';
export const AGREEMENT = 'Nødvendig for å oppfylle avtalen om medlemskap.';
export const LEGITIMATE_ACTIVITIES =
  'Ledd i våre berettigede aktiviteter som fagforening. Gjelder bare medlemmer, tidligere medlemmer og personer vi har jevnlig kontakt med, og rekker ikke ut av organisasjonen.';
export const EXPLICIT_CONSENT =
  'Uttrykkelig samtykke: utleveringen viser at personen er medlem, og bokstav d rekker ikke ut av organisasjonen.';
