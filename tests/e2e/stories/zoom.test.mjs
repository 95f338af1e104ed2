// Sharp at every density: the canvas has exactly the device's pixels, a hairline is one of them, and
// what is drawn lies where the mirror says, at 100, 125, 150 and 200 per cent.
import assert from 'node:assert/strict';

import { drawn_size } from '../support/counters.mjs';
import { first_run } from '../support/person.mjs';
import { colours, decode_png } from '../support/png.mjs';
import { site, story } from '../support/story.mjs';

const place = site();
const kDensities = [1, 1.25, 1.5, 2];

const kFramesToFollow = 60;

// Size of the buffer that is drawn into against the device pixels that the canvas covers. The browser
// tells the page of its density, and shows what a worker drew, with one of its next frames.
async function sizes(app) {
  let found = await sizes_now(app);
  for (let frames = 0; String(found.store) !== String(found.device) && frames < kFramesToFollow; frames += 2) {
    await app.next_frames();
    await app.idle();
    found = await sizes_now(app);
  }
  return found;
}

async function sizes_now(app) {
  const page = await app.page.evaluate(() => new Promise((done) => {
    const canvas = document.querySelector('canvas');
    new ResizeObserver(([entry]) => {
      const { inlineSize, blockSize } = entry.devicePixelContentBoxSize[0];
      done({ device: [inlineSize, blockSize], ratio: devicePixelRatio });
    }).observe(canvas, { box: 'device-pixel-content-box' });
  }));
  return { ...page, store: await drawn_size(app.page) };
}

for (const density of kDensities) {
  story(`at ${density * 100} per cent the canvas has the device's pixels`, place, async ({ app }) => {
    const { device, store, ratio } = await sizes(app);
    assert.equal(ratio, density);
    assert.deepEqual(store, device);
    await first_run(app, '650106');
    const picture = decode_png(await app.shot());
    assert.equal(picture.width, Math.round(1280 * density));
    assert.ok(colours(picture) > 100, 'something is drawn');
    assert.ok(hairlines(picture) > 0, 'a hairline is one device pixel, not smeared over two');
  }, { browser: { deviceScaleFactor: density, counters: true } });
}

// Vertical runs of one pixel that differ alike from both neighbours over at least 40 pixels.
function hairlines(picture) {
  let found = 0;
  for (let x = 1; x + 1 < picture.width; x++) {
    let run = 0;
    for (let y = 0; y < picture.height; y++) {
      const [left, middle, right] = [x - 1, x, x + 1].map((at) => picture.pixel(at, y)[1]);
      run = Math.abs(left - middle) > 8 && Math.abs(right - middle) > 8 ? run + 1 : 0;
      if (run === 40) found++;
    }
  }
  return found;
}

story('a change of the density alone is followed at once', place, async ({ app, context }) => {
  const session = await context.newCDPSession(app.page);
  for (const density of [2, 1.25, 1]) {
    await session.send('Emulation.setDeviceMetricsOverride', { width: 1280, height: 800, deviceScaleFactor: density, mobile: false });
    await app.idle();
    const { device, store } = await sizes(app);
    assert.deepEqual(store, device, `density ${density}`);
  }
}, { browser: { counters: true } });

story('a narrow page shows everything without a sideways scroll', place, async ({ app }) => {
  await first_run(app, '650106');
  await app.resize(360, 740);
  assert.equal(await app.page.evaluate(() => document.scrollingElement.scrollWidth), 360);
  const outside = (await app.items()).filter((item) => item.x + item.width > 361
    && ['heading', 'button', 'link'].includes(item.role));
  assert.deepEqual(outside.map((item) => item.name), []);
});

story('the browser keeps its own zoom: Ctrl and wheel are not taken', place, async ({ app }) => {
  const taken = await app.page.evaluate(() => {
    const event = new WheelEvent('wheel', { deltaY: 100, ctrlKey: true, bubbles: true, cancelable: true });
    document.querySelector('canvas').dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.equal(taken, false);
});
