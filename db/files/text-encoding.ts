/** The encoding of a text file nobody has labelled: UTF-8 with or without a mark, Windows-1252, or UTF-16 as Excel's "Unicode text". */

type Decoder = {
  encoding: 'utf-8' | 'windows-1252' | 'utf-16le';
  /** The head as text, to look at. */
  peek(head: Uint8Array): string;
  /** The whole file as text, without a byte order mark. */
  decode(parts: AsyncIterable<Uint8Array>): AsyncIterable<string>;
};

/**
 * Decides the encoding.
 * @param head the first bytes of the file
 */
export function startDecoder(head: Uint8Array): Decoder {
  const encoding = encodingOf(head);
  return {
    encoding,
    peek: (bytes) => new TextDecoder(encoding).decode(bytes, { stream: true }),
    decode: (parts) => (encoding === 'utf-8' ? decodeDoubtful(parts) : decodeAs(encoding, parts)),
  };
}

/** Whether these are the first bytes of something that is no text: a picture, a PDF, a program. */
export function looksBinary(head: Uint8Array): boolean {
  const start = head.subarray(0, 4096);
  if (start[0] === 0x25 && start[1] === 0x50 && start[2] === 0x44 && start[3] === 0x46) return true;
  let control = 0;
  // NUL is no proof: it stands in damaged CSV files and in every other byte of UTF-16.
  for (const byte of start) if (byte < 0x20 && byte !== 0 && byte !== 9 && byte !== 10 && byte !== 13) control += 1;
  return control > start.length / 50;
}

function encodingOf(head: Uint8Array): Decoder['encoding'] {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  const start = head.subarray(0, 1000);
  let oddNuls = 0;
  for (let index = 1; index < start.length; index += 2) if (start[index] === 0) oddNuls += 1;
  if (oddNuls > start.length / 4) return 'utf-16le';
  return isUtf8(head) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

async function* decodeAs(encoding: string, parts: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const part of parts) yield decoder.decode(part, { stream: true });
  yield decoder.decode();
}

/**
 * The head may have been plain ASCII: the first byte beyond it decides. As long as nothing but ASCII has been read, changing to
 * Windows-1252 changes nothing that was given out already.
 */
async function* decodeDoubtful(parts: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const utf8 = new TextDecoder('utf-8');
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const part of parts) {
    if (!decoder && part.some((byte) => byte > 0x7f)) decoder = isUtf8(part) ? utf8 : new TextDecoder('windows-1252');
    yield (decoder ?? utf8).decode(part, { stream: true });
  }
  yield (decoder ?? utf8).decode();
}
