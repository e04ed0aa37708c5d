/** A port made of frames that travel by some other way: relayed by the process above, or through a socket. oRPC takes it for a message port. */
import type { Frame } from './data-protocol.ts';

type Listener = (event?: { data: unknown }) => void;

/** The port, and the two ends it is fed by. */
export type FramePort = {
  readonly port: { on(event: string, listener: Listener): void; postMessage(frame: Frame): void };
  /** A frame has arrived. */
  receive(frame: Frame): void;
  /** The other end is gone. */
  close(): void;
};

/**
 * Makes a port.
 * @param send sends a frame to the other end
 */
export function makeFramePort(send: (frame: Frame) => void): FramePort {
  const listeners = new Map<string, Listener[]>();
  const emit = (event: string, data?: { data: Frame }) => {
    for (const listener of listeners.get(event) ?? []) listener(data);
  };
  return {
    port: {
      on(event, callback) {
        listeners.set(event, [...(listeners.get(event) ?? []), callback]);
      },
      postMessage: send,
    },
    receive: (frame) => emit('message', { data: frame }),
    close: () => emit('close'),
  };
}
