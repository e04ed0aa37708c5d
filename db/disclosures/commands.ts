/** Taking the register of disclosures out as a file. No person is in it: what left, to whom and why, and how many each is about. */
import { dayInNorway } from '../../shared/dates/today.ts';
import type { Released } from '../../shared/disclosures/contract.ts';
import { GROUND_WORDS, REGISTER_COLUMNS } from '../../shared/disclosures/words.ts';
import type { Language } from '../../shared/errors.ts';
import { writeCsv, writeXlsx } from '../files/write-table.ts';
import type { Commands } from '../handlers.ts';
import { exportRecord } from '../imports/table.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { readReleased } from './read-register.ts';

/** More than a union makes in many years. */
const MOST = 100_000;
const DATES = [0];
const COUNTS = [8, 9];

export const disclosureCommands: Commands<'disclosures', 'export'> = {
  async export({ store, asker }, { format, language, purpose, ...wanted }) {
    const now = store.now();
    const { items } = readReleased(store.connection, asker, 'export', wanted, MOST, now);
    const header = REGISTER_COLUMNS.map((name) => name[language]);
    const cells = items.map((item) => cellsOf(item, language));
    const bytes = format === 'csv' ? writeCsv(header, cells) : await writeXlsx(header, cells, DATES, COUNTS);
    // Logged before the file leaves, as every other; nobody is in it.
    unitOfWork(store, asker, { command: 'disclosures.export', reason: purpose }, (tx) =>
      tx.insert(exportRecord, {
        id: tx.newId(),
        staffId: asker.staffId ?? '',
        at: now.toISOString(),
        format,
        purpose,
        recipient: '',
        columns: ['disclosures.register'],
        count: 0,
      }),
    );
    return {
      fileName: `utleveringer-${dayInNorway(now)}.${format}`,
      mimeType: format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      contentBase64: Buffer.from(bytes).toString('base64'),
      count: items.length,
    };
  },
};

function cellsOf(item: Released, language: Language): string[] {
  return [
    dayInNorway(new Date(item.at)),
    item.recipient,
    item.purposeTitle?.[language] ?? item.purposeKey,
    item.purpose,
    GROUND_WORDS[item.ground][language],
    item.article9 ?? '',
    item.groundReference ?? '',
    item.fields.join(', '),
    String(item.count),
    String(item.leftOut),
    item.staffName ?? '',
  ];
}
