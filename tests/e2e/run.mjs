// Runs the browser tests (*.test.mjs below this folder, or below tests/<folder> when one is named)
// file by file with node's test runner, prints what failed, and ends in one line of counts.
//
//   node tests/e2e/run.mjs [--only TEXT]… [--at-once N] [--list]
//
// --only keeps the files whose path contains the text. A file that breaks before its tests, or that
// has none, counts as one failure.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const kLongestFile = 10 * 60_000;

function values(flag) {
  return process.argv.flatMap((word, at) => (word === flag ? [process.argv[at + 1]] : []));
}

function test_files() {
  const only = values('--only');
  return readdirSync(here, { recursive: true })
    .filter((path) => path.endsWith('.test.mjs'))
    .filter((path) => only.length === 0 || only.some((text) => path.includes(text)))
    .sort()
    .map((path) => join(here, path));
}

const files = test_files();
if (process.argv.includes('--list')) {
  for (const file of files) console.log(relative(here, file));
  process.exit(0);
}

const counts = new Map(files.map((file) => [file, { passed: 0, failed: 0 }]));
const at_once = Number(values('--at-once')[0] ?? Math.min(2, availableParallelism()));
const events = run({ files, concurrency: at_once, timeout: kLongestFile });
for await (const { type, data } of events) {
  if (type === 'test:stderr') process.stderr.write(data.message);
  if (type !== 'test:pass' && type !== 'test:fail') continue;
  const count = counts.get(data.file);
  const is_file = !count || data.name === data.file || files.includes(data.name);
  if (is_file || data.details.type === 'suite') continue;
  const seconds = (data.details.duration_ms / 1000).toFixed(1);
  const title = `${relative(here, data.file)}: ${data.name} (${seconds} s)`;
  if (type === 'test:pass') {
    count.passed++;
    console.log(`ok   ${title}`);
  } else {
    count.failed++;
    console.log(`FAIL ${title}`);
    const cause = data.details.error.cause ?? data.details.error;
    console.log(String(cause.stack ?? cause).replace(/^/gm, '     '));
  }
}

let passed = 0;
let failed = files.length === 0 ? 1 : 0;
for (const [file, count] of counts) {
  if (count.passed + count.failed === 0) {
    console.log(`FAIL ${relative(here, file)}: no test came to its end`);
    failed++;
  }
  passed += count.passed;
  failed += count.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
