// Prints notices.html: what of others' work is in the page or the native program, with the licence
// texts as they came, from third_party/dependencies.json. Used by pack.mjs and by hand:
//   node web/pack/notices.mjs > notices.html
// A dependency that ships without a text that can be found ends the build with its name.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = resolve(fileURLToPath(import.meta.url), '../../..');
const where = (what) =>
  execFileSync(join(repository, 'third_party/where'), [what], { encoding: 'utf8' }).trim();

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

// Where the licence texts of a kind of dependency lie: beside the unpacked source, in the npm
// package, or in the system the build runs in.
function text_folder({ source, name }) {
  if (source === 'debian-source') return join(where('sources'), name);
  if (source === 'npm') return join(repository, 'node_modules', name);
  return '/';
}

// The paragraph "License: NAME" that holds the text itself in a Debian copyright file: the longest.
function stanza(text, name) {
  const paragraphs = text.split(/\n(?=\S)/).filter((one) => one.startsWith(`License: ${name}\n`));
  const longest = paragraphs.sort((a, b) => b.length - a.length)[0];
  if (!longest) throw new Error(`no paragraph "License: ${name}"`);
  return longest.split('\n').slice(1).map((line) => line.replace(/^ \.?/, '')).join('\n');
}

// A compiler of the host keeps its texts in its own folder, not where Debian's package has them.
function host_compiler_text(path) {
  const root = execFileSync('em-config', ['EMSCRIPTEN_ROOT'], { encoding: 'utf8' }).trim();
  return join(root, path.startsWith('/usr/share/emscripten/') ? path.slice(22) : 'LICENSE');
}

function licence_text(dependency) {
  if (!dependency.licence_file) throw new Error(`${dependency.name} ships but names no licence_file`);
  return dependency.licence_file.split(' ').map((entry) => {
    const [file, part] = entry.split('#');
    let path = resolve(text_folder(dependency), file);
    if (existsSync(path)) {
      const text = readFileSync(path, 'utf8');
      return part ? stanza(text, part) : text;
    }
    if (dependency.name === 'emscripten') path = host_compiler_text(path);
    if (!existsSync(path)) throw new Error(`the licence text of ${dependency.name} is not at ${path}`);
    return readFileSync(path, 'utf8');
  }).map((text) => text.trim()).join('\n\n');
}

function section(dependency) {
  const { name, version, licence, data_source, ships } = dependency;
  const place = { page: '网页 · in the page', program: '本地程序 · in the native program' };
  const places = ships.split(' ').map((one) => place[one] ?? one).join(', ');
  return `<section>
<h2>${escaped(name)} ${escaped(version)}</h2>
<p>${escaped(licence)} — ${places}</p>
${data_source ? `<p>数据来源 · Data source: ${escaped(data_source)}</p>\n` : ''}<details>
<summary>许可文本 · Licence text</summary>
<pre>${escaped(licence_text(dependency))}</pre>
</details>
</section>`;
}

export function notices() {
  const file = join(repository, 'third_party/dependencies.json');
  const { dependencies } = JSON.parse(readFileSync(file, 'utf8'));
  const shipped = dependencies.filter(({ ships }) => ships !== 'no');
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>全域 · 第三方声明 Notices</title>
<style>
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif }
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem }
h2 { font-size: 1.1rem; margin: 1.5rem 0 0 }
p { margin: .25rem 0 }
pre { white-space: pre-wrap; font-size: .8rem }
</style>
<h1>第三方声明 <span lang="en">Notices</span></h1>
<p>全域以 Apache-2.0 许可发布，并包含下列作品。</p>
<p lang="en">Quanyu is published under the Apache License 2.0 and contains the works below.</p>
${shipped.map(section).join('\n')}
</html>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(notices());
