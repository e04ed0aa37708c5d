/**
 * Hands the page its way to the data process: one message port, once for each load. Nothing else is given to the page, and nothing can be
 * asked of the shell. (Checklist items 17 and 20.)
 */
import { ipcRenderer } from 'electron';
import { PAGE_ORIGIN } from '../main/page-address.ts';

ipcRenderer.once('tillit-port', ({ ports: [port] }) => {
  // The origin is named: should another page ever stand in this frame, the port does not reach it.
  if (port) window.postMessage('tillit-port', PAGE_ORIGIN, [port]);
});
