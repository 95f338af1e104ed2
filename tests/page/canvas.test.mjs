// The canvas has exactly the screen's pixels at every scale, and an idle page does nothing at all.
import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

import { difference, read_counts } from '../e2e/support/counters.mjs';
import { page_tests } from './support/site.mjs';

const test = page_tests();

// One row of an 8-bit RGB(A) PNG as lists of pixels.
function first_row(png) {
  const chunks = [];
  let width, channels;
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    if (kind === 'IHDR') {
      width = png.readUInt32BE(at + 8);
      channels = png[at + 17] === 6 ? 4 : 3;
    }
    if (kind === 'IDAT') chunks.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const data = inflateSync(Buffer.concat(chunks));
  const [filter, row] = [data[0], data.subarray(1, 1 + width * channels)];
  // Above the first row all is zero, so two of the five filters are others in disguise.
  assert.notEqual(filter, 3);
  if (filter === 1 || filter === 4) for (let i = channels; i < row.length; ++i) row[i] = (row[i] + row[i - channels]) & 255;
  return Array.from({ length: width }, (_, x) => row[x * channels]);
}

for (const scale of [1, 1.1, 1.25, 1.5, 1.75, 2, 2.625, 3]) {
  test(`every device pixel is its own at scale ${scale}`, {
    deviceScaleFactor: scale, viewport: { width: 301, height: 203 },
  }, async (app) => {
    const resize = (await app.heard('resize')).at(-1);
    const exact = await app.page.evaluate(() => new Promise((resolve) => {
      new ResizeObserver(([entry]) => {
        const [{ inlineSize, blockSize }] = entry.devicePixelContentBoxSize;
        resolve([inlineSize, blockSize]);
      }).observe(document.getElementById('stage'), { box: 'device-pixel-content-box' });
    }));
    assert.deepEqual([resize.deviceWidth, resize.deviceHeight], exact);
    const row = first_row(await app.page.screenshot());
    const whole = Math.min(row.length, resize.deviceWidth);
    const wrong = row.slice(0, whole).findIndex((value, x) => value !== (x % 2 === 0 ? 255 : 0));
    assert.equal(wrong, -1, `pixel ${wrong} is ${row[wrong]}`);
  });
}

test('a new size comes with its frame', {}, async (app) => {
  await app.heard();
  await app.page.setViewportSize({ width: 641, height: 333 });
  const sizes = [];
  while (sizes.at(-1)?.width !== 641) sizes.push(...await app.heard('resize'));
  const { deviceWidth, deviceHeight } = sizes.at(-1);
  assert.deepEqual([deviceWidth, deviceHeight], [641, 333]);
  await app.page.waitForFunction(() => document.getElementById('canvas').width === 641);
  const row = first_row(await app.page.screenshot());
  assert.deepEqual([...new Set(row.filter((_, x) => x % 2 === 1))], [0]);
});

test('an idle page sets no timer, asks for no frame and draws nothing', { counters: true }, async (app) => {
  await app.idle();
  const before = await read_counts(app.page);
  // Ten times the time in which anything periodic would show: the one wait of these tests.
  await app.page.evaluate(() => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const end = performance.now() + 3000;
    port1.onmessage = () => (performance.now() < end ? port2.postMessage(0) : resolve());
    port2.postMessage(0);
  }));
  const { draws, frames, timeouts, intervals, animationFrames } = difference(await read_counts(app.page), before);
  assert.deepEqual({ draws, frames, timeouts, intervals, animationFrames },
    { draws: 0, frames: 0, timeouts: 0, intervals: 0, animationFrames: 0 });
});
