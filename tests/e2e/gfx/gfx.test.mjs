// The drawing layer alone, in a real worker on a real canvas: text is as sharp and as wide as the
// browser's own at every pixel ratio, a line of one pixel is one pixel, nothing is drawn twice, and
// a lost context comes back with the same picture. Pictures are left in the shots folder.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { close_shared, open_context } from '../support/chromium.mjs';
import { needed, repository, shots_folder } from '../support/places.mjs';
import { decode_png } from '../support/png.mjs';
import { run, scratch } from '../support/processes.mjs';
import { serve_bare } from '../support/servers.mjs';
import { open_display, open_firefox, open_webkit } from '../support/webdriver.mjs';

const kBuilt = process.env.QUANYU_SPECIMEN ?? join(repository, 'build/web');
const kDrawn = 0;
const kSkipped = 1;
const kLost = 2;
const kGood = 0;
const kBlocked = 1;
const kNoChinese = 2;
// The ground's red is 250 or 255 and not known for a half covered pixel: 2 % of doubt, rounded up.
const kNearly = 12;

let place;
let server;
before(async () => {
  place = scratch('gfx');
  for (const name of ['gfx_specimen.mjs', 'gfx_specimen.wasm']) {
    copyFileSync(needed(join(kBuilt, name), './build.sh web'), join(place.path, name));
  }
  const font = join(repository, 'build/gen/fallback.otf');
  copyFileSync(needed(font, './build.sh web'), join(place.path, 'fallback.otf'));
  for (const name of ['index.html', 'worker.mjs', 'calls.mjs']) {
    copyFileSync(join(repository, 'tests/e2e/gfx', name), join(place.path, name));
  }
  const made = await run('python3', [join(repository, 'tests/e2e/gfx/colour_font.py'), join(place.path, 'colour.ttf')]);
  assert.equal(made.code, 0, made.error);
  server = await serve_bare(place.path);
});
after(async () => {
  await close_shared();
  await server?.stop();
  place?.remove();
});

async function with_specimen(deviceScaleFactor, story, { query = '', health = kGood } = {}) {
  const viewport = { width: 900, height: 1280 };
  const browser = await open_context({ deviceScaleFactor, viewport });
  try {
    const page = await browser.context.newPage();
    await page.goto(`${server.url}/${query}`);
    const call = (name, ...values) =>
      page.evaluate(([what, given]) => window.call(what, ...given), [name, values]);
    assert.equal(await page.evaluate(() => window.opened), health);
    await story({ page, call });
  } finally {
    await browser.close();
  }
}

// The canvas as it is shown; the elements below it are left out.
async function shot(page, name = null) {
  const bytes = await page.screenshot({ clip: { x: 0, y: 0, width: 900, height: 640 } });
  if (name) {
    mkdirSync(shots_folder, { recursive: true });
    writeFileSync(join(shots_folder, name), bytes);
  }
  return decode_png(bytes);
}

const is_ink = (picture, x, y) => picture.pixel(x, y)[0] < 128;

// Lengths of the runs of dark pixels along a row or a column.
function runs(length, dark) {
  const found = [];
  let run = 0;
  for (let i = 0; i <= length; ++i) {
    if (i < length && dark(i)) {
      run++;
    } else if (run > 0) {
      found.push(run);
      run = 0;
    }
  }
  return found;
}

for (const ratio of [1, 1.25, 1.5, 2]) {
  test(`at ratio ${ratio} text is as wide as the browser's and lines are sharp`, async () => {
    await with_specimen(ratio, async ({ page, call }) => {
      assert.equal(await call('specimen_draw', ratio), kDrawn);
      assert.deepEqual(await call('canvas_size'), [900 * ratio, 640 * ratio]);

      const { families, lines } = await call('lines');
      const widths = await page.evaluate(([f, l]) => window.lay_out(f, l), [families, lines]);
      const drift = lines.map((line, i) => Math.abs(line.width - widths[i]));
      console.error(`ratio ${ratio}: largest difference of width ${Math.max(...drift).toFixed(4)} px`);
      for (const [i, line] of lines.entries()) {
        assert.ok(drift[i] <= 0.1, `${line.text}: ${line.width} drawn, ${widths[i]} in the page`);
      }

      const picture = await shot(page, `gfx-${ratio}.png`);
      const thickness = Math.max(1, Math.floor(ratio));
      const column = runs(Math.round(30 * ratio), (i) =>
        is_ink(picture, Math.round(132 * ratio), Math.round(435 * ratio) + i));
      const row = runs(Math.round(30 * ratio), (i) =>
        is_ink(picture, Math.round(259 * ratio) + i, Math.round(450 * ratio)));
      assert.deepEqual(column, Array(10).fill(thickness), 'horizontal lines');
      assert.deepEqual(row, Array(10).fill(thickness), 'vertical lines');
      const black = picture.pixel(Math.round(132 * ratio), Math.round(436 * ratio));
      assert.deepEqual([...black], [0, 0, 0, 255], 'a line is not mixed with the ground');
    });
  });

  test(`at ratio ${ratio} every glyph has the browser's own pixels`, async () => {
    await with_specimen(ratio, async ({ page, call }) => {
      await call('specimen_draw', ratio);
      const difference = await compare_first_glyphs({ page, call, ratio });
      console.error(`ratio ${ratio}: first glyphs differ by ${difference.join(', ')} of 255 at most`);
      for (const worst of difference) assert.ok(worst <= kNearly, `differs by ${worst}`);
    });
  });
}

// Compares the first glyph of each line that stands at a whole device pixel with the same glyph
// drawn by Canvas2D in the page: how far apart the farthest pixel is, line by line.
async function compare_first_glyphs({ page, call, ratio }) {
  const { families, lines } = await call('lines');
  const picture = await shot(page);
  const answers = [];
  for (const line of lines.filter(({ x }) => Number.isInteger(x * ratio))) {
    const glyph = [...line.text][0];
    const size = line.size * ratio;
    const side = Math.ceil(size) + 4;
    const wanted = await page.evaluate(([text, font, width]) => {
      const context = new OffscreenCanvas(width, width).getContext('2d');
      context.font = font;
      context.textRendering = 'geometricPrecision';
      context.fillText(text, 2, width - Math.round(width / 4));
      return [...context.getImageData(0, 0, width, width).data].filter((_, i) => i % 4 === 3);
    }, [glyph, `${line.weight} ${size}px ${families}`, side]);
    answers.push(best_match(picture, line, ratio, side, wanted));
  }
  return answers;
}

// The page does not know our baseline: of all whole rows near the line, the one that fits best.
function best_match(picture, line, ratio, side, wanted) {
  const left = Math.round(line.x * ratio) - 2;
  let best = 255;
  for (let shift = -side; shift <= side; ++shift) {
    let worst = 0;
    for (let y = 0; y < side && worst < best; ++y) {
      for (let x = 2; x < side - 3; ++x) {
        const row = Math.round(line.y * ratio) + shift + y;
        if (wanted[y * side + x] === 0 || row < 0) continue;
        const drawn = coverage(picture.pixel(left + x, row)[0], line.red);
        worst = Math.max(worst, Math.abs(drawn - wanted[y * side + x]));
      }
    }
    best = Math.min(best, worst);
  }
  return Math.round(best);
}

// How much ink a pixel holds, 0 to 255: between the ground's red (250, on cards 255) and the ink's.
function coverage(red, ink) {
  const ground = red > 250 ? 255 : 250;
  return Math.max(0, Math.min(255, (ground - red) / (ground - ink) * 255));
}

test('an equal frame is not drawn, and a new ratio is', async () => {
  await with_specimen(1, async ({ call }) => {
    assert.equal(await call('specimen_draw', 1), kDrawn);
    assert.equal(await call('specimen_draw', 1), kSkipped);
    assert.equal(await call('specimen_count', 0), 1);
    assert.equal(await call('specimen_count', 2), 1, 'the whole screen is one draw call');
    assert.equal(await call('specimen_draw', 1.5), kDrawn);
    assert.deepEqual(await call('canvas_size'), [1350, 960]);
  });
});

test('a lost context comes back with the same picture, twenty times', async () => {
  await with_specimen(1, async ({ page, call }) => {
    await call('specimen_draw', 1);
    const before = await shot(page);
    for (let round = 0; round < 20; ++round) {
      assert.equal(await call('lose'), true);
      if (round % 2 === 0) assert.equal(await call('specimen_draw', 1), kLost);
      assert.equal(await call('specimen_restore'), 0, 'there is no context yet');
      assert.equal(await call('come_back'), true);
      assert.equal(await call('specimen_restore'), 1);
      assert.equal(await call('specimen_draw', 1), kDrawn);
    }
    assert.ok((await shot(page)).data.equals(before.data));
  });
});

test('six thousand hanzi stay in the budget and are all there', async () => {
  await with_specimen(2, async ({ page, call }) => {
    await call('specimen_draw', 2);
    assert.ok(await call('specimen_hanzi', 0, 6000, 14, 2, 1) >= 5900);
    await call('specimen_draw', 2);
    await call('specimen_draw', 2);
    const bytes = await call('specimen_count', 4);
    console.error(`6,000 hanzi of 28 device px: ${bytes} bytes of texture`);
    assert.ok(bytes <= 16 * 1024 * 1024);
    assert.ok((await shot(page, 'gfx-6000.png')).width === 1800);
  });
});

// Where in the last line of the specimen, right of `start`, a colour stands: how many pixels, from
// where to where.
function find_colour(picture, ratio, [red, green, blue], start = 0) {
  const found = { count: 0, left: Infinity, right: -1 };
  for (let y = Math.round(600 * ratio); y < 640 * ratio; y++) {
    for (let x = Math.round(start * ratio); x < 900 * ratio; x++) {
      const pixel = picture.pixel(x, y);
      if (Math.abs(pixel[0] - red) + Math.abs(pixel[1] - green) + Math.abs(pixel[2] - blue) > 6) continue;
      found.count++;
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x);
    }
  }
  return found;
}

const kRed = [0xe0, 0x20, 0x20];
const kBlue = [0x20, 0x40, 0xe0];
const over_ground = (colour) => colour.map((part, i) => Math.round((part * 128 + [250, 249, 247][i] * 127) / 255));

for (const [ratio, query] of [[1, ''], [1.5, '?inline']]) {
  test(`emoji keep their colours between words, at ratio ${ratio} ${query}`, async () => {
    await with_specimen(ratio, async ({ page, call }) => {
      await call('colour_font', 'colour.ttf');
      assert.equal(await call('specimen_draw', ratio), kDrawn);
      const bytes = await call('specimen_count', 4);
      assert.equal(find_colour(await shot(page), ratio, kRed).count, 0);

      await call('specimen_emoji', 1);
      assert.equal(await call('specimen_draw', ratio), kDrawn);
      assert.equal(await call('specimen_count', 2), 2, 'still one draw call a frame');
      const picture = await shot(page, `gfx-emoji-${ratio}.png`);
      // Of 24 px a large square has 21.6 on a side, a small one 9.6 in it of the other colour: each
      // colour covers a large square, face and party together. Pixels on the edges are mixed.
      const area = (21.6 * ratio) ** 2;
      const edges = 4 * (21.6 + 2 * 9.6) * ratio;
      for (const colour of [kRed, kBlue]) {
        const { count, left, right } = find_colour(picture, ratio, colour);
        assert.ok(count > area - edges && count <= area, `${count} pixels of ${colour}, wanted ${area}`);
        assert.ok(left >= 72 * ratio && right < 144 * ratio, `from ${left} to ${right}`);
      }
      const pale = find_colour(picture, ratio, over_ground(kRed), 240);
      assert.ok(pale.count > area * 0.6 && pale.left >= 248 * ratio, `${pale.count} half transparent`);
      assert.equal(await call('specimen_count', 4) - bytes, 4 * 512 * 512, 'one small texture more');

      await call('lose');
      assert.equal(await call('come_back'), true);
      assert.equal(await call('specimen_restore'), 1);
      assert.equal(await call('specimen_draw', ratio), kDrawn);
      assert.ok((await shot(page)).data.equals(picture.data), 'the same after a lost context');
    }, { query });
  });
}

test('on the page itself the picture is the same as in a worker', async () => {
  const pictures = [];
  for (const query of ['', '?inline']) {
    await with_specimen(1.5, async ({ page, call }) => {
      assert.equal(await call('specimen_draw', 1.5), kDrawn);
      pictures.push(await shot(page));
    }, { query });
  }
  assert.ok(pictures[0].data.equals(pictures[1].data));
});

for (const [spoilt, health] of [['noise', kBlocked], ['hanzi', kNoChinese]]) {
  test(`where the canvas is spoilt (${spoilt}) it is noticed, and the fallback font draws`, async () => {
    await with_specimen(1, async ({ page, call }) => {
      const requested = () => server.requests.filter((path) => path === '/fallback.otf').length;
      const before = requested();
      assert.equal(await call('specimen_draw', 1), kDrawn);
      const spoilt_picture = await shot(page);
      assert.equal(requested(), before, 'no font byte is fetched unasked');
      assert.equal(await call('fall_back', 'fallback.otf'), 1);
      assert.equal(await call('specimen_draw', 1), kDrawn);
      const picture = await shot(page, `gfx-fallback-${spoilt}.png`);
      assert.ok(!picture.data.equals(spoilt_picture.data));
    }, { query: `?spoilt=${spoilt}`, health });
  });
}

// Firefox draws in its worker, WebKitGTK has WebGL2 on the page only.
for (const [name, open, query] of [['Firefox', open_firefox, ''], ['WebKitGTK', open_webkit, '?inline']]) {
  test(`${name} draws the same screen with its own glyphs`, async () => {
    const display = await open_display();
    const session = await open(display);
    const call = (what, ...values) =>
      session.evaluate((which, given) => window.call(which, ...given), what, values);
    try {
      await session.navigate(`${server.url}/${query}`);
      assert.equal(await session.evaluate(() => window.opened), kGood);
      const ratio = await session.evaluate(() => devicePixelRatio);
      assert.equal(await call('specimen_draw', ratio), kDrawn);
      assert.equal(await call('specimen_draw', ratio), kSkipped);
      const { families, lines } = await call('lines');
      const widths = await session.evaluate((f, l) => window.lay_out(f, l), families, lines);
      const drift = lines.map((line, i) => Math.abs(line.width - widths[i]));
      console.error(`${name}: differences of width ${drift.map((d) => d.toFixed(3)).join(', ')} px`);
      const bytes = await session.screenshot();
      mkdirSync(shots_folder, { recursive: true });
      writeFileSync(join(shots_folder, `gfx-${name}.png`), bytes);
      const picture = decode_png(bytes);
      const column = runs(30, (i) => is_ink(picture, Math.round(132 * ratio), Math.round(435 * ratio) + i));
      assert.deepEqual(column, Array(10).fill(1));
      for (const [i, line] of lines.entries()) {
        assert.ok(drift[i] <= 0.1, `${line.text}: ${line.width} drawn, ${widths[i]} in the page`);
      }
    } finally {
      await session.close();
      await display.end();
    }
  });
}
