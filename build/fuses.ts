/**
 * What the packaged Electron may do at all. Fuses are settings inside the program file, so that no environment variable, argument or file
 * beside the program changes them. (Electron's security checklist, item 19; `docs/security.md` has the same table.)
 */
import { type FuseConfig, FuseV1Options, FuseVersion } from '@electron/fuses';

/** A fuse and why it stands so. */
export type Fuse = { name: keyof typeof FuseV1Options; on: boolean; why: string };

export const FUSES: readonly Fuse[] = [
  { name: 'RunAsNode', on: false, why: 'the signed program runs no script of somebody else' },
  { name: 'EnableCookieEncryption', on: true, why: 'what the browser part keeps is sealed by the system' },
  { name: 'EnableNodeOptionsEnvironmentVariable', on: false, why: 'no variable loads code' },
  { name: 'EnableNodeCliInspectArguments', on: false, why: 'no debugger reads the memory of the main process' },
  { name: 'EnableEmbeddedAsarIntegrityValidation', on: true, why: 'a changed archive does not start (Windows, macOS)' },
  { name: 'OnlyLoadAppFromAsar', on: true, why: 'no folder beside the archive takes its place' },
  { name: 'LoadBrowserProcessSpecificV8Snapshot', on: false, why: 'no snapshot of its own is used' },
  { name: 'GrantFileProtocolExtraPrivileges', on: false, why: 'the page comes over app:, nothing over file:' },
  { name: 'WasmTrapHandlers', on: true, why: 'bounds of WebAssembly are checked by the processor' },
];

/** The table as @electron/fuses wants it: a fuse that a newer Electron adds must be decided on here before anything is packaged. */
export function fuseConfig({ resetSignature }: { resetSignature: boolean }): FuseConfig {
  const wanted = Object.fromEntries(FUSES.map(({ name, on }) => [FuseV1Options[name], on]));
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: resetSignature,
    ...(wanted as Record<FuseV1Options, boolean>),
  };
}
