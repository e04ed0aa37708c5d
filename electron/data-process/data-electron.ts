/** The data process as a utility process of the desktop shell. Ports to windows arrive with their `connect`. */
import type { MessageEvent } from 'electron';
import { type Parent, runDataProcess } from './data-process.ts';
import type { ToDataProcess } from './data-protocol.ts';

const { parentPort } = process;

const parent: Parent = {
  tell: (message) => parentPort.postMessage(message),
  hear(listener) {
    parentPort.on('message', ({ data, ports }: MessageEvent) => {
      const port = ports[0] ?? null;
      listener(data as ToDataProcess, port);
      port?.start();
    });
  },
  end: () => process.exit(0),
};

runDataProcess(parent);
