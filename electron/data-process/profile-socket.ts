/**
 * The socket inside the profile through which the command line reaches a running data process. Only the owner of the profile can open it,
 * and whoever does must sign in like everybody else.
 */

import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { DataService } from '../../db/service/service-types.ts';
import { TillitError } from '../../shared/errors.ts';
import type { Served } from '../serve.ts';
import { framesOver } from './socket-frames.ts';

/** The operating system's limit for the path of a socket is 104 bytes on macOS, 108 on Linux. */
const LONGEST_PATH = 100;

/**
 * Path of the socket; a named pipe on Windows. Where the profile's path is too long for a socket it lies in a folder of this user among the
 * temporary files.
 */
export function socketPath(profile: string): string {
  const folder = resolve(profile);
  const id = createHash('sha256').update(folder).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\tillit-${id}`;
  const inside = join(folder, 'tillit.sock');
  if (Buffer.byteLength(inside) <= LONGEST_PATH) return inside;
  return join(tmpdir(), `tillit-${process.getuid?.() ?? 0}`, `${id}.sock`);
}

/** Listens for commands. The profile is this process's own, so a socket that is there already is left over. */
export async function listenInProfile(profile: string, served: Served, service: DataService): Promise<Server> {
  const path = socketPath(profile);
  if (process.platform !== 'win32') {
    if (dirname(path) !== resolve(profile)) makeOwnFolder(dirname(path));
    rmSync(path, { force: true });
  }
  const server = createServer((socket) => {
    const seat = service.seat(`command-${randomUUID()}`);
    const frames = framesOver(socket);
    served.connect(frames.port, seat, () => socket.destroy());
    socket.on('close', () => void service.leave(seat));
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(path, listening);
  });
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  server.unref();
  return server;
}

/** Reaches the data process of a profile; null where none is running, or where what listens there is somebody else's. */
export async function reachProfile(profile: string): Promise<Socket | null> {
  const path = socketPath(profile);
  // A passphrase goes through here: among the temporary files anybody can listen under any name.
  if (process.platform !== 'win32' && !(isOurs(dirname(path)) && isOurs(path))) return null;
  return await new Promise((reached) => {
    const socket = createConnection(path);
    socket.once('connect', () => reached(socket));
    socket.once('error', () => reached(null));
  });
}

/** @throws TillitError `IN_USE` where somebody else has a folder of that name */
function makeOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isOurs(folder)) throw new TillitError('IN_USE');
  chmodSync(folder, 0o700);
}

function isOurs(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isSymbolicLink() && found.uid === process.getuid?.();
}
