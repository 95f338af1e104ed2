// CMakeLists.txt is the map of the house: it names every source of src/ and every unit test, and
// finds none by pattern. Unit tests mirror src/: tests/unit/<folder>/<file>_test.cpp is the proof of
// src/<folder>/<file>.
export const name = 'sources-named';

export function check(tree) {
  const findings = [];
  const path = 'CMakeLists.txt';
  if (!tree.has(path)) return [{ path, line: 1, what: 'is missing' }];
  const listed = tree.files('', /(?:^|\/)CMakeLists\.txt$|\.cmake$/).map((one) => tree.text(one)).join('\n');
  tree.lines(path).forEach((text, index) => {
    if (/\bGLOB(?:_RECURSE)?\b/.test(text)) findings.push({ path, line: index + 1, what: 'finds sources by pattern' });
  });
  for (const source of tree.files('', /^(?:src|tests\/(?:unit|contract|property|fuzz))\/.*\.cpp$/)) {
    const short = source.replace(/^(?:src|tests\/\w+)\//, '');
    if (!listed.includes(source) && !listed.includes(short)) {
      findings.push({ path: source, line: 1, what: 'is not named in CMakeLists.txt' });
    }
  }
  for (const test of tree.files('tests/unit', /_test\.cpp$/)) {
    const subject = test.replace(/^tests\/unit\//, 'src/').replace(/_test\.cpp$/, '');
    const there = ['.hpp', '.cpp', '.def', '.inc', '_web.cpp', '_native.cpp', ''].some((end) => tree.has(subject + end));
    if (!there) findings.push({ path: test, line: 1, what: `has no ${subject} to prove` });
  }
  return findings;
}
