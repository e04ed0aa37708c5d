/** The machine goes to sleep, its screen is locked, another user takes over: then Tillit locks too. */
import type { PowerMonitor } from 'electron';

/**
 * Listens as long as the program lives.
 * @param lock gets what happened, for the log
 */
export function lockWithMachine(monitor: Pick<PowerMonitor, 'on'>, lock: (reason: string) => void): void {
  monitor.on('suspend', () => lock('suspend'));
  monitor.on('lock-screen', () => lock('lock-screen'));
  monitor.on('shutdown', () => lock('shutdown'));
  monitor.on('user-did-resign-active', () => lock('user-switch'));
}
