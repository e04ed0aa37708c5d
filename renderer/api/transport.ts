/**
 * The way to the data process: the message port that the desktop shell hands over, or a WebSocket to the browser host. Whatever breaks, the
 * page is loaded afresh when the way is there again; what was half typed lies in the drafts.
 */
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';

export type Link = PortLink<Record<never, never>> | SocketLink<Record<never, never>>;

/** The link of the browser host is used up or unknown: only the terminal has a new one. */
export class LinkUsedError extends Error {}

/** Told when the way is lost. */
export type LostListener = () => void;

const TOKEN = 'tillit-token';
const UNKNOWN_TOKEN = 4003;
const RETRY_MS = 700;

/**
 * Connects.
 * @param onLost the connection ended without a lock; the page reloads by itself when it is back
 * @throws LinkUsedError
 */
export async function connect(onLost: LostListener): Promise<Link> {
  const host = document.querySelector('meta[name="tillit-host"]')?.getAttribute('content');
  return host === 'desktop' ? await connectPort(onLost) : await connectSocket(onLost);
}

/** Listened for from the first moment: the shell hands the port over once, as soon as the page has loaded. */
const handedOver = new Promise<MessagePort>((arrived) => {
  const onMessage = (event: MessageEvent) => {
    const port = event.ports[0];
    if (event.source !== window || event.origin !== location.origin || event.data !== 'tillit-port' || !port) return;
    window.removeEventListener('message', onMessage);
    arrived(port);
  };
  window.addEventListener('message', onMessage);
});

/** A data process that starts is there sooner than this. After a crash the shell loads the page at once, and the next one may take longer. */
const PATIENCE_MS = 3000;

async function connectPort(onLost: LostListener): Promise<Link> {
  const waiting = setTimeout(onLost, PATIENCE_MS);
  const port = await handedOver;
  clearTimeout(waiting);
  port.start();
  return new PortLink({ port });
}

async function connectSocket(onLost: LostListener): Promise<Link> {
  const token = await enter();
  const socket = openSocket(token);
  await opened(socket);
  socket.addEventListener('close', ({ code }) => {
    // A lock ends the data process and with it the connection: the page starts afresh at the sign-in.
    if (code === 4001) location.reload();
    else {
      onLost();
      void comeBack(token);
    }
  });
  return new SocketLink({ websocket: socket });
}

async function enter(): Promise<string> {
  const key = /^#k=(.+)$/u.exec(location.hash)?.[1];
  if (key) {
    history.replaceState(null, '', location.pathname);
    const response = await fetch('/enter', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key }),
    });
    if (!response.ok) throw new LinkUsedError();
    const { token } = (await response.json()) as { token: string };
    sessionStorage.setItem(TOKEN, token);
  }
  const token = sessionStorage.getItem(TOKEN);
  if (!token) throw new LinkUsedError();
  return token;
}

function openSocket(token: string): WebSocket {
  const socket = new WebSocket(`ws://${location.host}/contract`, ['tillit', `tillit.${token}`]);
  socket.binaryType = 'arraybuffer';
  return socket;
}

/** A host that does not know the token opens and closes at once: the first moment after opening tells. */
const MOMENT_MS = 50;

async function opened(socket: WebSocket): Promise<void> {
  await new Promise<void>((open, failed) => {
    socket.addEventListener('open', () => setTimeout(open, MOMENT_MS));
    socket.addEventListener('close', ({ code }) => {
      failed(code === UNKNOWN_TOKEN ? new LinkUsedError() : new Error('the host does not answer'));
    });
  });
}

async function comeBack(token: string): Promise<void> {
  for (;;) {
    await new Promise((waited) => setTimeout(waited, RETRY_MS));
    try {
      await opened(openSocket(token));
      location.reload();
      return;
    } catch (error) {
      if (error instanceof LinkUsedError) {
        location.reload();
        return;
      }
    }
  }
}
