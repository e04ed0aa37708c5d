/** The arguments of the command line: which options each command takes, and what they must be. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** Wrong use of the command line: told with the usage, exit code 2. */
export class UsageError extends Error {}

type OptionNames =
  | 'profile'
  | 'organisation'
  | 'admin'
  | 'passphrase-file'
  | 'recovery-key-file'
  | 'people'
  | 'seed'
  | 'port'
  | 'as';

export type Arguments = {
  command: string;
  positionals: readonly string[];
  printUrl: boolean;
  /** @throws UsageError where it is missing */
  need(name: OptionNames): string;
  option(name: OptionNames): string | undefined;
  /** @throws UsageError where it is missing or no whole number */
  number(name: OptionNames, otherwise?: number): number;
};

/**
 * Reads the arguments after the program's name.
 * @throws UsageError for an unknown option
 */
export function readArguments(given: readonly string[]): Arguments {
  const text = { type: 'string' } as const;
  const { values, positionals } = parsed(() =>
    parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        profile: text,
        organisation: text,
        admin: text,
        'passphrase-file': text,
        'recovery-key-file': text,
        people: text,
        seed: text,
        port: text,
        as: text,
        'print-url': { type: 'boolean' },
      },
    }),
  );
  const need = (name: OptionNames) => {
    const value = values[name];
    if (value === undefined) throw new UsageError(`--${name} is missing`);
    return value;
  };
  return {
    command: positionals[0] ?? '',
    positionals: positionals.slice(1),
    printUrl: values['print-url'] === true,
    need,
    option: (name) => values[name],
    number(name, otherwise) {
      const value = values[name] ?? otherwise?.toString();
      if (value === undefined) throw new UsageError(`--${name} is missing`);
      if (!/^-?\d+$/u.test(value)) throw new UsageError(`--${name} must be a whole number`);
      return Number(value);
    },
  };
}

/**
 * A secret out of a file: its first line, so that an editor's last line break does not count.
 * @throws UsageError where the file cannot be read
 */
export function readSecretFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/u)[0] ?? '';
  } catch {
    throw new UsageError('the file with the secret cannot be read');
  }
}

function parsed<Result>(parse: () => Result): Result {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'wrong arguments');
  }
}
