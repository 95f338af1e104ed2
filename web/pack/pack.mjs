// Puts the page together: bundles, content-hashed names, the wasm and its gzip, samples, icons and the
// web manifest, notices.
//
//   node web/pack/pack.mjs --module FOLDER --out FOLDER [--release]
//
// --module is the build folder that holds quanyu_web.mjs and .wasm. With --release also the single
// file quanyu.html and the check of web/pack/budget.json; without it scripts carry source maps and
// the gzip is made quickly. Files that did not change keep their names; old ones are removed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { bundle_page } from './bundle.mjs';
import { icon_files, manifest } from './icons.mjs';
import { notices } from './notices.mjs';
import { single_page, site_page } from './page.mjs';

const repository = resolve(fileURLToPath(import.meta.url), '../../..');

function option(flag) {
  const at = process.argv.indexOf(flag);
  if (at < 0) throw new Error(`${flag} is missing`);
  return resolve(repository, process.argv[at + 1]);
}

function hashed(name, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return `${name.slice(0, -extname(name).length)}-${hash}${extname(name)}`;
}

const brotli_size = (bytes) => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
}).length;

// Every file below a folder, by its path relative to it.
function files_below(folder, prefix = '') {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = prefix + entry.name;
    return entry.isDirectory() ? Object.entries(files_below(join(folder, entry.name), `${path}/`))
      : [[path, readFileSync(join(folder, entry.name))]];
  }));
}

// Makes `folder` hold these files and nothing else.
function write_folder(folder, files) {
  for (const path of Object.keys(files_below(folder))) {
    if (!(path in files)) rmSync(join(folder, path));
  }
  for (const [path, bytes] of Object.entries(files)) {
    const target = join(folder, path);
    if (existsSync(target) && readFileSync(target).equals(Buffer.from(bytes))) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

// What is sent before the first frame, against the limits. Prints the figures; over one: an error,
// after everything is written, so that it can be looked at.
function check_budget(first_load, sizes) {
  const budget = JSON.parse(readFileSync(join(repository, 'web/pack/budget.json'), 'utf8'));
  let first = 0;
  for (const [name, bytes] of Object.entries(first_load)) {
    const small = brotli_size(bytes);
    first += small;
    console.log(`${name}: ${bytes.length} bytes, ${small} with brotli`);
  }
  const rows = { first_load_brotli: first, typescript_minified: sizes.typescript, glue_minified: sizes.glue };
  let over = 0;
  for (const [name, size] of Object.entries(rows)) {
    console.log(`${name}: ${size} of ${budget[name]} bytes`);
    if (size > budget[name]) over++;
  }
  if (over > 0) {
    console.error('error: over the size budget of web/pack/budget.json');
    process.exitCode = 1;
  }
}

const module_folder = option('--module');
const out = option('--out');
const release = process.argv.includes('--release');

const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
const { boot, host, sizes } = await bundle_page({ repository, module_folder, release });
const wasm = readFileSync(join(module_folder, 'quanyu_web.wasm'));
const wasm_gzip = gzipSync(wasm, { level: release ? 9 : 1 });
const html = readFileSync(join(repository, 'web/index.html'), 'utf8');
const style_file = join(repository, 'web/page.css');
const style = existsSync(style_file) ? readFileSync(style_file) : null;
const samples = Object.fromEntries(Object.entries(files_below(join(repository, 'build/gen/samples')))
  .map(([path, bytes]) => [`samples/${path}`, bytes]));

const icons = icon_files();
const icon_name = (name) => hashed(name, icons[name]);

const names = {
  boot: hashed('boot.js', boot), host: hashed('host.js', host), wasm: hashed('app.wasm', wasm),
  ...(style ? { style: hashed('page.css', style) } : {}),
  touch_icon: icon_name('icon-full-180.png'),
};
const index = Buffer.from(site_page(html, {
  version, names, wasm_bytes: wasm.length, gzip_bytes: wasm_gzip.length,
}));
const first_load = {
  'index.html': index, [names.boot]: boot, [names.host]: host, [names.wasm]: wasm,
  ...(style ? { [names.style]: style } : {}),
};
// The font is fetched only where the browser's own fonts cannot be drawn (src/gfx/file_glyphs.hpp);
// it is larger than all the rest, so the single file goes without it.
const files = {
  ...first_load, [`${names.wasm}.gz`]: wasm_gzip, 'notices.html': notices(), ...samples,
  'fallback.otf': readFileSync(join(repository, 'build/gen/fallback.otf')),
  'manifest.webmanifest': Buffer.from(manifest(icon_name)),
  ...Object.fromEntries(Object.entries(icons).map(([name, bytes]) => [icon_name(name), bytes])),
};
if (Object.keys(samples).length === 0) throw new Error('build/gen/samples is empty');
if (release) {
  files['quanyu.html'] = single_page(html, {
    version, boot, host, style: style ?? '', wasm_gzip, wasm_bytes: wasm.length,
    files: samples,
  });
}
write_folder(out, files);
if (release) {
  console.log(`quanyu.html: ${files['quanyu.html'].length} bytes`);
  check_budget(first_load, sizes);
}
