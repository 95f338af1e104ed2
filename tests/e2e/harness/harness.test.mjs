// The tools of the browser tests, proved on a page of a few lines, so that a story that fails speaks
// of the app: counters count what is drawn, servers serve, each browser starts and is driven.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { kill_chromium, lan_name, open_chromium, running } from '../support/chromium.mjs';
import { difference, read_counts } from '../support/counters.mjs';
import { decode_png, different_pixels } from '../support/png.mjs';
import { scratch } from '../support/processes.mjs';
import { serve_bare, serve_nginx } from '../support/servers.mjs';
import { open_display, open_firefox, open_webkit } from '../support/webdriver.mjs';

const kPage = `<!doctype html><meta charset="utf-8"><title>waiting</title>
<canvas width="64" height="64"></canvas>
<script>
  const worker = new Worker('worker.js');
  const canvas = document.querySelector('canvas').transferControlToOffscreen();
  window.drawn = (times) => new Promise((done) => {
    worker.onmessage = (event) => { document.title = event.data; done(event.data); };
    worker.postMessage(times);
  });
  worker.postMessage(canvas, [canvas]);
</script>`;
const kWorker = `let gl = null;
onmessage = ({ data }) => {
  if (typeof data !== 'number') { gl = data.getContext('webgl2'); return; }
  if (!gl) { postMessage('no WebGL2'); return; }
  gl.clearColor(1, 0, 0, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  for (let i = 0; i < data; i++) gl.drawArrays(gl.TRIANGLES, 0, 3);
  postMessage('drawn ' + data);
};`;

let place;
let server;
before(async () => {
  place = scratch('harness');
  mkdirSync(join(place.path, 'site'));
  writeFileSync(join(place.path, 'site/index.html'), kPage);
  writeFileSync(join(place.path, 'site/worker.js'), kWorker);
  server = await serve_bare(join(place.path, 'site'));
});
after(async () => {
  await server.stop();
  place.remove();
});

test('counters see the draws of a worker, and nothing when nothing is drawn', async () => {
  const browser = await open_chromium({ counters: true });
  try {
    const page = await browser.context.newPage();
    await page.goto(server.url);
    await page.evaluate(() => window.drawn(0));
    const start = await read_counts(page);
    assert.equal(await page.evaluate(() => window.drawn(5)), 'drawn 5');
    const busy = difference(await read_counts(page), start);
    assert.deepEqual([busy.draws, busy.frames, busy.clears], [5, 1, 1]);
    const quiet_from = await read_counts(page);
    const quiet = difference(await read_counts(page), quiet_from);
    assert.deepEqual(Object.values(quiet).filter((count) => count !== 0), []);
  } finally {
    await browser.close();
  }
});

test('a name of the local network leads to this machine, without a secure context', async () => {
  const browser = await open_chromium();
  try {
    const page = await browser.context.newPage();
    await page.goto(`http://${lan_name}:${server.port}/`);
    assert.equal(await page.evaluate(() => window.isSecureContext), false);
  } finally {
    await browser.close();
  }
});

test('a killed browser leaves no process and its folder opens again', async () => {
  const folder = scratch('killed');
  const first = await open_chromium({ profile: folder.path });
  const page = await first.context.newPage();
  await page.goto(server.url);
  const pids = first.pids();
  assert.ok(pids.length >= 3, `processes found: ${pids}`);
  await kill_chromium(first);
  assert.deepEqual(pids.filter(running), []);
  const second = await open_chromium({ profile: folder.path });
  await (await second.context.newPage()).goto(server.url);
  await second.close();
  folder.remove();
});

test('nginx serves a folder as Debian configures it', async () => {
  const nginx = await serve_nginx(join(place.path, 'site'));
  try {
    const response = await fetch(`${nginx.url}/worker.js`);
    assert.equal(await response.text(), kWorker);
    assert.match(response.headers.get('server'), /nginx/);
  } finally {
    await nginx.stop();
  }
});

test('two pictures are compared point by point', async () => {
  const browser = await open_chromium();
  try {
    const page = await browser.context.newPage();
    await page.goto(server.url);
    const clip = { x: 8, y: 8, width: 64, height: 64 };
    const empty = decode_png(await page.screenshot({ clip }));
    await page.evaluate(() => window.drawn(0));
    const red = decode_png(await page.screenshot({ clip }));
    assert.deepEqual([...red.pixel(32, 32)], [255, 0, 0, 255]);
    assert.equal(different_pixels(red, red), 0);
    assert.equal(different_pixels(red, empty), 64 * 64);
  } finally {
    await browser.close();
  }
});

for (const [name, open, webgl_in_worker] of [['Firefox', open_firefox, true], ['WebKitGTK', open_webkit, false]]) {
  test(`${name} starts, answers, takes clicks and pictures`, async () => {
    const display = await open_display();
    const session = await open(display);
    try {
      await session.navigate(`${server.url}/`);
      assert.equal(await session.evaluate((word) => `${word} ${document.title}`, 'still'), 'still waiting');
      const drawn = await session.evaluate(() => window.drawn(2));
      assert.equal(drawn, webgl_in_worker ? 'drawn 2' : 'no WebGL2');
      await session.evaluate(() => { window.clicks = []; addEventListener('click', (event) => window.clicks.push(event.clientX)); });
      await session.click(40, 30);
      assert.deepEqual(await session.evaluate(() => window.clicks), [40]);
      assert.ok(decode_png(await session.screenshot()).width > 200);
    } finally {
      await session.close();
      await display.end();
    }
  });
}
