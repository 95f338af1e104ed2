// Pointers, wheel, keys, touch; the browser's own keys stay the browser's.
import assert from 'node:assert/strict';

import { mirror, node, page_tests, role, state } from './support/site.mjs';

const test = page_tests();
const of = (heard, name) => heard.filter(([one]) => one === name).map(([, message]) => message);

test('mouse presses, moves and the wheel arrive with their places', {}, async (app) => {
  await app.heard();
  await app.page.mouse.move(100, 50);
  await app.page.mouse.down({ button: 'right' });
  await app.page.mouse.up({ button: 'right' });
  const heard = await app.heard();
  await app.page.mouse.wheel(0, 120);
  while (of(heard, 'wheel').length === 0) heard.push(...await app.heard());
  assert.deepEqual(of(heard, 'pointer').map(({ phase, x, y, button, buttons }) => [phase, x, y, button, buttons]),
    [[0, 100, 50, 0, 0], [1, 100, 50, 2, 2], [2, 100, 50, 2, 0]]);
  assert.deepEqual(of(heard, 'wheel').map(({ x, y, deltaY }) => [x, y, deltaY]), [[100, 50, 120]]);
});

test('Ctrl and wheel is left to the browser', {}, async (app) => {
  await app.heard();
  await app.page.evaluate(() => {
    window.prevented = null;
    addEventListener('wheel', (event) => { window.prevented = event.defaultPrevented; });
  });
  await app.page.keyboard.down('Control');
  await app.page.mouse.wheel(0, 100);
  await app.page.keyboard.up('Control');
  await app.page.waitForFunction(() => window.prevented !== null);
  assert.equal(await app.page.evaluate(() => window.prevented), false);
  assert.equal(of(await app.heard(), 'wheel').length, 0);
});

// Presses chords and answers which of them the page took from the browser. What the browser would
// do is stopped in a listener of the window that comes after the page's own.
async function taken(app, chords) {
  await app.page.evaluate(() => {
    window.taken = [];
    addEventListener('keydown', (event) => {
      if (event.defaultPrevented) window.taken.push(event.key);
      event.preventDefault();
    });
  });
  for (const chord of chords) await app.page.keyboard.press(chord);
  await app.idle();
  return app.page.evaluate(() => window.taken);
}

test('only declared chords are taken from the browser', {}, async (app) => {
  await app.send(['Shortcuts', { chords: [
    { key: 'k', modifiers: 2, inFields: true }, { key: 'f', modifiers: 2, inFields: false }, { key: '?', modifiers: 1, inFields: false },
  ] }]);
  const chords = ['F5', 'F12', 'Control+r', 'Control+k', 'Control+f', 'Control+Equal', 'Alt+ArrowLeft', 'Tab', 'a'];
  assert.deepEqual(await taken(app, chords), ['k', 'f']);
});

test('in a field a chord is taken only when it says so', {}, async (app) => {
  await app.send(
    mirror([node({ role: role.textbox, name: '甲', states: state.focusable, hasField: true, x: 10, y: 10 })]),
    ['Shortcuts', { chords: [{ key: 'k', modifiers: 2, inFields: true }, { key: 'f', modifiers: 2, inFields: false }] }]);
  await app.page.mouse.click(40, 20);
  await app.heard();
  assert.deepEqual(await taken(app, ['Control+k', 'Control+f', 'x']), ['k']);
  assert.deepEqual(of(await app.heard(), 'key').filter(({ down }) => down).map(({ key }) => key), ['k']);
});

test('keys are released when the window loses the focus', {}, async (app) => {
  await app.heard();
  await app.page.keyboard.down('ArrowDown');
  await app.page.evaluate(() => dispatchEvent(new Event('blur')));
  assert.deepEqual(of(await app.heard(), 'key').map(({ key, down }) => [key, down]),
    [['ArrowDown', true], ['ArrowDown', false]]);
});

test('a press on the canvas leaves the focus to the app', {}, async (app) => {
  await app.send(mirror([node({ role: role.textbox, name: '甲', states: state.focusable, hasField: true, x: 10, y: 10 })]));
  await app.page.mouse.click(40, 20);
  await app.page.mouse.click(400, 400);
  assert.equal(await app.page.evaluate(() => document.activeElement.localName), 'input');
  await app.send(['FocusNode', { node: 0, selectAll: false }]);
  assert.equal(await app.page.evaluate(() => document.activeElement.localName), 'body');
});

const touching = { hasTouch: true, isMobile: true };

test('taps and drags arrive as touches', touching, async (app) => {
  await app.heard();
  const cdp = await app.context.newCDPSession(app.page);
  const touch = (type, ...points) => cdp.send('Input.dispatchTouchEvent', {
    type, touchPoints: points.map(([x, y]) => ({ x, y })),
  });
  await touch('touchStart', [100, 300]);
  await touch('touchMove', [100, 250]);
  await touch('touchMove', [100, 200]);
  await touch('touchEnd');
  const pointers = of(await app.heard(), 'pointer').filter(({ phase }) => phase < 3);
  assert.ok(pointers.every(({ device }) => device === 1));
  assert.deepEqual([pointers[0].phase, pointers.at(-1).phase], [1, 2]);
  assert.ok(pointers.some(({ phase, y }) => phase === 0 && y <= 250), JSON.stringify(pointers));
});

test('a finger held still asks for the context menu', touching, async (app) => {
  await app.heard();
  const cdp = await app.context.newCDPSession(app.page);
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 50, y: 60 }] });
  // The hold is the page's own timer: the wait is for what it says, not for a time.
  for (let pressed = false; !pressed;) {
    pressed = of(await app.heard(), 'pointer').some(({ phase, button }) => phase === 1 && button === 2);
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  assert.deepEqual(of(await app.heard(), 'pointer').filter(({ phase }) => phase === 2), []);
});

test('a wish to be woken is kept, replaced and dropped', {}, async (app) => {
  await app.heard();
  const wake = (ms) => app.page.evaluate((delay) => quanyu.run('wake', delay), ms);
  await wake(60_000);
  await wake(-1);
  await wake(1);
  for (let woken = 0; woken < 1;) woken = of(await app.heard(), 'woken').length;
  assert.equal(of(await app.heard(), 'woken').length, 0);
});
