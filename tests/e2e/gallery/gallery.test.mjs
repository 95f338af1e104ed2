// The widget gallery against its pictures, light and dark. The pictures were recorded with the
// pinned Chromium, software drawing and the pinned Chinese font of the private root.
//
// Tolerance: drawing in software is repeatable to the bit on one version of the browser, so nearly
// nothing may differ: 0.05 % of the points by more than 24 of 255, which is less than one letter of a
// caption (about 60 of 1.4 million points) and more than the edge of a curve drawn by the next
// version of the browser. Recorded again with QUANYU_RECORD=1, and looked at before it is committed.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { decode_png, different_pixels } from '../support/png.mjs';
import { keep_file, site, story } from '../support/story.mjs';

const place = site();
const here = dirname(fileURLToPath(import.meta.url));
const kFarPoints = 0.0005;
const kFar = 24;
const kMargin = 24;
// What every WebGL2 can draw into at once.
const kTallest = 8192;

// Height at which nothing of the page needs scrolling: that of the lowest thing on it.
async function whole_height(app) {
  const bottoms = (await app.items()).map((item) => item.y + item.height);
  return Math.min(Math.ceil(Math.max(...bottoms)) + kMargin, kTallest);
}

for (const theme of ['light', 'dark']) {
  story(`the gallery looks as recorded, ${theme}`, place, async ({ app }) => {
    await app.run(`theme.${theme}`);
    await app.resize(1280, await whole_height(app));
    await app.page.mouse.move(1279, 1);
    await app.idle();
    const bytes = await app.shot();
    const path = join(here, 'pictures', `gallery-${theme}.png`);
    if (process.env.QUANYU_RECORD === '1') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    assert.ok(existsSync(path), `${path} is not recorded yet`);
    const [now, recorded] = [decode_png(bytes), decode_png(readFileSync(path))];
    const far = different_pixels(now, recorded, kFar);
    if (far > 0) keep_file(`gallery-${theme}-now.png`, bytes);
    assert.ok(far <= now.width * now.height * kFarPoints, `${far} points differ; see build/e2e/gallery-${theme}-now.png`);
  }, { page: { hash: '#/gallery' } });
}
