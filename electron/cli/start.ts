/** `npm run tillit`: the built command line where it is as new as its sources, since it starts in a fifth of the time; else the sources. */
import { createRequire } from 'node:module';
import { isBuilt } from '../built-program.ts';
import { programPath } from '../program-folder.ts';

if (isBuilt('shell')) createRequire(import.meta.url)(programPath('out/main/tillit.cjs'));
else await import('./tillit.ts');
