/** What can be wrong with a file that is kept. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const attachmentIssues = {
  'attachment.kind': { nb: 'Filen må være PDF, PNG eller JPEG.', en: 'The file must be a PDF, PNG or JPEG.' },
  'attachment.tooLarge': {
    nb: 'Filen er større enn 10 MB. Skann den med lavere oppløsning.',
    en: 'The file is larger than 10 MB. Scan it at a lower resolution.',
  },
} as const satisfies Record<string, Text>;
