// Runs the measurements named, or all of them, and prints one table. Each compares within one run on
// one machine; figures of different runs are not to be compared.
//
//   node tests/bench/run.mjs [NAME]…
import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { table } from './lib.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const modules = readdirSync(here).filter((file) => file.endsWith('.mjs') && !['run.mjs', 'lib.mjs'].includes(file)).sort();
const measurements = (await Promise.all(modules.map((file) => import(join(here, file))))).filter((one) => one.measure);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((word) => !measurements.some(({ name }) => name === word));
if (unknown.length > 0) {
  console.error(`there is no measurement ${unknown.join(', ')}; there are ${measurements.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

console.log(`${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB, node ${process.version}`);
const rows = [];
for (const { name, measure } of measurements) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`measuring ${name} …`);
  rows.push(...(await measure()));
}
console.log(table(rows));
