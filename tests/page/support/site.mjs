// The page with a stand-in for the app, served from 127.0.0.1 and opened in Chromium. The bundling
// and the pages are the very ones that are packed; only the module behind them is the fake one.
import { after, before, test } from 'node:test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { bundle_page } from '../../../web/pack/bundle.mjs';
import { icon_files, manifest } from '../../../web/pack/icons.mjs';
import { single_page, site_page } from '../../../web/pack/page.mjs';
import { close_shared, open_context } from '../../e2e/support/chromium.mjs';
import { scratch } from '../../e2e/support/processes.mjs';
import { serve_bare } from '../../e2e/support/servers.mjs';

export const repository = resolve(fileURLToPath(import.meta.url), '../../../..');
// How long something may take before it counts as not happening, in ms.
const patience = 15_000;
// The smallest module there is: the fake app needs none, the page's download does.
const wasm = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

// Writes the site into a folder of its own: { folder, single, remove() }.
async function build_site() {
  const place = scratch('page');
  const module_folder = join(repository, 'tests/page/fake');
  const { boot, host } = await bundle_page({ repository, module_folder, release: true });
  const html = readFileSync(join(repository, 'web/index.html'), 'utf8');
  const style = readFileSync(join(repository, 'web/page.css'), 'utf8');
  const wasm_gzip = gzipSync(wasm);
  const sizes = { wasm_bytes: wasm.length, gzip_bytes: wasm_gzip.length };
  const names = { boot: 'boot.js', host: 'host.js', wasm: 'app.wasm', style: 'page.css', touch_icon: 'icon-full-180.png' };
  const files = { 'samples/1.csv': Buffer.from('code,name\n1,甲\n') };
  mkdirSync(join(place.path, 'samples'));
  const write = (name, bytes) => writeFileSync(join(place.path, name), bytes);
  write('index.html', site_page(html, { version: 'test', names, ...sizes }));
  write('single.html', single_page(html, { version: 'test', boot, host, style, wasm_gzip, files, ...sizes }));
  write('boot.js', boot);
  write('host.js', host);
  write('page.css', style);
  write('app.wasm', wasm);
  write('app.wasm.gz', wasm_gzip);
  write('manifest.webmanifest', manifest((name) => name));
  for (const [name, bytes] of Object.entries({ ...files, ...icon_files() })) write(name, bytes);
  return { folder: place.path, single: `file://${join(place.path, 'single.html')}`, remove: place.remove };
}

// Opens the page and waits until the app speaks. Options of open_context, and:
//   search    what stands behind the address ("host=inline")
//   server    options of serve_bare
//   address   another address instead of the site's
async function open_page(site, { search = '', server = {}, address, ...options } = {}) {
  const served = await serve_bare(site.folder, server);
  const browser = await open_context(options);
  const page = await browser.context.newPage();
  page.setDefaultTimeout(patience);
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const base = address ?? `${served.url}/index.html`;
  await page.goto(`${base}?testing=1&${search}`);
  const app = {
    page, faults, served, context: browser.context,
    // Fails with what the browser complained about when the app no longer answers.
    idle: () => Promise.race([page.evaluate(() => quanyu.idle()), new Promise((_, fail) => {
      setTimeout(() => fail(new Error(`no answer; ${faults.join('; ')}`)), patience).unref();
    })]),
    // What the page has said since the last question, waiting until it is done.
    async heard(name) {
      await app.idle();
      const all = await page.evaluate(() => quanyu.query('messages'));
      return name ? all.filter(([one]) => one === name).map(([, message]) => message) : all;
    },
    async send(...messages) {
      await page.evaluate((list) => quanyu.run('send', list), messages);
      await app.idle();
    },
    async close() {
      await browser.close();
      await served.stop();
    },
  };
  return app;
}

// A test over an open page, which is closed however the test ends. The site is built once a file.
export function page_tests() {
  let site;
  before(async () => { site = await build_site(); });
  after(async () => {
    await close_shared();
    site.remove();
  });
  return (name, options, body) => test(name, { timeout: 60_000 }, async () => {
    const given = typeof options === 'function' ? options(site) : options;
    const app = await open_page(site, given);
    try {
      await body(app, site);
    } finally {
      await app.close();
    }
  });
}

let last_id = 0;
// A node of the mirror, with what is not said left empty.
export const node = (given) => ({
  id: ++last_id, parent: 0, role: 0, states: 0, x: 0, y: 0, width: 100, height: 20, name: '',
  value: '', description: '', testId: '', level: 0, position: 0, setSize: 0, row: 0, column: 0,
  minimum: 0, maximum: 0, now: 0, hasField: false, ...given,
  look: {
    kind: 0, fontSize: 14, lineHeight: 20, semibold: false, paddingLeft: 8, paddingTop: 6,
    paddingRight: 8, paddingBottom: 6, maxLength: 0, placeholder: '', ...given.look,
  },
});

// The message that shows these nodes, children in the order given.
export const mirror = (nodes, removed = []) => {
  const parents = [...new Set(nodes.map((one) => one.parent))];
  return ['Mirror', {
    changed: nodes, removed,
    orders: parents.map((parent) => ({
      parent, children: nodes.filter((one) => one.parent === parent).map((one) => one.id),
    })),
  }];
};

// The message that changes nodes which are there already.
export const change = (...nodes) => ['Mirror', { changed: nodes, orders: [], removed: [] }];

export const role = Object.fromEntries(
  /roleNames = .*"(.*)"\.split/.exec(readFileSync(join(repository, 'build/gen/protocol.ts'), 'utf8'))[1]
    .split(' ').map((name, number) => [name, number]));
export const state = {
  focusable: 1, focused: 2, disabled: 4, required: 16, invalid: 32, checked: 64, mixed: 128,
  checkable: 256, selected: 512, selectable: 1024, expanded: 2048, expandable: 4096, modal: 65536,
  haspopup: 131072, covered: 16777216,
};
