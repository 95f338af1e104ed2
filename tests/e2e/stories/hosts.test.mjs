// The same app everywhere: in a worker, on the main thread, from one file by double click, behind an
// untouched nginx, and over plain http under a name of the local network.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';

import { AppPage } from '../support/app_page.mjs';
import { lan_name } from '../support/chromium.mjs';
import { card_number, first_run } from '../support/person.mjs';
import { needed, single_file } from '../support/places.mjs';
import { colours, decode_png } from '../support/png.mjs';
import { serve_bare, serve_nginx } from '../support/servers.mjs';
import { site, story } from '../support/story.mjs';

const own = site();
const nginx = site({ serve: serve_nginx });
const untyped = site({ serve: (folder) => serve_bare(folder, { types: { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' } }) });

const host_of = (app) => app.page.evaluate(() => document.getElementById('stage').dataset.host);

async function lives_and_keeps(app, code = '441702') {
  await first_run(app, code);
  const streets = await card_number(app, 'streets');
  assert.ok(streets > 0);
  assert.ok(colours(decode_png(await app.shot())) > 100, 'the canvas is drawn');
  await app.reload();
  assert.equal(await card_number(app, 'streets'), streets, 'kept over a reload');
}

story('worker host', own, async ({ app }) => {
  assert.equal(app.page.workers().length, 1);
  await lives_and_keeps(app);
  assert.equal(await host_of(app), 'worker');
});

story('inline host, where a worker gets no WebGL2', own, async ({ app }) => {
  assert.equal(app.page.workers().length, 0);
  await lives_and_keeps(app);
  assert.equal(await host_of(app), 'page');
}, { page: { host: 'inline' } });

story("behind Debian's nginx as packaged", nginx, async ({ app }) => lives_and_keeps(app), { browser: { own: true } });

story('a server that knows no type for wasm', untyped, async ({ app }) => lives_and_keeps(app));

story('plain http under a name of the local network', own, async ({ context }) => {
  const app = await AppPage.open(context, `http://${lan_name}:${own.port}`);
  assert.equal(await app.page.evaluate(() => window.isSecureContext), false);
  await lives_and_keeps(app);
  app.calm();
}, { start: false });

for (const host of ['worker', 'inline']) {
  story(`one file by double click, ${host} host`, null, async ({ context }) => {
    const asked = [];
    context.on('request', (request) => asked.push(request.url()));
    const app = await AppPage.open(context, pathToFileURL(needed(single_file, './build.sh dist')).href, { host });
    await lives_and_keeps(app, '150104');
    assert.deepEqual(asked.filter((url) => !/^(?:file|blob|data):/.test(url)), [], 'no network at all');
    app.calm();
  }, { browser: { own: true }, start: false });
}

story('no WebGL2 at all: the page says so in Chinese and English', own, async ({ context, url }) => {
  await context.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
    delete HTMLCanvasElement.prototype.transferControlToOffscreen;
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByText('WebGL').first().waitFor();
  const words = await page.evaluate(() => document.body.innerText);
  assert.match(words, /[\u4e00-\u9fff]{4}/);
  assert.match(words, /browser/i);
}, { start: false });

story('nobody else is asked for anything', own, async ({ context, url }) => {
  const asked = [];
  context.on('request', (request) => asked.push(request.url()));
  const app = await AppPage.open(context, url);
  await first_run(app, '441702');
  const others = asked.filter((one) => !one.startsWith(url) && !/^(?:blob|data):/.test(one));
  assert.deepEqual(others, []);
  assert.deepEqual(asked.filter((one) => /\.(?:woff2?|ttf|otf)(?:\?|$)/.test(one)), [], 'no font is fetched');
}, { start: false });
