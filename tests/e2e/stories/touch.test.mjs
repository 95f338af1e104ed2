// A finger instead of a mouse: a tap on a field is the element's own, so that the keyboard of the
// device can rise; a tap on the canvas presses; a drag scrolls and presses nothing.
import assert from 'node:assert/strict';

import { expect_heading, sample_card, somebody } from '../support/person.mjs';
import { site, story } from '../support/story.mjs';

const place = site();
const kPhone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

async function tap(app, locator) {
  const { x, y } = await app.middle(locator);
  await app.page.touchscreen.tap(x, y);
  await app.idle();
}

// A finger put down at one height and drawn to another.
async function drag(app, context, from, to) {
  const session = await context.newCDPSession(app.page);
  const at = (y) => [{ x: 195, y }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
  for (let step = 1; step <= 8; step++) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(from + ((to - from) * step) / 8) });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await app.idle();
}

story('the first run with a finger', place, async ({ app }) => {
  for (const [key, text] of [['start.name', somebody.name], ['start.unit', somebody.unit]]) {
    await tap(app, app.node(key));
    assert.equal(await app.page.evaluate(() => document.activeElement?.dataset.testid), key, 'the tap went to the element');
    await app.page.keyboard.insertText(text);
    await app.idle();
  }
  await tap(app, sample_card(app, '441702'));
  await expect_heading(app, '总览');
}, { browser: kPhone });

story('a drag scrolls and presses nothing', place, async ({ app, context }) => {
  const before = (await sample_card(app, '3310').boundingBox()).y;
  await drag(app, context, 600, 300);
  const after = (await sample_card(app, '3310').boundingBox()).y;
  assert.ok(before - after > 150, `scrolled by ${before - after}`);
  assert.equal(await app.role('alertdialog').count(), 0);
  await expect_heading(app, '全域');
}, { browser: kPhone });
