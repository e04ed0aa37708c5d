/** Bringing a file in: upload, dry run, commit as one change, and taking the whole of it back. */
import { invalidField, TillitError } from '../../shared/errors.ts';
import { LARGEST_IMPORT } from '../../shared/imports/contract.ts';
import type { Commands } from '../handlers.ts';
import { longUnitOfWork, unitOfWork } from '../unit-of-work.ts';
import { commitBatch } from './commit.ts';
import { firstRows } from './queries.ts';
import { restage, stageFile } from './staging.ts';
import { importBatch, importRow, uploadPart } from './table.ts';
import { type UndoChange, undoBatch } from './undo-batch.ts';
import { uploadedBytes, uploader } from './uploads.ts';

export const importCommands: Commands<'imports', 'upload' | 'discard'> = {
  upload({ store, asker }, { uploadId, part, contentBase64 }) {
    const bytes = Buffer.from(contentBase64, 'base64');
    const size = store.connection
      .prepare('SELECT ifnull(sum(length(bytes)), 0) AS n FROM upload_part WHERE upload_id = ?')
      .get(uploadId);
    if (Number(size?.n) + bytes.length > LARGEST_IMPORT) throw new TillitError('TOO_LARGE');
    unitOfWork(store, asker, { command: 'imports.upload' }, (tx) =>
      tx.insert(uploadPart, {
        id: tx.newId(),
        uploadId,
        staffId: uploader(asker),
        part,
        savedAt: store.now().toISOString(),
        bytes,
      }),
    );
    return {};
  },
  discard({ store, asker }, { batchId }) {
    unitOfWork(store, asker, { command: 'imports.discard' }, (tx) => {
      if (tx.need(importBatch, batchId).state !== 'staged') throw invalidField('batchId', 'invalid');
      tx.removeAll(importRow, 'batchId', [batchId]);
      tx.change(importBatch, batchId, { state: 'cancelled' });
    });
    return {};
  },
};

/**
 * The imports of members.
 * @param undo takes one change back
 */
export const memberImportCommands = (
  undo: UndoChange,
): Commands<'members', 'importPreview' | 'importCommit' | 'importUndo'> => ({
  async importPreview(context, { text, uploadId, batchId, mapping, job }) {
    const { store, asker, signal } = context;
    const progress = (done: number, total: number | null) => context.progress(job, 'read', done, total);
    const { result } = await longUnitOfWork(store, asker, { command: 'members.importPreview' }, signal, async (tx) => {
      const staging = { tx, asker, staffId: uploader(asker), progress };
      if (batchId) return await restage(staging, batchId, mapping ?? tx.need(importBatch, batchId).mapping);
      if (text !== undefined) return await stageFile(staging, Buffer.from(text, 'utf8'), mapping);
      if (!uploadId) throw invalidField('file', 'required');
      const staged = await stageFile(staging, uploadedBytes(context, uploadId), mapping);
      tx.removeAll(uploadPart, 'uploadId', [uploadId]);
      return staged;
    });
    return { ...result, rows: firstRows(store.connection, result.batchId) };
  },
  async importCommit(context, input) {
    const { store, asker, signal } = context;
    const progress = (done: number, total: number) => context.progress(input.job, 'write', done, total);
    const { result, changeId } = await longUnitOfWork(store, asker, { command: 'members.importCommit' }, signal, (tx) =>
      commitBatch(tx, asker, input, progress),
    );
    return { ...result, batchId: input.batchId, changeId };
  },
  async importUndo(context, { batchId, job }) {
    const { store, asker, signal } = context;
    const progress = (done: number, total: number) => context.progress(job, 'undo', done, total);
    const { result } = await longUnitOfWork(
      store,
      asker,
      { command: 'members.importUndo', reference: batchId },
      signal,
      (tx) => undoBatch(tx, batchId, undo, progress),
    );
    return result;
  },
});
