/** The data process as a child of Node: started by the browser host. */
import { type Parent, runDataProcess } from './data-process.ts';
import type { ToDataProcess } from './data-protocol.ts';

const parent: Parent = {
  tell: (message) => void process.send?.(message),
  hear: (listener) => void process.on('message', (message) => listener(message as ToDataProcess, null)),
  end: () => process.exit(0),
};

// A parent that is gone locks nothing any more: the keys go with this process.
process.on('disconnect', () => process.exit(0));
runDataProcess(parent);
