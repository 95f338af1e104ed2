// Firefox ESR and WebKitGTK: the app starts, a sample is opened by the mouse on the canvas, and after
// a reload it is there. WebKitGTK gives no WebGL2 to workers, so it is also the proof of the inline
// host in a browser that needs it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { counts_beneath } from '../support/csv_counts.mjs';
import { colours, decode_png } from '../support/png.mjs';
import { keep_file, site } from '../support/story.mjs';
import { open_display, open_firefox, open_webkit } from '../support/webdriver.mjs';

const place = site();

// Runs in the page: resolves when the app has started and is at rest.
const started = () => new Promise((done, fail) => {
  const look = () => {
    if (!window.quanyu) return false;
    window.quanyu.idle().then(() => done(document.title), fail);
    return true;
  };
  if (look()) return;
  const observer = new MutationObserver(() => { if (look()) observer.disconnect(); });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
});

// Runs in the page: resolves when what was drawn has been shown.
const shown = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

const middle_of = (selector) => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const words = () => [...document.querySelectorAll('[data-testid]')]
  .map((element) => `${element.dataset.testid}=${element.getAttribute('aria-label') ?? ''} ${element.textContent}`).join('\n');

async function click_on(session, selector) {
  const { x, y } = await session.evaluate(middle_of, selector);
  await session.click(x, y);
  await session.evaluate(() => window.quanyu.idle());
}

for (const [name, open, host] of [['Firefox ESR', open_firefox, 'worker'], ['WebKitGTK', open_webkit, 'page']]) {
  test(`${name}: starts, opens a sample, keeps it over a reload`, { timeout: 180_000 }, async () => {
    const display = await open_display();
    const session = await open(display);
    try {
      await session.navigate(`${place.url}/?testing=1`);
      await session.evaluate(started);
      assert.equal(await session.evaluate(() => document.getElementById('stage').dataset.host), host);
      await session.evaluate(shown);
      assert.ok(colours(decode_png(await session.screenshot())) > 50, 'the first page is drawn');
      for (const field of ['name', 'unit']) {
        await click_on(session, `[data-testid="start.${field}"]`);
        await session.type('Demo');
        await session.evaluate(() => window.quanyu.idle());
      }
      await click_on(session, '[data-testid="sample.441702"]');
      const { streets } = counts_beneath('441702', { sample: true });
      assert.match(await session.evaluate(words), new RegExp(`card\\.streets=.*\\b${streets}\\b`));
      await session.reload();
      await session.evaluate(started);
      assert.match(await session.evaluate(words), new RegExp(`card\\.streets=.*\\b${streets}\\b`), 'kept over a reload');
      assert.match(await session.evaluate(() => document.title), /江城区/);
    } catch (error) {
      keep_file(`${name.replaceAll(' ', '-')}.png`, await session.screenshot().catch(() => Buffer.alloc(0)));
      throw error;
    } finally {
      await session.close();
      await display.end();
    }
  });
}
