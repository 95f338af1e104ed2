// The store on IndexedDB, in the browser it is made for: the contract that all extent stores keep,
// and what only this one can meet.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { open_chromium } from '../e2e/support/chromium.mjs';
import { scratch } from '../e2e/support/processes.mjs';
import { serve_bare } from '../e2e/support/servers.mjs';
import { repository } from './support/site.mjs';

const built = process.env.QUANYU_WEB_BUILD ?? join(repository, 'build/web');
const page_script = `
  import create from './extents_driver.mjs';
  const module = await create();
  module.answer = (ticket, status, parts) => {
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    let at = module._quanyu_alloc(size);
    for (const part of parts) { module.HEAPU8.set(part, at); at += part.length; }
    module._quanyu_answer(ticket, status, 0, size);
  };
  globalThis.ask = (name) => new Promise((resolve) => {
    module.finished = resolve;
    module['_' + name]();
  });`;

let place, served, browser;
before(async () => {
  place = scratch('extents');
  for (const file of ['extents_driver.mjs', 'extents_driver.wasm']) {
    const from = join(built, file);
    assert.ok(existsSync(from), `${file} is missing: run ./build.sh test --only page`);
    copyFileSync(from, join(place.path, file));
  }
  writeFileSync(join(place.path, 'index.html'), `<script type="module">${page_script}</script>`);
  served = await serve_bare(place.path);
  browser = await open_chromium();
});
after(async () => {
  await browser?.close();
  await served?.stop();
  place.remove();
});

async function open() {
  const page = await browser.context.newPage();
  await page.goto(`${served.url}/index.html`);
  await page.waitForFunction(() => globalThis.ask);
  return { page, ask: (name) => page.evaluate((one) => ask(one), name) };
}

test('keeps the contract of extent stores', { timeout: 60_000 }, async () => {
  const { ask } = await open();
  assert.equal(await ask('run_contract'), '');
});

test('a second page that writes the same commit is refused, a third reads what was kept', { timeout: 60_000 }, async () => {
  const [one, two] = [await open(), await open()];
  const answers = await Promise.all([one.ask('write_first'), two.ask('write_first')]);
  assert.deepEqual(answers.sort(), ['storage.elsewhere', 'written']);
  const three = await open();
  assert.equal(await three.ask('read_first'), String(16 * 65536));
});

test('a lost extent is damage, not a shorter file', { timeout: 60_000 }, async () => {
  const { page, ask } = await open();
  await page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open('quanyu-lost');
    request.onsuccess = () => {
      const transaction = request.result.transaction('extents', 'readwrite');
      transaction.objectStore('extents').delete(5);
      transaction.oncomplete = () => { request.result.close(); resolve(); };
    };
  }));
  assert.equal(await ask('read_first'), 'storage.corrupt');
});

test('a browser that allows no storage is told apart', { timeout: 60_000 }, async () => {
  const { page, ask } = await open();
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };
  });
  assert.equal(await ask('read_first'), 'storage.unavailable');
});
