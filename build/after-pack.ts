/** Hook of electron-builder, after the program is laid out and before it is signed: sets the fuses, and reads them back. */
import { join } from 'node:path';
import { FuseState, FuseV1Options, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';
import { FUSES, fuseConfig } from './fuses.ts';

/** @throws where a fuse could not be set, or does not read as it was set */
export async function afterPack({ appOutDir, electronPlatformName, packager, arch }: AfterPackContext): Promise<void> {
  const program = join(appOutDir, programName(electronPlatformName, packager.appInfo.productFilename, packager));
  // Apple's processors run nothing unsigned, and flipping breaks the signature Electron came with.
  await flipFuses(program, fuseConfig({ resetSignature: electronPlatformName === 'darwin' && arch === ARM64 }));
  const wire = await getCurrentFuseWire(program);
  for (const { name, on } of FUSES) {
    if (wire[FuseV1Options[name]] !== (on ? FuseState.ENABLE : FuseState.DISABLE)) {
      throw new Error(`the fuse ${name} is not ${on ? 'on' : 'off'}`);
    }
  }
}

/** `Arch.arm64` of electron-builder. */
const ARM64 = 3;

function programName(platform: string, product: string, packager: AfterPackContext['packager']): string {
  if (platform === 'darwin') return `${product}.app`;
  if (platform === 'win32') return `${product}.exe`;
  return 'executableName' in packager && typeof packager.executableName === 'string'
    ? packager.executableName
    : product;
}
