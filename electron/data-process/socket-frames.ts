/** Frames over a stream socket: four bytes of length, one byte that says text or bytes, then the frame. */
import type { Socket } from 'node:net';
import type { Frame } from './data-protocol.ts';
import { type FramePort, makeFramePort } from './frame-port.ts';

/** Larger than any answer of the contract; what claims more is no frame of ours. */
const LARGEST_FRAME = 512 * 1024 * 1024;
const HEAD = 5;

/** A port over a connected socket. */
export function framesOver(socket: Socket): FramePort {
  const frames = makeFramePort((frame) => socket.write(encode(frame)));
  let held: Buffer[] = [];
  let bytes = 0;
  socket.on('data', (part: Buffer) => {
    held.push(part);
    bytes += part.length;
    const first = held[0];
    if (bytes < HEAD || (first && first.length >= HEAD && bytes < HEAD + first.readUInt32BE(0))) return;
    let rest = Buffer.concat(held);
    while (rest.length >= HEAD) {
      const length = rest.readUInt32BE(0);
      if (length > LARGEST_FRAME) {
        socket.destroy();
        return;
      }
      if (rest.length < HEAD + length) break;
      const content = rest.subarray(HEAD, HEAD + length);
      frames.receive(rest[4] === 0 ? content.toString('utf8') : Uint8Array.from(content));
      rest = rest.subarray(HEAD + length);
    }
    held = rest.length > 0 ? [rest] : [];
    bytes = rest.length;
  });
  socket.on('close', () => frames.close());
  socket.on('error', () => socket.destroy());
  return frames;
}

function encode(frame: Frame): Buffer {
  const content =
    typeof frame === 'string'
      ? Buffer.from(frame, 'utf8')
      : Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(content.length, 0);
  head[4] = typeof frame === 'string' ? 0 : 1;
  return Buffer.concat([head, content]);
}
