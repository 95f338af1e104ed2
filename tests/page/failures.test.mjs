// After a trap, a lost context, a silent app: clear words, whole data, nothing called again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { page_tests } from './support/site.mjs';

const test = page_tests();

const trap = (page) => page.evaluate(() => { void quanyu.run('trap', null); });

for (const [host, search] of [['worker', ''], ['page', 'host=inline']]) {
  test(`a trap shows the panel and poisons the module (${host})`, { search }, async (app) => {
    const { page } = app;
    await page.evaluate(() => quanyu.run('log', '打开工作区'));
    await trap(page);
    const panel = page.getByRole('alertdialog', { name: '程序意外停止' });
    await panel.waitFor();
    assert.deepEqual(await panel.getByRole('button').allTextContents(), ['重新载入', '导出数据库', '复制诊断信息']);
    const report = await panel.locator('pre').textContent();
    assert.match(report, /Quanyu test \((worker|page)\)[\s\S]*unreachable[\s\S]*打开工作区/);
    // Nothing is sent any more: the app never hears this.
    await page.mouse.move(5, 5);
    await trap(page);
    assert.equal(await page.getByRole('alertdialog').count(), 1);
    await panel.getByRole('button', { name: '重新载入' }).click();
    await page.waitForFunction(() => document.title === '试验' && !document.getElementById('panel'));
    await app.idle();
  });
}

test('the panel can be used by keyboard and copies the diagnostics', {
  permissions: ['clipboard-read', 'clipboard-write'],
}, async ({ page }) => {
  await page.waitForFunction(() => document.title === '试验');
  await trap(page);
  await page.getByRole('alertdialog').waitFor();
  const copy = page.getByRole('button', { name: '复制诊断信息' });
  await copy.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '已复制' }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /unreachable/);
});

// What src/platform/indexed_extents_web.cpp would have written.
const store = (page, name, bytes) => page.evaluate(async ([file, content]) => {
  const open = (database, stores) => new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => stores.forEach(([one, options]) => request.result.createObjectStore(one, options));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const write = (base, names, work) => new Promise((resolve, reject) => {
    const transaction = base.transaction(names, 'readwrite');
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
    work(...names.map((one) => transaction.objectStore(one)));
  });
  const meta = { name: file, size: content.length, commit: 1 };
  const registry = await open('quanyu', [['files', { keyPath: 'name' }]]);
  await write(registry, ['files'], (files) => files.put(meta));
  const base = await open(`quanyu-${file}`, [['extents'], ['meta']]);
  await write(base, ['meta', 'extents'], (facts, extents) => {
    facts.put(meta, 'file');
    for (let at = 0; at < content.length; at += 65536) {
      extents.put(new Uint8Array(content.slice(at, at + 65536)).buffer, at / 65536);
    }
  });
}, [name, bytes]);

test('the stored database is exported without the app', {}, async (app) => {
  const { page } = app;
  await app.idle();
  const content = Array.from({ length: 70_000 }, (_, i) => (i * 7) % 256);
  await store(page, '台州', content);
  await trap(page);
  await page.getByRole('alertdialog').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.getByRole('button', { name: '导出数据库' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), '台州.sqlite');
  assert.deepEqual([...readFileSync(await download.path())], content);
});

test('without a stored database the export says so', {}, async (app) => {
  await app.idle();
  await trap(app.page);
  await app.page.getByRole('button', { name: '导出数据库' }).click();
  await app.page.getByRole('button', { name: '此浏览器中没有保存的数据库' }).waitFor();
  assert.deepEqual(await app.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)), []);
});

test('an error in the page itself is a crash, too', {}, async (app) => {
  await app.idle();
  await app.page.evaluate(() => { setTimeout(() => { throw new Error('astray'); }); });
  assert.match(await app.page.getByRole('alertdialog').locator('pre').textContent(), /astray/);
});

test('a lost context is told and its return, too', { search: 'host=inline' }, async (app) => {
  await app.heard();
  await app.page.evaluate(() => {
    window.loss = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    window.loss.loseContext();
  });
  const names = [];
  while (!names.includes('contextLost')) names.push(...(await app.heard()).map(([name]) => name));
  await app.page.evaluate(() => window.loss.restoreContext());
  while (!names.includes('contextRestored')) names.push(...(await app.heard()).map(([name]) => name));
});

test('a refused command rejects', {}, async ({ page }) => {
  assert.match(await page.evaluate(() => quanyu.run('fail', null).catch(String)), /no such command/);
});
