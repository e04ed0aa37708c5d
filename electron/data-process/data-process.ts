/**
 * The data process: opens the data service over a profile, answers windows, tabs and commands, and ends when the last session has locked,
 * so that no key outlives the session. The same program runs under Electron and under Node; what differs is how it hears its parent.
 */
import { openDataService } from '../../db/service/open-data-service.ts';
import type { DataService, DeviceSeal } from '../../db/service/service-types.ts';
import { TillitError } from '../../shared/errors.ts';
import { logUnexpected, openLog } from '../log.ts';
import { type ServedPort, serve } from '../serve.ts';
import type { FromDataProcess, ToDataProcess } from './data-protocol.ts';
import { type FramePort, makeFramePort } from './frame-port.ts';
import { listenInProfile } from './profile-socket.ts';

/** A port of a window, which only the shell hands over. */
type ClosablePort = ServedPort & { close(): void };

/** How the data process speaks with the process that started it. */
export type Parent = {
  tell(message: FromDataProcess): void;
  /** @param listener gets each message, with the port that came along in the desktop shell */
  hear(listener: (message: ToDataProcess, port: ClosablePort | null) => void): void;
  /** Ends this process. */
  end(): void;
};

/** Runs until the parent goes or the last session locks. */
export function runDataProcess(parent: Parent): void {
  const seals = sealThrough(parent);
  let running: Running | null = null;
  parent.hear((message, port) => {
    if (message.type === 'sealed') seals.answer(message.id, message.bytes);
    else if (message.type === 'open') {
      void start(parent, message, message.canSeal ? seals.seal : null).then((started) => {
        running = started;
      });
    } else if (running) running.handle(message, port);
  });
}

type Running = {
  handle(message: Exclude<ToDataProcess, { type: 'open' | 'sealed' }>, port: ClosablePort | null): void;
};

async function start(
  parent: Parent,
  { profile, version, threadFile }: Extract<ToDataProcess, { type: 'open' }>,
  deviceSeal: DeviceSeal | null,
): Promise<Running | null> {
  try {
    const service = await openDataService({
      profile,
      version,
      threads: true,
      ...(threadFile ? { threadFile } : {}),
      ...(deviceSeal ? { deviceSeal } : {}),
    });
    const log = openLog(profile);
    const served = serve(service, log);
    const socket = await listenInProfile(profile, served, service);
    service.onLocked(() => {
      parent.tell({ type: 'locked' });
      socket.close();
      void service.close().finally(() => parent.end());
    });
    parent.tell({ type: 'ready' });
    log.info({ event: 'started', version });
    return relay(parent, service, served);
  } catch (error) {
    if (error instanceof TillitError) parent.tell({ type: 'failed', code: error.code, reference: null });
    else parent.tell({ type: 'failed', code: 'INTERNAL', reference: logStartFailure(profile, error) });
    return null;
  }
}

/** A profile that cannot even hold a log is told without a reference. */
function logStartFailure(profile: string, error: unknown): string | null {
  try {
    return logUnexpected(openLog(profile), error, { event: 'start' });
  } catch {
    return null;
  }
}

function relay(parent: Parent, service: DataService, served: ReturnType<typeof serve>): Running {
  const connections = new Map<number, FramePort>();
  return {
    handle(message, port) {
      if (message.type === 'connect') {
        const seat = service.seat(message.seat);
        if (port) {
          served.connect(port, seat, () => port.close());
          return;
        }
        const { connection } = message;
        const frames = makeFramePort((frame) => parent.tell({ type: 'frame', connection, frame }));
        connections.set(connection, frames);
        served.connect(frames.port, seat, () => parent.tell({ type: 'broken', connection }));
      } else if (message.type === 'frame') connections.get(message.connection)?.receive(message.frame);
      else if (message.type === 'disconnect') {
        connections.get(message.connection)?.close();
        connections.delete(message.connection);
      } else if (message.type === 'leave') void service.leave(service.seat(message.seat));
      else void service.lock(message.reason).finally(() => parent.tell({ type: 'lock-done' }));
    },
  };
}

/** Sealing with the machine is the parent's to do: only it can ask the operating system. */
function sealThrough(parent: Parent) {
  const waiting = new Map<number, (bytes: Uint8Array | null) => void>();
  let next = 0;
  const ask = (type: 'seal' | 'unseal', bytes: Uint8Array) => {
    next += 1;
    const id = next;
    parent.tell({ type, id, bytes });
    return new Promise<Uint8Array>((resolve, reject) => {
      waiting.set(id, (answer) => (answer ? resolve(answer) : reject(new TillitError('DEVICE_BOUND'))));
    });
  };
  const seal: DeviceSeal = { seal: (bytes) => ask('seal', bytes), unseal: (bytes) => ask('unseal', bytes) };
  return {
    seal,
    answer(id: number, bytes: Uint8Array | null) {
      waiting.get(id)?.(bytes);
      waiting.delete(id);
    },
  };
}
