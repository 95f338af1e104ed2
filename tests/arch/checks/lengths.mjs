// Files and functions stay short: hard limits per kind of file, and 80 lines for a function of C++.
// Exceptions only through tests/arch/ratchet.txt, each with its reason, and only downwards.
import { functions, scan } from '../lib/cpp.mjs';
import { judge, read_ratchet, unused } from '../lib/ratchet.mjs';

export const name = 'lengths';

const kRatchet = 'tests/arch/ratchet.txt';
const kFunctionLines = 80;
// First fitting line counts.
const kFileLines = [
  [/^src\/main_\w+\.cpp$/, 120],
  [/^(?:src|tests)\/.*\.(?:hpp|cpp|inc|def)$/, 600],
  [/^web\/.*\.ts$/, 250],
  [/^shaders\//, 200],
  [/^(?:tests|web|third_party)\/.*\.(?:mjs|js|ts|sh)$/, 400],
  [/^build\.sh$/, 400],
];

export function check(tree) {
  const findings = [];
  const ratchet = read_ratchet(tree, kRatchet);
  for (const path of tree.files()) {
    const limit = kFileLines.find(([pattern]) => pattern.test(path))?.[1];
    if (limit === undefined || path.startsWith('tests/arch/examples/')) continue;
    const lines = tree.text(path).replace(/\n$/, '').split('\n').length;
    const what = judge(ratchet, path, lines, limit, 'lines');
    if (what) findings.push({ path, line: 1, what });
    if (/\.(?:hpp|cpp)$/.test(path)) findings.push(...long_functions(tree, path, ratchet));
  }
  return [...findings, ...unused(ratchet, kRatchet)];
}

function long_functions(tree, path, ratchet) {
  const findings = [];
  for (const { name: called, first, last } of functions(scan(tree.text(path)).code)) {
    const what = judge(ratchet, `${path} ${called}`, last - first + 1, kFunctionLines, 'lines');
    if (what) findings.push({ path, line: first, what: `${called}: ${what}` });
  }
  return findings;
}
