// A finger instead of a mouse: a tap on a field is the element's own, so that the keyboard of the
// device can rise; a tap on the canvas presses; a drag scrolls and presses nothing, and what was
// flung glides on, can be caught, comes to rest and then draws no more.
import assert from 'node:assert/strict';

import { kMoving } from '../support/chromium.mjs';
import { read_counts } from '../support/counters.mjs';
import { expect_heading, first_run, sample_card, somebody } from '../support/person.mjs';
import { site, story } from '../support/story.mjs';

const place = site();
const kPhone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2, ...kMoving };

async function tap(app, locator) {
  const { x, y } = await app.middle(locator);
  await app.page.touchscreen.tap(x, y);
  await app.idle();
}

// A finger. The events carry times of their own, so that a slow machine moves no slower finger.
async function finger(app, context) {
  const session = await context.newCDPSession(app.page);
  let time = Date.now() / 1_000;
  const touch = (type, y, after) => session.send('Input.dispatchTouchEvent',
    { type, touchPoints: y === null ? [] : [{ x: 195, y }], timestamp: time += after / 1_000 });
  return {
    down: (y) => touch('touchStart', y, 500),
    async move(from, to) {
      for (let step = 1; step <= 8; step++) await touch('touchMove', from + ((to - from) * step) / 8, 16);
    },
    up: (rest = 0) => touch('touchEnd', null, rest),
  };
}

// A finger put down at one height and drawn to another, where it rests before it is lifted.
async function drag(app, context, from, to, rest = 1_000) {
  const hand = await finger(app, context);
  await hand.down(from);
  await hand.move(from, to);
  await hand.up(rest);
  await app.idle();
}

const top_of = async (app) => (await app.node('card.streets').boundingBox()).y;

// How far a drag of 200 px has scrolled the dashboard in the end.
async function scrolled(app, context, rest) {
  const before = await top_of(app);
  await drag(app, context, 600, 400, rest);
  return before - await top_of(app);
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

story('a fling glides on, comes to rest and then draws nothing', place, async ({ app, context }) => {
  await first_run(app, '3310');
  const held = await scrolled(app, context, 1_000);
  assert.ok(held > 150 && held < 205, `a finger that rested leaves it there: ${held}`);
  const flung = await scrolled(app, context, 0);
  assert.ok(flung > 350, `as far again at least: ${flung}`);
  const before = await read_counts(app.page);
  await app.next_frames();
  await app.idle();
  const after = await read_counts(app.page);
  assert.deepEqual([after.frames, after.draws], [before.frames, before.draws]);
}, { browser: { ...kPhone, counters: true } });

story('a finger catches what glides and presses nothing', place, async ({ app, context }) => {
  await first_run(app, '3310');
  const hand = await finger(app, context);
  await hand.down(600);
  await hand.move(600, 400);
  await hand.up();
  await hand.down(300);
  await hand.up();
  await app.idle();
  await expect_heading(app, '总览');
  const caught = await top_of(app);
  await app.next_frames();
  await app.idle();
  assert.equal(await top_of(app), caught);
}, { browser: kPhone });

story('whoever wants less motion gets no gliding', place, async ({ app, context }) => {
  await first_run(app, '3310');
  const flung = await scrolled(app, context, 0);
  assert.ok(flung > 150 && flung < 205, `only as far as the finger went: ${flung}`);
}, { browser: { ...kPhone, reducedMotion: 'reduce' } });
