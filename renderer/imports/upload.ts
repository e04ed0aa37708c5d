/** Sends a file to the data process in parts, where it lies encrypted until it has been read. */
import { UPLOAD_PART } from '../../shared/imports/contract.ts';
import { api } from '../api/client.ts';

/**
 * Uploads a file.
 * @returns the id of the upload
 */
export async function upload(file: File): Promise<string> {
  const uploadId = crypto.randomUUID();
  for (let part = 0; part * UPLOAD_PART < Math.max(1, file.size); part += 1) {
    const bytes = new Uint8Array(await file.slice(part * UPLOAD_PART, (part + 1) * UPLOAD_PART).arrayBuffer());
    await api.imports.upload({ uploadId, part, contentBase64: toBase64(bytes) });
  }
  return uploadId;
}

const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  const texts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK)
    texts.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK)));
  return btoa(texts.join(''));
}
