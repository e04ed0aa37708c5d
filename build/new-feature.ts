/**
 * `npm run feature -- surveys survey`: a feature on its three floors, under the same name, and the lines that join it. What it holds, who may
 * see it and how it looks is then written by a person; `npm run migration` makes its table.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type FeatureName, featureFiles, joiningLines } from './feature-templates.ts';

const ROOT = new URL('../', import.meta.url);
const [feature = '', entity = ''] = process.argv.slice(2);
const valid = [feature, entity].every((name) => /^[a-z][a-z0-9]*$/u.test(name)) && feature !== entity;
process.exitCode = valid ? write({ feature, entity }) : usage();

function write(name: FeatureName): number {
  if (existsSync(new URL(`shared/${name.feature}/`, ROOT))) {
    console.log(`There is a feature ${name.feature} already.`);
    return 1;
  }
  for (const [path, text] of featureFiles(name)) {
    const file = new URL(path, ROOT);
    mkdirSync(new URL('./', file), { recursive: true });
    writeFileSync(file, text);
    console.log(path);
  }
  for (const [path, before, line] of joiningLines(name)) {
    const file = new URL(path, ROOT);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(before)) throw new Error(`${path} has no place for the joining line`);
    writeFileSync(
      file,
      text.replace(before, () => `${line}${before}`),
    );
    console.log(`${path} (joined)`);
  }
  console.log(
    `Next: say in shared/${name.feature}/policy.ts what it holds, grant it in shared/roles.ts, npm run migration -- ${name.feature}, npx biome check --write .`,
  );
  return 0;
}

function usage(): number {
  console.log('npm run feature -- surveys survey     (the feature in the plural, its first entity in the singular)');
  return 2;
}
