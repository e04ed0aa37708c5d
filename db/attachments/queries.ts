/** What can be read of files kept with something. */
import { TillitError } from '../../shared/errors.ts';
import type { Queries } from '../handlers.ts';
import { readRows } from '../permission-sql.ts';
import { attachment } from './table.ts';

export const attachmentQueries: Queries<'attachments', 'get'> = {
  get({ connection, asker }, { id }) {
    const [row] = readRows(connection, asker, attachment, { where: 't.id = @id', parameters: { id } }) ?? [];
    if (!row?.bytes || !row.mimeType) throw new TillitError('NOT_FOUND');
    const { name, mimeType, size, sha256, addedAt, bytes } = row;
    return {
      id,
      name: name ?? '',
      mimeType,
      size: size ?? 0,
      sha256: sha256 ?? '',
      addedAt: addedAt ?? '',
      contentBase64: bytes.toString('base64'),
    };
  },
};
