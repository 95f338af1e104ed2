// From the skeleton to the running app on every host, and the clear words when there is none.
import assert from 'node:assert/strict';

import { page_tests } from './support/site.mjs';

const test = page_tests();

const host_of = (app) => app.page.locator('#stage').getAttribute('data-host');

async function starts(app, host) {
  await app.idle();
  assert.equal(await host_of(app), host);
  assert.equal(await app.page.title(), '试验');
  assert.equal(await app.page.locator('#skeleton').count(), 0);
  const [[name, start]] = await app.heard();
  assert.equal(name, 'start');
  assert.equal(start.entropy.length, 32);
  assert.deepEqual(app.faults, []);
  return start;
}

test('starts in a worker', {}, async (app) => {
  const start = await starts(app, 'worker');
  assert.equal(start.host, 0);
  assert.equal(app.page.workers().length, 1);
});

test('starts on the page where a worker has no WebGL2', {
  search: 'unsupported',
  server: {
    change: (path, bytes) => path === '/host.js'
      ? Buffer.concat([Buffer.from('typeof document==="undefined"&&(OffscreenCanvas.prototype.getContext=()=>null);'), bytes])
      : bytes,
  },
}, async (app) => {
  const start = await starts(app, 'page');
  assert.equal(start.host, 1);
});

test('starts on the page where a page has no workers', { search: 'host=inline' }, async (app) => {
  await starts(app, 'page');
});

test('starts from a single file without any server', (site) => ({ address: site.single }), async (app) => {
  const start = await starts(app, 'worker');
  assert.equal(start.singleFile, true);
  await app.send(['Fetch', { request: 7, path: 'samples/1.csv' }]);
  const [done] = await app.heard('fetchDone');
  assert.equal(Buffer.from(done.content).toString(), 'code,name\n1,甲\n');
  assert.deepEqual(app.served.requests, []);
});

test('starts over plain http on a name of the local network', {}, async (app) => {
  await app.page.goto(`http://hall.lan:${app.served.port}/index.html?testing=1`);
  assert.equal(await app.page.evaluate(() => isSecureContext), false);
  await starts(app, 'worker');
});

test('a raw server is asked for the gzip, once asked by HEAD and then remembered', {}, async (app) => {
  await app.idle();
  const asked = () => app.served.requests.filter((path) => path.includes('app.wasm'));
  assert.deepEqual(asked(), ['/app.wasm', '/app.wasm.gz']);
  app.served.requests.length = 0;
  await app.page.reload();
  await app.idle();
  assert.deepEqual(asked().filter((path) => !path.endsWith('.gz')), []);
});

test('without a gzip beside it the module comes as it is', {
  server: { change: (path, bytes) => path.endsWith('.gz') ? null : bytes },
}, async (app) => {
  await starts(app, 'worker').catch((error) => {
    // The browser itself reports the 404; nothing else may be wrong.
    assert.match(app.faults.join(), /404/, error);
  });
  assert.equal(await app.page.title(), '试验');
});

test('explains a browser without WebGL2 in two languages', {
  server: {
    change: (path, bytes) => path.endsWith('.js')
      ? Buffer.concat([Buffer.from('for(const c of[self.OffscreenCanvas,self.HTMLCanvasElement])if(c)c.prototype.getContext=()=>null;'), bytes])
      : bytes,
  },
}, async (app) => {
  const panel = app.page.getByRole('alertdialog');
  await panel.waitFor();
  assert.match(await panel.innerText(), /此浏览器无法显示全域[\s\S]*This browser cannot show Quanyu/);
});

let attempts = 0;
test('a download that fails is tried again and then explained', {
  locale: 'en-US',
  server: {
    change: (path, bytes) => {
      if (path.endsWith('app.wasm')) ++attempts;
      return path.includes('app.wasm') ? null : bytes;
    },
  },
}, async ({ page }) => {
  await page.getByRole('alertdialog', { name: 'The program could not be downloaded' }).waitFor();
  assert.equal(attempts, 1 + 3);  // asked by HEAD, then three times in earnest
  await page.getByRole('button', { name: 'Try again' }).waitFor();
});

let release;
const held = new Promise((resolve) => { release = resolve; });
test('the skeleton shows its words before the module is there', {
  server: {
    change: async (path, bytes) => {
      if (path.includes('app.wasm')) await held;
      return bytes;
    },
  },
}, async (app) => {
  await app.page.getByText('正在打开全域').waitFor();
  release();
  await starts(app, 'worker');
});
