/** The life of the data process as the real main program leads it, with a fake one: locks, crashes, secrets of the machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { ERROR_TEXTS } from '../../shared/errors.ts';
import { childOf, contentsOf, prepareBoot } from '../../tests/shell/boot.ts';

const { appPath, boot, bootToWindow, profile } = prepareBoot();

describe('the data process', () => {
  test('is told where the profile and its threads are, and not kept secrets that are none', async () => {
    const world = await bootToWindow();
    const [file, args, options] = world.given('utilityProcess.fork');
    expect([file, args, options]).toEqual([
      join(appPath, 'out/main/data-process.cjs'),
      [],
      { serviceName: 'Tillit data', stdio: 'ignore' },
    ]);
    expect(childOf(world).told('open')).toEqual([
      {
        type: 'open',
        profile: profile(),
        version: '1.2.3',
        canSeal: true,
        threadFile: join(appPath, 'out/main/thread.cjs'),
      },
    ]);
  });

  test.skipIf(process.platform !== 'linux')('does not seal where Linux keeps no secret', async () => {
    const world = await bootToWindow({ storageBackend: 'basic_text' });
    expect(childOf(world).told('open')[0]?.canSeal).toBe(false);
    childOf(world).emit('message', { type: 'seal', id: 4, bytes: Uint8Array.of(1) });
    await vi.waitFor(() => expect(childOf(world).told('sealed')).toEqual([{ type: 'sealed', id: 4, bytes: null }]));
  });

  test('seals and unseals with the machine; what another machine sealed comes back as nothing', async () => {
    const world = await bootToWindow();
    const child = childOf(world);
    const secret = Uint8Array.of(0, 255, 7);
    child.emit('message', { type: 'seal', id: 1, bytes: secret });
    await vi.waitFor(() => expect(child.told('sealed')).toHaveLength(1));
    const sealed = child.told('sealed')[0]?.bytes;
    expect(sealed).not.toEqual(secret);
    child.emit('message', { type: 'unseal', id: 2, bytes: sealed });
    child.emit('message', { type: 'unseal', id: 3, bytes: Uint8Array.of(9) });
    await vi.waitFor(() => expect(child.told('sealed')).toHaveLength(3));
    expect(child.told('sealed').slice(1)).toEqual([
      { type: 'sealed', id: 2, bytes: secret },
      { type: 'sealed', id: 3, bytes: null },
    ]);
  });

  test('ends with a lock; the next one has nothing open, and the page that waits gets a port to it', async () => {
    const world = await bootToWindow();
    contentsOf(world).load();
    childOf(world).emit('message', { type: 'locked' });
    // The page starts afresh by itself before the next process is there.
    contentsOf(world).load();
    expect(contentsOf(world).mainFrame.received).toHaveLength(1);
    childOf(world).emit('exit', 0);
    await vi.waitFor(() => expect(contentsOf(world).mainFrame.received).toHaveLength(2));
    expect(world.children).toHaveLength(2);
    expect(childOf(world).told('connect')).toHaveLength(1);
    expect(contentsOf(world).reloads).toBe(0);
  });

  test('comes back after a crash, and the page that lost its port is loaded at once and gets the next one', async () => {
    const world = await bootToWindow();
    contentsOf(world).load();
    childOf(world).emit('exit', 139);
    expect(contentsOf(world).reloads).toBe(1);
    contentsOf(world).load();
    expect(contentsOf(world).mainFrame.received).toHaveLength(1);
    await vi.waitFor(() => expect(contentsOf(world).mainFrame.received).toHaveLength(2));
    expect(world.children).toHaveLength(2);
    expect(childOf(world).told('connect')).toHaveLength(1);
    expect(readFileSync(join(profile(), 'log/tillit.log'), 'utf8')).toContain('"why":"crashed","exitCode":139');
  });

  test('that crashes again and again is tried with growing delays and then given up, with a choice', async () => {
    const world = await bootToWindow({ choices: [1] });
    vi.useFakeTimers();
    const waits = [200, 1_000, 3_000, 8_000, 20_000];
    for (const [index, wait] of waits.entries()) {
      childOf(world).emit('exit', 1);
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(world.children).toHaveLength(index + 1);
      await vi.advanceTimersByTimeAsync(1);
      expect(world.children).toHaveLength(index + 2);
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(world.dialogs).toEqual([]);
    childOf(world).emit('exit', 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(world.dialogs.at(-1)).toMatchObject({
      message: expect.stringContaining('holder dataene'),
      buttons: ['Prøv igjen', 'Avslutt'],
    });
    expect(world.calls).toContain('app.quit');
    await vi.advanceTimersByTimeAsync(100_000);
    expect(world.children).toHaveLength(6);
  });

  test('after it was given up, trying again starts one more', async () => {
    const world = await bootToWindow({ choices: [0] });
    contentsOf(world).load();
    vi.useFakeTimers();
    for (const wait of [200, 1_000, 3_000, 8_000, 20_000, 0]) {
      childOf(world).emit('exit', 1);
      await vi.advanceTimersByTimeAsync(wait);
    }
    await vi.advanceTimersByTimeAsync(10);
    expect(world.children).toHaveLength(7);
    expect(world.calls).not.toContain('app.quit');
    contentsOf(world).load();
    expect(childOf(world).told('connect')).toHaveLength(1);
  });

  test('a profile in use is told in plain words, without a stack, and may be tried again', async () => {
    let starts = 0;
    const world = await boot({
      choices: [0, 1],
      answer: (message) => {
        if (message.type !== 'open') return null;
        starts += 1;
        return starts === 1
          ? { type: 'failed', code: 'IN_USE', reference: null }
          : { type: 'failed', code: 'INTERNAL', reference: 'ab12' };
      },
    });
    world.becomeReady();
    await vi.waitFor(() => expect(world.calls).toContain('app.quit'));
    expect(world.dialogs).toEqual([
      expect.objectContaining({ message: ERROR_TEXTS.IN_USE.nb, buttons: ['Prøv igjen', 'Avslutt'] }),
      expect.objectContaining({ message: ERROR_TEXTS.INTERNAL.nb, detail: 'Referanse: ab12' }),
    ]);
    expect(world.windows).toEqual([]);
  });
});

describe('locking', () => {
  test.each([
    ['suspend', 'suspend'],
    ['lock-screen', 'lock-screen'],
    ['user-did-resign-active', 'user-switch'],
    ['shutdown', 'shutdown'],
  ])('%s of the machine locks', async (event, reason) => {
    const world = await bootToWindow();
    world.powerMonitor.emit(event);
    expect(childOf(world).told('lock')).toEqual([{ type: 'lock', reason }]);
  });

  test('a data process that does not answer a lock is ended with the key in it, and one that answers is not', async () => {
    const world = await bootToWindow();
    vi.useFakeTimers();
    world.powerMonitor.emit('lock-screen');
    childOf(world).emit('message', { type: 'lock-done' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(childOf(world).killed).toBe(false);
    const stuck = childOf(world);
    world.powerMonitor.emit('lock-screen');
    await vi.advanceTimersByTimeAsync(9_999);
    expect(stuck.killed).toBe(false);
    await vi.advanceTimersByTimeAsync(10);
    expect(stuck.killed).toBe(true);
    expect(world.children).toHaveLength(2);
  });
});
