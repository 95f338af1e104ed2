// Every header opens with two to six lines that say what it is, who uses it and what it never does.
// A second paragraph, after an empty `//`, may say more. Generated headers are not in the tree.
export const name = 'headers-speak';

export function check(tree) {
  const findings = [];
  for (const path of tree.files('src', /\.hpp$/)) {
    const lines = tree.lines(path);
    let count = 0;
    while (/^\/\/ \S/.test(lines[count] ?? '')) count++;
    if (count < 2) findings.push({ path, line: 1, what: 'opens without two lines that say what it is' });
    if (count > 6) findings.push({ path, line: 1, what: `opens with ${count} lines, at most 6` });
    if (!lines.some((line) => line.startsWith('#pragma once'))) {
      findings.push({ path, line: 1, what: 'has no #pragma once' });
    }
  }
  return findings;
}
