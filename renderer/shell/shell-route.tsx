/** The root route: everything signed in stands in the shell. */
import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from './guarded.tsx';
import { Shell } from './shell.tsx';

export const shellRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound });
