// Runs the browser tests (*.test.mjs below this folder, or below tests/<folder> when one is named)
// file by file with node's test runner, prints what failed, and ends in one line of counts.
//
//   node tests/e2e/run.mjs [--only TEXT]… [--at-once N] [--list]
//
// --only keeps the files whose path contains the text; kOnlyWhenNamed runs with it alone. A file that
// breaks before its tests, or that has none, counts as one failure.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const kLongestFile = 10 * 60_000;
// Takes both cores for some five minutes, which the time for proving everything has not got.
const kOnlyWhenNamed = /entities\.test\.mjs$/;

function values(flag) {
  return process.argv.flatMap((word, at) => (word === flag ? [process.argv[at + 1]] : []));
}

function test_files() {
  const only = values('--only');
  return readdirSync(here, { recursive: true })
    .filter((path) => path.endsWith('.test.mjs'))
    .filter((path) => (only.length === 0 ? !kOnlyWhenNamed.test(path) : only.some((text) => path.includes(text))))
    .sort((a, b) => longest(a) - longest(b) || (a < b ? -1 : 1))
    .map((path) => join(here, path));
}

// The files that take longest begin first, so that none of them runs alone at the end.
const kLongest = ['kill', 'hosts', 'gfx', 'context_loss', 'counts', 'bad_files', 'accessibility', 'other_browsers'];
function longest(path) {
  const place = kLongest.indexOf(basename(path, '.test.mjs'));
  return place < 0 ? kLongest.length : place;
}

const files = test_files();
if (process.argv.includes('--list')) {
  for (const file of files) console.log(relative(here, file));
  process.exit(0);
}

const words = (error) => String((error.cause ?? error).stack ?? error.cause ?? error).replace(/^/gm, '     ');

// Runs one file in a process of its own; the lines are printed together when it has ended, so that
// files running side by side do not mix.
async function run_file(file) {
  const short = relative(here, file);
  const lines = [];
  const count = { passed: 0, failed: 0 };
  for await (const { type, data } of run({ files: [file], timeout: kLongestFile })) {
    if (type === 'test:stderr') lines.push(`     ${data.message.trimEnd()}`);
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details.type === 'suite') continue;
    const whole_file = data.name === file;
    if (type === 'test:pass' && whole_file) continue;
    count[type === 'test:pass' ? 'passed' : 'failed']++;
    const seconds = (data.details.duration_ms / 1000).toFixed(1);
    const name = whole_file ? 'the file broke' : data.name;
    lines.push(`${type === 'test:pass' ? 'ok  ' : 'FAIL'} ${short}: ${name} (${seconds} s)`);
    if (type === 'test:fail') lines.push(words(data.details.error));
  }
  if (count.passed + count.failed === 0) {
    count.failed++;
    lines.push(`FAIL ${short}: no test came to its end`);
  }
  console.log(lines.join('\n'));
  return count;
}

const at_once = Number(values('--at-once')[0] ?? Math.min(2, availableParallelism()));
const waiting = [...files];
const total = { passed: 0, failed: files.length === 0 ? 1 : 0 };
async function work() {
  while (waiting.length > 0) {
    const { passed, failed } = await run_file(waiting.shift());
    total.passed += passed;
    total.failed += failed;
  }
}
await Promise.all(Array.from({ length: at_once }, work));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
