// Nothing unfinished is marked and left behind: no such marks, no switched-off tests, no waiting
// on time in tests.
export const name = 'unfinished';

const kOurs = /\.(?:hpp|cpp|inc|def|ts|mjs|js|html|css|glsl|vert|frag|md|sh|txt|cmake|py|sql|json)$|(?:^|\/)(?:build\.sh|run|setup|enter|where)$/;
const kMarks = /\b(?:TODO|FIXME|XXX|HACK)\b/;
const kOff = /\b(?:DISABLED_\w+|GTEST_SKIP)\b|\b(?:test|it|describe)\.(?:skip|todo|only)\b/;
const kSleep = /\bwaitForTimeout\b|\bsleep_for\b|\busleep\(|timers\/promises|\bsetTimeout\s*\(\s*(?:resolve|done|r)\b/;
const kTimed = /measures time: \S/;

export function check(tree) {
  const findings = [];
  for (const path of tree.files('', kOurs)) {
    if (path.startsWith('tests/arch/') || path === 'package-lock.json') continue;
    const lines = tree.lines(path);
    lines.forEach((text, index) => {
      const report = (what) => findings.push({ path, line: index + 1, what });
      const mark = kMarks.exec(text);
      if (mark) report(`${mark[0]} left behind`);
      if (!path.startsWith('tests/')) return;
      const off = kOff.exec(text);
      if (off) report(`a test switched off: ${off[0]}`);
      const timed = kTimed.test(text) || kTimed.test(lines[index - 1] ?? '');
      if (!timed && !path.startsWith('tests/bench/') && kSleep.test(text)) report('a test that waits on time');
    });
  }
  return findings;
}
