/**
 * Which program the data process of the browser host runs: the built one where it is as new as its sources, since it starts in a fraction of
 * the time and memory; else the sources themselves.
 */
import { isBuilt } from '../built-program.ts';
import { programPath } from '../program-folder.ts';

/** The program of the process, and of its threads where they are not beside the sources. */
export type DataProgram = { process: string; thread: string | null };

/** The program to run now. */
export function dataProgram(): DataProgram {
  if (!isBuilt('shell')) return { process: programPath('electron/data-process/data-node.ts'), thread: null };
  return { process: programPath('out/main/data-node.cjs'), thread: programPath('out/main/thread.cjs') };
}
