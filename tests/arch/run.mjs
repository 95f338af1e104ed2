// Runs the checks of tests/arch: first each on its own failing example, which must be found exactly
// as the example's EXPECTED.txt says, then all of them on the tree. Prints every finding with file
// and line, and a closing line of counts.
//
//   node tests/arch/run.mjs [--only NAME] [--root DIR]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Tree } from './lib/tree.mjs';

const here = dirname(fileURLToPath(import.meta.url));

function option(flag) {
  const at = process.argv.indexOf(flag);
  return at < 0 ? null : process.argv[at + 1];
}

async function load_checks() {
  const files = readdirSync(join(here, 'checks')).filter((file) => file.endsWith('.mjs')).sort();
  const checks = await Promise.all(files.map((file) => import(`./checks/${file}`)));
  const only = option('--only');
  return checks.filter((check) => only === null || check.name === only);
}

function printed(findings) {
  return findings.map(({ path, line, what }) => `${path}:${line}: ${what}`).sort();
}

// The example must give the expected findings, all of them and no other.
function prove_on_example(check) {
  const folder = join(here, 'examples', check.name);
  if (!existsSync(join(folder, 'EXPECTED.txt'))) return ['has no failing example'];
  const expected = readFileSync(join(folder, 'EXPECTED.txt'), 'utf8').split('\n').filter(Boolean).sort();
  if (expected.length === 0) return ['its example expects nothing'];
  const got = printed(check.check(new Tree(folder)));
  return [
    ...expected.filter((line) => !got.includes(line)).map((line) => `not found: ${line}`),
    ...got.filter((line) => !expected.includes(line)).map((line) => `found, not expected: ${line}`),
  ];
}

const checks = await load_checks();
const tree = new Tree(option('--root') ?? join(here, '..', '..'));
let passed = 0;
let failed = 0;
function report(title, complaints) {
  if (complaints.length === 0) passed++;
  else failed++;
  console.log(`${complaints.length === 0 ? 'ok  ' : 'FAIL'} ${title}`);
  for (const line of complaints) console.log(`     ${line}`);
}
for (const check of checks) report(`${check.name} finds its example`, prove_on_example(check));
for (const check of checks) report(`${check.name} on the tree`, printed(check.check(tree)));
console.log(`arch: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
