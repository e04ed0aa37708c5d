/** The command line. Answers are JSON on standard output; faults are JSON on standard error with a code of the closed list, exit code 1. */
import { ORPCError } from '@orpc/client';
import { ERROR_TEXTS, isErrorCode, TillitError } from '../../shared/errors.ts';
import { type Arguments, readArguments, UsageError } from './arguments.ts';
import { callCommand } from './call.ts';
import { demoCommand, initCommand, keyCommand, verifyCommand } from './profile-commands.ts';
import { serveCommand } from './serve-command.ts';

const USAGE = `tillit <command>
  init   --profile DIR --organisation NAME --admin EMAIL --passphrase-file F
  demo   --profile DIR --people N --seed S --passphrase-file F
  serve  --profile DIR --port P [--print-url]
  call   PROCEDURE JSON --profile DIR --as EMAIL --passphrase-file F
  key    --profile DIR --recovery-key-file F
  verify --profile DIR --as EMAIL --passphrase-file F
`;

const COMMANDS: ReadonlyMap<string, (given: Arguments) => Promise<unknown>> = new Map([
  ['init', initCommand],
  ['demo', demoCommand],
  ['serve', serveCommand],
  ['call', callCommand],
  ['key', keyCommand],
  ['verify', verifyCommand],
]);

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

async function main(words: readonly string[]): Promise<number> {
  try {
    const given = readArguments(words);
    const command = COMMANDS.get(given.command);
    if (!command) throw new UsageError(given.command ? `there is no command ${given.command}` : 'which command?');
    const answer = await command(given);
    if (answer !== undefined) process.stdout.write(`${JSON.stringify(answer)}\n`);
    const faulty = given.command === 'verify' && (answer as { ok: boolean }).ok === false;
    return faulty ? 1 : 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    process.stderr.write(`${JSON.stringify({ error: told(error) })}\n`);
    return 1;
  }
}

/** The code, its text, and what the screen would get; nothing unexpected is printed. */
function told(error: unknown): object {
  const coded = error instanceof ORPCError || error instanceof TillitError;
  const code = coded && isErrorCode(error.code) ? error.code : 'INTERNAL';
  const details = error instanceof TillitError ? error.details : error instanceof ORPCError ? error.data : {};
  return { code, message: ERROR_TEXTS[code].nb, ...(details as object) };
}
