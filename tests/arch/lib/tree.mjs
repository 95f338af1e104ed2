// A source tree as the checks see it: names of files and their text, read once. Used by run.mjs for
// the real tree and for each example tree; knows nothing of what is checked.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

// What holds nothing of the tree itself, at the top of the tree only.
const kForeign = new Set(['.git', 'build', 'dist', 'node_modules', 'EXPECTED.txt']);

export class Tree {
  #root;
  #files = null;
  #texts = new Map();

  constructor(root) {
    this.#root = root;
  }

  get root() {
    return this.#root;
  }

  // Paths of all files below `folder`, relative to the root, sorted, with '/' between parts.
  files(folder = '', pattern = /./) {
    this.#files ??= walk(this.#root, this.#root).sort();
    const prefix = folder === '' ? '' : `${folder}/`;
    return this.#files.filter((path) => path.startsWith(prefix) && pattern.test(path));
  }

  has(path) {
    return existsSync(join(this.#root, path));
  }

  text(path) {
    if (!this.#texts.has(path)) this.#texts.set(path, readFileSync(join(this.#root, path), 'utf8'));
    return this.#texts.get(path);
  }

  lines(path) {
    return this.text(path).split('\n');
  }
}

function walk(root, folder) {
  const found = [];
  for (const name of readdirSync(folder)) {
    if (folder === root && kForeign.has(name)) continue;
    const path = join(folder, name);
    const status = statSync(path, { throwIfNoEntry: false });
    if (!status) continue;
    if (status.isDirectory()) found.push(...walk(root, path));
    else found.push(relative(root, path).split(sep).join('/'));
  }
  return found;
}
