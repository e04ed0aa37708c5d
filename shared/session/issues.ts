/** What can be wrong with passphrases and recovery keys. Joined in `shared/issues.ts`. */
import type { Text } from '../errors.ts';

export const sessionIssues = {
  passphraseWeak: {
    nb: 'Passfrasen er for lett å gjette. Bruk flere ord som ikke hører sammen.',
    en: 'The passphrase is too easy to guess. Use more words that do not belong together.',
  },
  passphraseSame: {
    nb: 'Velg en annen passfrase enn den du har.',
    en: 'Choose another passphrase than the one you have.',
  },
  passphraseChangeFirst: {
    nb: 'Velg din egen passfrase først. Den du har, er kjent av en annen.',
    en: 'Choose a passphrase of your own first. Somebody else knows the one you have.',
  },
  recoveryKey: {
    nb: 'Gjenopprettingsnøkkelen stemmer ikke. Skriv den som den står på arket.',
    en: 'The recovery key does not fit. Type it as it stands on the sheet.',
  },
} as const satisfies Record<string, Text>;
