// Runs the page's tests (all *.test.mjs here) with node's test runner and ends in one line of counts.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv[2] ?? '';
const files = readdirSync(here)
  .filter((name) => name.endsWith('.test.mjs') && name.includes(wanted))
  .map((name) => join(here, name));
let passed = 0;
let failed = files.length === 0 ? 1 : 0;
const events = run({ files, concurrency: 2 });
events.on('test:pass', ({ details, name }) => { if (details.type !== 'suite' && !files.includes(name)) passed++; });
events.on('test:fail', ({ details }) => { if (details.type !== 'suite') failed++; });
events.on('end', () => {
  console.log(`page: ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
});
events.compose(spec).pipe(process.stdout);
