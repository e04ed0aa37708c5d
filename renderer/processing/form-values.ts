/** A purpose as it is typed, and as it is sent. */
import type { Purpose } from '../../shared/processing/model.ts';
import type { Article6, Article9, Choice, PeopleCategory } from '../../shared/processing/terms.ts';
import type { RetentionKey } from '../../shared/retention/rules.ts';
import { showDate, today } from '../ui/dates.ts';

export type FormValues = {
  key: string;
  from: string;
  changeNote: string;
  titleNb: string;
  titleEn: string;
  description: string;
  article6: Article6 | null;
  article6Note: string;
  article9: Article9 | null;
  article9Note: string;
  choice: Choice;
  needsExplicit: boolean;
  peopleCategories: PeopleCategory[];
  dataCategories: string;
  sources: string;
  recipients: string;
  transfers: string;
  retentionKeys: string[];
  retentionNote: string;
  security: string;
  isOutside: boolean;
  statementSections: string;
};

/** What the form begins with: the latest version, or nothing. */
export function formValues(purpose: Purpose | null): FormValues {
  return {
    key: purpose?.key ?? '',
    from: showDate(purpose && purpose.inForceFrom > today() ? purpose.inForceFrom : today()),
    changeNote: '',
    titleNb: purpose?.title.nb ?? '',
    titleEn: purpose?.title.en ?? '',
    description: purpose?.description ?? '',
    article6: purpose?.article6 ?? null,
    article6Note: purpose?.article6Note ?? '',
    article9: purpose?.article9 ?? null,
    article9Note: purpose?.article9Note ?? '',
    choice: purpose?.choice ?? 'none',
    needsExplicit: purpose?.needsExplicit ?? false,
    peopleCategories: purpose?.peopleCategories ?? [],
    dataCategories: purpose?.dataCategories.join('\n') ?? '',
    sources: purpose?.sources ?? '',
    recipients: purpose?.recipients ?? '',
    transfers: purpose?.transfers ?? '',
    retentionKeys: purpose?.retentionKeys ?? [],
    retentionNote: purpose?.retentionNote ?? '',
    security: purpose?.security ?? '',
    isOutside: purpose?.isOutside ?? false,
    statementSections: purpose?.statementSections.join(', ') ?? '',
  };
}

/** What is sent: empty texts are nothing, lines and commas divide lists. */
export function sentValues(values: FormValues) {
  const text = (said: string) => said.trim() || null;
  const { article6, article9, choice, needsExplicit, peopleCategories, isOutside } = values;
  return {
    title: { nb: values.titleNb, en: values.titleEn },
    description: text(values.description),
    article6,
    article6Note: text(values.article6Note),
    article9,
    article9Note: text(values.article9Note),
    choice,
    needsExplicit,
    peopleCategories,
    dataCategories: parted(values.dataCategories, /\n/u),
    sources: text(values.sources),
    recipients: text(values.recipients),
    transfers: text(values.transfers),
    retentionKeys: values.retentionKeys as RetentionKey[],
    retentionNote: text(values.retentionNote),
    security: text(values.security),
    isOutside,
    statementSections: parted(values.statementSections, /[,\s]+/u),
    changeNote: text(values.changeNote),
  };
}

function parted(text: string, by: RegExp): string[] {
  return text
    .split(by)
    .map((one) => one.trim())
    .filter(Boolean);
}
