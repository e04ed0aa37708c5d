/**
 * The browser host: serves the same page and the same data process on loopback, for machines without the desktop shell. Loopback only,
 * Host and Origin checked against rebinding, a one-time link, a strict policy.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { type WebSocket, WebSocketServer } from 'ws';
import { contentSecurityPolicy } from '../../shared/content-security-policy.ts';
import { type BuiltFiles, readBuiltFiles } from '../built-files.ts';
import { programPath } from '../program-folder.ts';
import { programVersion } from '../version.ts';
import { type DataChild, startDataChild } from './data-child.ts';
import { type OneTimeLinks, startOneTimeLinks } from './one-time-link.ts';

export type Host = {
  /** The link to open, with a key that works once. */
  readonly url: string;
  /** Another link. */
  invite(): string;
  close(): Promise<void>;
  /** Settles when the host has closed. */
  readonly closed: Promise<void>;
};

/** Why a connection was ended, as the page reads it. */
const CLOSE_CODES = { locked: 4001, crashed: 4002, unknownToken: 4003, broken: 4004 } as const;
const LARGEST_MESSAGE = 64 * 1024 * 1024;
const PAGE = programPath('out/renderer');

/**
 * Starts the host.
 * @param options `port` 0 takes a free one
 * @throws TillitError `IN_USE`
 */
export async function startHost({ profile, port }: { profile: string; port: number }): Promise<Host> {
  const data = await startDataChild(profile, programVersion());
  const links = startOneTimeLinks();
  const server = fastify({ logger: false, bodyLimit: 4096 });
  await protect(server);
  routes(server, readBuiltFiles(PAGE), links);
  await server.listen({ host: '127.0.0.1', port });
  const origin = `http://127.0.0.1:${portOf(server)}`;
  const sockets = carryFrames(server, links, data);
  const invite = () => `${origin}/#k=${links.invite()}`;
  const closed = Promise.withResolvers<void>();
  return {
    url: invite(),
    invite,
    closed: closed.promise,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      await server.close();
      await data.close();
      closed.resolve();
    },
  };
}

async function protect(server: FastifyInstance): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await server.register(rateLimit, { global: false });
  server.addHook('onRequest', async (request, reply) => {
    const own = ownHosts(server);
    const { host, origin } = request.headers;
    if (!own.includes(host ?? '') || (origin !== undefined && !own.some((name) => origin === `http://${name}`))) {
      await reply.code(403).send();
    }
  });
}

/** A page of another site that has its name point here (DNS rebinding) comes with its own name as host. */
function ownHosts(server: FastifyInstance): string[] {
  return [`127.0.0.1:${portOf(server)}`, `localhost:${portOf(server)}`];
}

function portOf(server: FastifyInstance): number {
  const address = server.server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function routes(server: FastifyInstance, files: BuiltFiles, links: OneTimeLinks): void {
  server.post<{ Body: { key?: unknown } | null }>(
    '/enter',
    { config: { rateLimit: { max: 20, timeWindow: 60_000 } } },
    async (request, reply) => {
      const key = request.body?.key;
      const token = typeof key === 'string' ? links.enter(key) : null;
      return token ? { token } : await reply.code(403).send({});
    },
  );
  server.get('/*', async (request, reply) => {
    const path = new URL(request.url, 'http://host').pathname;
    const file = files.get(path);
    if (file) return await reply.type(file.type).header('cache-control', 'no-cache').send(file.body);
    if (path.startsWith('/assets/')) return await reply.code(404).send();
    const nonce = randomBytes(16).toString('base64');
    return await reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', contentSecurityPolicy('browser', nonce))
      .send(files.page('browser', nonce));
  });
}

function carryFrames(server: FastifyInstance, links: OneTimeLinks, data: DataChild): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, handleProtocols: () => 'tillit' });
  server.server.on('upgrade', (request: IncomingMessage, stream, head) => {
    const own = ownHosts(server);
    const trusted =
      own.includes(request.headers.host ?? '') && own.some((name) => request.headers.origin === `http://${name}`);
    if (!trusted || request.url !== '/contract') {
      stream.destroy();
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const seat = links.seatOf(tokenOf(request));
      if (seat) carry(socket, data, seat);
      else socket.close(CLOSE_CODES.unknownToken);
    });
  });
  server.server.on('close', () => sockets.close());
  return sockets;
}

function tokenOf(request: IncomingMessage): string {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  return offered.find((name) => name.startsWith('tillit.'))?.slice('tillit.'.length) ?? '';
}

function carry(socket: WebSocket, data: DataChild, seat: string): void {
  const connection = data.connect(seat, {
    frame: (frame) => socket.send(frame),
    gone: (why) => socket.close(CLOSE_CODES[why]),
  });
  socket.on('message', (content: Buffer, isBinary) =>
    connection.send(isBinary ? Uint8Array.from(content) : content.toString('utf8')),
  );
  socket.on('close', () => connection.close());
}
