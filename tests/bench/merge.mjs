// W4 and W5: 100,000 edits of a table of 160,000 cells merged (W4), and 50,000 against 50,000 (W5),
// beside Yjs, Loro and Automerge. Ours runs natively, the peers in node, where they are JavaScript
// and WebAssembly; one engine per process, the same draws, the sums of all cells equal. Ours also
// keeps SQL tables, who did what and a journal of sealed bytes; the peers also keep what their
// texts need.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const name = 'merge';

const here = dirname(fileURLToPath(import.meta.url));
const repository = join(here, '../..');
// Passes in which the engines take turns; each warms up with a round that does not count. A round of
// Automerge lasts as long as all passes of the others: it has one, without a warm-up.
const kPasses = 5;
const kRounds = 2;
const kOnce = ['automerge'];
const kMegabyte = 2 ** 20;
const works = {
  load: 'W5 load of 160,000 cells',
  author: 'W5 author 100,000 edits, 1,000 a transaction, and seal them',
  merge: 'W4 merge 100,000 edits into 160,000 cells',
  both: 'W5 merge 50,000 against 50,000, both ways',
  alone: 'W5 author 1,000 transactions of one edit',
};

function run(program, words) {
  return JSON.parse(execFileSync(program, words, { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 }));
}

export async function measure() {
  execFileSync('ninja', ['-C', 'build/native', 'merge_cells'], { cwd: repository, stdio: ['ignore', 'ignore', 'inherit'] });
  const engines = {
    native: ['build/native/merge_cells', []],
    yjs: ['node', [join(here, 'peers/cells.mjs'), 'yjs']],
    loro: ['node', [join(here, 'peers/cells.mjs'), 'loro']],
    automerge: ['node', [join(here, 'peers/cells.mjs'), 'automerge']],
  };
  const told = Object.fromEntries(Object.keys(engines).map((engine) => [engine, null]));
  for (let pass = 0; pass < kPasses; pass++) {
    for (const [engine, [program, words]] of Object.entries(engines)) {
      const once = kOnce.includes(engine);
      if (once && pass > 0) continue;
      const told_now = run(program, [...words, String(once ? 1 : kRounds)]);
      for (const work of Object.keys(works)) {
        told_now[work] = [...(told[engine]?.[work] ?? []), ...told_now[work].slice(-1)];
      }
      told[engine] = told_now;
    }
  }
  const { native, ...peers } = told;
  for (const { sum } of Object.values(told)) {
    if (sum !== native.sum) throw new Error(`sums of the cells differ: ${sum}, ${native.sum}`);
  }
  const rows = [];
  for (const [work, what] of Object.entries(works)) {
    for (const [engine, peer] of Object.entries(peers)) {
      if (peer[work].length === 0) continue;
      const goal = ['merge', 'both'].includes(work) ? '< 1' : '';
      rows.push({ what, unit: 'ms', ours: native[work], peer: peer[work], against: engine, goal });
    }
  }
  for (const [engine, peer] of Object.entries(peers)) {
    rows.push({ what: 'bytes of 100,000 edits on the way', unit: 'MB', ours: [native.bytes / kMegabyte], peer: [peer.bytes / kMegabyte], against: engine, goal: engine === 'loro' ? '< 1' : '' });
  }
  rows.push({ what: 'journal of an edit among 100,000', unit: 'bytes', ours: [native.bytes / native.edits] });
  return rows;
}
