// Documents and program say the same: each verb of build.sh is named in README.md and has a line
// with a time in docs/testing.md; each subcommand of the command line is in docs/command_line.md;
// and the documents name no verb or file that is not there.
export const name = 'documented-verbs';

export function check(tree) {
  const findings = [];
  const path = 'build.sh';
  if (!tree.has(path)) return [{ path, line: 1, what: 'is missing' }];
  const verbs = verbs_of(tree, path);
  if (verbs.size === 0) return [{ path, line: 1, what: 'names no verb in "case $verb in"' }];
  for (const doc of ['README.md', 'docs/testing.md']) {
    const text = tree.has(doc) ? tree.text(doc) : '';
    for (const [verb, line] of verbs) {
      if (!new RegExp(`build\\.sh ${verb}\\b`).test(text)) {
        findings.push({ path, line, what: `verb ${verb} is not in ${doc}` });
      }
    }
  }
  for (const doc of tree.files('', /\.md$/).filter((one) => !one.startsWith('tests/arch/'))) {
    findings.push(...check_document(tree, doc, verbs));
  }
  return findings;
}

// The arms of the one `case` that chooses the verb: `  name|other) …` between `case $verb in` and
// its `esac`.
function verbs_of(tree, path) {
  const verbs = new Map();
  let inside = false;
  tree.lines(path).forEach((text, index) => {
    if (/^\s*case "?\$\{?verb\b/.test(text)) inside = true;
    else if (inside && /^\s*esac\b/.test(text)) inside = false;
    else if (inside) {
      const arm = /^\s{0,4}"?([a-z][a-z0-9| -]*)\)/.exec(text);
      for (const verb of arm?.[1].split('|') ?? []) {
        if (!verb.trim().startsWith('-')) verbs.set(verb.trim(), index + 1);
      }
    }
  });
  return verbs;
}

function check_document(tree, doc, verbs) {
  const findings = [];
  const folder = doc.includes('/') ? doc.slice(0, doc.lastIndexOf('/') + 1) : '';
  tree.lines(doc).forEach((text, index) => {
    for (const [, verb] of text.matchAll(/build\.sh ([a-z][a-z0-9]*)/g)) {
      if (!verbs.has(verb)) findings.push({ path: doc, line: index + 1, what: `no verb ${verb} in build.sh` });
    }
    for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
      if (!tree.has(normal(folder + target))) {
        findings.push({ path: doc, line: index + 1, what: `the link to ${target} leads nowhere` });
      }
    }
  });
  return findings;
}

function normal(path) {
  const parts = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
