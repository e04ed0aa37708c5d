/**
 * The socket inside the profile through which the command line reaches a running data process. Only the owner of the profile can open it,
 * and whoever does must sign in like everybody else.
 */

import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DataService } from '../../db/service/service-types.ts';
import type { Served } from '../serve.ts';
import { framesOver } from './socket-frames.ts';

/** The operating system's limit for the path of a socket is 104 bytes on macOS, 108 on Linux. */
const LONGEST_PATH = 100;

/** Path of the socket; a named pipe on Windows, and beside the profile where the profile's path is too long for a socket. */
export function socketPath(profile: string): string {
  const folder = resolve(profile);
  const id = createHash('sha256').update(folder).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\tillit-${id}`;
  const inside = join(folder, 'tillit.sock');
  return Buffer.byteLength(inside) <= LONGEST_PATH ? inside : join(tmpdir(), `tillit-${id}.sock`);
}

/** Listens for commands. The profile is this process's own, so a socket that is there already is left over. */
export async function listenInProfile(profile: string, served: Served, service: DataService): Promise<Server> {
  const path = socketPath(profile);
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const server = createServer((socket) => {
    const seat = service.seat(`command-${randomUUID()}`);
    const frames = framesOver(socket);
    served.connect(frames.port, seat);
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

/** Reaches the data process of a profile; null where none is running. */
export async function reachProfile(profile: string): Promise<Socket | null> {
  return await new Promise((reached) => {
    const socket = createConnection(socketPath(profile));
    socket.once('connect', () => reached(socket));
    socket.once('error', () => reached(null));
  });
}
