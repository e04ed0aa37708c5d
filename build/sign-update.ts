/**
 * Signs the feed of an update: `npm run sign-update -- FOLDER --key FILE` writes `latest*.yml.sig` beside each feed in the folder.
 * `npm run sign-update -- --new-key FILE` makes a key pair: the private half into the file, the public half on standard output.
 */
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: { type: 'string' }, 'new-key': { type: 'string' } },
});

process.exitCode = main();

function main(): number {
  const newKey = values['new-key'];
  if (newKey) {
    process.stdout.write(`${makeKey(newKey)}\n`);
    return 0;
  }
  const [folder] = positionals;
  if (!folder || !values.key) {
    process.stderr.write('usage: sign-update FOLDER --key FILE | sign-update --new-key FILE\n');
    return 2;
  }
  const feeds = readdirSync(folder).filter((name) => /^latest.*\.yml$/u.test(name));
  if (feeds.length === 0) {
    process.stderr.write('there is no feed in this folder\n');
    return 1;
  }
  const key = createPrivateKey(readFileSync(values.key));
  for (const name of feeds) {
    writeFileSync(
      join(folder, `${name}.sig`),
      `${sign(null, readFileSync(join(folder, name)), key).toString('base64')}\n`,
    );
  }
  return 0;
}

/** Refuses to write over a key that is there. */
function makeKey(file: string): string {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  return publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
}
