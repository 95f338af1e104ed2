// Clipboard, files, fetches, the address, preferences: what passes between browser and app.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { mirror, node, page_tests, role, state } from './support/site.mjs';

const test = page_tests();

// Pastes text into whatever has the focus, as the browser would deliver it.
const paste = (page, text, html = '') => page.evaluate(([plain, rich]) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', plain);
  if (rich) clipboardData.setData('text/html', rich);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event.defaultPrevented;
}, [text, html]);

test('Ctrl+C copies what the app offers, without a question', {
  permissions: ['clipboard-read'],
}, async (app) => {
  await app.send(['ClipboardOffer', { text: '台州市\t3310', html: '<table><tr><td>台州市</td><td>3310</td></tr></table>' }]);
  await app.heard();
  await app.page.keyboard.press('Control+c');
  assert.deepEqual(await app.heard('copied'), [{ cut: false }]);
  assert.equal(await app.page.evaluate(() => navigator.clipboard.readText()), '台州市\t3310');
  await app.page.keyboard.press('Control+x');
  assert.deepEqual(await app.heard('copied'), [{ cut: true }]);
});

test('a copy command reaches the clipboard', { permissions: ['clipboard-read', 'clipboard-write'] }, async (app) => {
  await app.page.mouse.click(10, 10);
  await app.send(['CopyNow', { text: '五千', html: '' }]);
  await app.page.waitForFunction(async () => await navigator.clipboard.readText() === '五千');
});

test('a copy command works without a secure context', {}, async (app) => {
  await app.page.goto(`http://hall.lan:${app.served.port}/index.html?testing=1`);
  await app.idle();
  await app.page.evaluate(() => document.addEventListener('copy', (event) => {
    window.copied = event.clipboardData.getData('text/plain');
  }));
  await app.page.mouse.click(10, 10);
  await app.send(['CopyNow', { text: '三千', html: '' }]);
  assert.equal(await app.page.evaluate(() => window.copied), '三千');
});

test('a paste outside fields goes to the app with even line ends', {}, async (app) => {
  await app.heard();
  await paste(app.page, 'a\tb\r\nc\td\r\n', '<b>a</b>');
  assert.deepEqual(await app.heard('paste'), [{ text: 'a\tb\nc\td\n', html: '<b>a</b>' }]);
});

test('in a field a word is the field\'s, a block of cells the app\'s', {}, async (app) => {
  await app.send(mirror([node({ role: role.textbox, name: '甲', states: state.focusable, hasField: true })]));
  await app.page.getByRole('textbox').focus();
  await app.heard();
  assert.equal(await paste(app.page, '一个词'), false);
  assert.equal(await paste(app.page, '甲\t乙\n丙\t丁'), true);
  assert.deepEqual((await app.heard('paste')).map(({ text }) => text), ['甲\t乙\n丙\t丁']);
});

test('chosen files arrive one by one with their names', {}, async (app) => {
  await app.heard();
  await app.page.mouse.click(10, 10);
  const [chooser] = await Promise.all([
    app.page.waitForEvent('filechooser'),
    app.send(['PickFiles', { request: 5, accept: '.csv', multiple: true }]),
  ]);
  await chooser.setFiles([
    { name: '台州 表.csv', mimeType: 'text/csv', buffer: Buffer.from('甲') },
    { name: 'b.csv', mimeType: 'text/csv', buffer: Buffer.from('b') },
  ]);
  const files = [];
  while (files.length < 2) files.push(...await app.heard('fileArrived'));
  assert.deepEqual(files.map(({ request, index, count, name, content }) =>
    [request, index, count, name, Buffer.from(content).toString()]),
  [[5, 0, 2, '台州 表.csv', '甲'], [5, 1, 2, 'b.csv', 'b']]);
});

test('dropped files arrive and never replace the page', {}, async (app) => {
  await app.heard();
  await app.page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    for (const name of ['一.csv', '二.csv']) dataTransfer.items.add(new File([name], name));
    const fire = (type) => document.getElementById('canvas').dispatchEvent(
      new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    if (fire('dragover') || fire('drop')) throw new Error('the browser would open the file');
  });
  const files = [];
  while (files.length < 2) files.push(...await app.heard('fileArrived'));
  assert.deepEqual(files.map(({ request, name }) => [request, name]), [[0, '一.csv'], [0, '二.csv']]);
});

test('a saved file keeps its Chinese name and its bytes', {}, async (app) => {
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    app.send(['SaveFile', { request: 9, name: '台州市 数据.sqlite', mime: 'application/x-test', content: [1, 2, 0, 255] }]),
  ]);
  assert.equal(download.suggestedFilename(), '台州市 数据.sqlite');
  assert.deepEqual([...readFileSync(await download.path())], [1, 2, 0, 255]);
  assert.deepEqual(await app.heard('saveDone'), [{ request: 9, saved: true }]);
});

test('files of the app are fetched; one that is missing says so', {}, async (app) => {
  await app.heard();
  await app.send(['Fetch', { request: 1, path: 'samples/1.csv' }], ['Fetch', { request: 2, path: 'samples/none.csv' }]);
  const done = [];
  while (done.length < 2) done.push(...await app.heard('fetchDone'));
  const by_request = Object.fromEntries(done.map((one) => [one.request, one]));
  assert.equal(by_request[1].status, 200);
  assert.equal(Buffer.from(by_request[1].content).toString(), 'code,name\n1,甲\n');
  assert.equal(by_request[2].status, 404);
});

test('the address follows the app, back and forward are told', {}, async (app) => {
  await app.send(['Route', { hash: '/areas', replace: false }], ['Route', { hash: '/areas?open=1', replace: true }]);
  assert.match(app.page.url(), /#\/areas\?open=1$/);
  await app.heard();
  await app.page.goBack();
  assert.deepEqual(await app.heard('routeChanged'), [{ hash: '' }]);
  await app.page.goForward();
  assert.deepEqual(await app.heard('routeChanged'), [{ hash: '/areas?open=1' }]);
});

test('preferences are told at the start and when they change', { colorScheme: 'dark' }, async (app) => {
  assert.equal((await app.heard('preferences'))[0].dark, true);
  await app.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const told = [];
  while (!told.some(({ dark, reducedMotion }) => !dark && reducedMotion)) told.push(...await app.heard('preferences'));
});

test('the page asks before closing only while something is unsaved', {}, async (app) => {
  const asks = () => app.page.evaluate(() => {
    const event = new Event('beforeunload', { cancelable: true });
    return !dispatchEvent(event);
  });
  assert.equal(await asks(), false);
  await app.send(['Unsaved', { unsaved: true }]);
  assert.equal(await asks(), true);
  await app.send(['Unsaved', { unsaved: false }]);
  assert.equal(await asks(), false);
});
