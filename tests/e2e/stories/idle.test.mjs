// At rest nothing runs: counted from outside over ten seconds, with and without a focused field, and
// what the app says of its own frames is true.
import assert from 'node:assert/strict';

import { kMoving } from '../support/chromium.mjs';
import { difference, read_counts } from '../support/counters.mjs';
import { first_run, go_to } from '../support/person.mjs';
import { site, story } from '../support/story.mjs';

const place = site();
const kIdleMilliseconds = 10_000;

// measures time: ten seconds in which nothing may happen are the very subject
const ten_seconds = () => new Promise((done) => setTimeout(done, kIdleMilliseconds));

// Starts when the browser has finished what the last action left behind: three readings alike.
async function settled_counts(app) {
  let last = await read_counts(app.page);
  for (let alike = 0; alike < 3;) {
    await app.idle();
    const next = await read_counts(app.page);
    alike = next.draws === last.draws && next.frames === last.frames ? alike + 1 : 0;
    last = next;
  }
  return last;
}

async function assert_rest(app, when) {
  const before = await settled_counts(app);
  const said_before = await app.stats();
  const start = await read_counts(app.page);
  await ten_seconds();
  const counted = difference(await read_counts(app.page), start);
  assert.deepEqual({ draws: counted.draws, frames: counted.frames, clears: counted.clears }, { draws: 0, frames: 0, clears: 0 }, when);
  assert.equal(counted.animationFrames, 0, `${when}: animation frames asked for`);
  assert.equal(counted.fired, 0, `${when}: timers fired`);
  assert.equal(counted.messages, 0, `${when}: messages between page and worker`);
  const said_after = await app.stats();
  assert.equal(said_after.frames - said_before.frames, 0, `${when}: the app says the same of frames`);
  assert.equal(said_after.drawCalls - said_before.drawCalls, 0, `${when}: and of draw calls`);
  assert.ok(before.draws > 0, 'there was something to count before');
}

story('ten idle seconds: no frame, no draw, no timer, no message', place, async ({ app }) => {
  await first_run(app, '441702');
  await app.page.mouse.move(2, 400);
  await assert_rest(app, 'dashboard');
}, { browser: { ...kMoving, counters: true } });

story('ten idle seconds with the caret blinking in a field', place, async ({ app }) => {
  await app.click(app.role('textbox', { name: '姓名' }));
  await app.page.keyboard.insertText('演示');
  await app.idle();
  await assert_rest(app, 'focused field');
}, { browser: { ...kMoving, counters: true } });

story('ten idle seconds on the main thread', place, async ({ app }) => {
  await first_run(app, '441702');
  await app.page.mouse.move(2, 400);
  await assert_rest(app, 'inline host');
}, { browser: { ...kMoving, counters: true }, page: { host: 'inline' } });

story('frames and draws as counted from outside are those the app tells', place, async ({ app }) => {
  await first_run(app, '441702');
  await settled_counts(app);
  const outside = await read_counts(app.page);
  const inside = await app.stats();
  await go_to(app, 'go.areas');
  await app.press('ArrowDown', 'ArrowDown', 'ArrowRight');
  await app.wheel(0, 200);
  await settled_counts(app);
  const counted = difference(await read_counts(app.page), outside);
  const said = await app.stats();
  assert.ok(counted.draws > 0);
  assert.equal(said.drawCalls - inside.drawCalls, counted.draws, 'draw calls');
  assert.equal(said.frames - inside.frames, counted.frames, 'frames');
}, { browser: { ...kMoving, counters: true } });
