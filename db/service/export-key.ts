/** Handing out the raw key of a profile, to whoever holds its recovery key: so that the data can be read without this program. Logged. */
import { PROGRAM } from '../asker.ts';
import { attempt } from '../store/attempts.ts';
import { lockProfile, profileAt } from '../store/profile.ts';
import { openInline } from './executor.ts';
import type { DeviceSeal } from './service-types.ts';
import { plainRecoveryKey, unseal } from './vault.ts';

/**
 * The data key as hex, for any SQLCipher 4 tool (`PRAGMA key = "x'…'"`).
 * @param folder the profile folder
 * @param recoveryKey as it stands on the sheet
 * @throws TillitError `IN_USE` | `UNAUTHENTICATED` | `TOO_MANY_ATTEMPTS` | `WRONG_KEY` | `NOT_A_DATABASE`
 */
export async function exportRawKey(folder: string, recoveryKey: string, seal?: DeviceSeal): Promise<string> {
  const profile = profileAt(folder);
  const release = lockProfile(profile);
  try {
    const { dataKey } = await attempt(profile, null, () => unseal(profile, null, plainRecoveryKey(recoveryKey), seal));
    const executor = openInline(profile.database, dataKey, () => {});
    // Noted before it is handed out: a key nobody can account for must not exist.
    await executor.run('internal.noteKeyExport', PROGRAM, {});
    await executor.close();
    const hex = dataKey.toString('hex');
    dataKey.fill(0);
    return hex;
  } finally {
    release();
  }
}
