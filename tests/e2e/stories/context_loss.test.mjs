// The graphics context is taken away again and again, at different moments, and given back: the
// picture returns each time, nothing typed is lost, no message asks anything of anyone.
import assert from 'node:assert/strict';

import { AppPage } from '../support/app_page.mjs';
import { card_number, first_run, go_to, introduce, sample_card } from '../support/person.mjs';
import { colours, decode_png, different_pixels } from '../support/png.mjs';
import { site, story } from '../support/story.mjs';

const place = site();

// Keeps the WEBGL_lose_context extension of the app's context within reach, in page and worker.
const kKeepTheContext = `(() => {
  const wrap = (prototype) => {
    if (!prototype) return;
    const original = prototype.getContext;
    prototype.getContext = function (kind, ...given) {
      const context = original.call(this, kind, ...given);
      if (kind === 'webgl2' && context) globalThis.quanyuLoss = context.getExtension('WEBGL_lose_context');
      return context;
    };
  };
  wrap(globalThis.OffscreenCanvas && OffscreenCanvas.prototype);
  wrap(globalThis.HTMLCanvasElement && HTMLCanvasElement.prototype);
})();\n`;

async function keep_the_context(context) {
  await context.addInitScript({ content: kKeepTheContext });
  await context.route(/\.m?js(?:\?|$)/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: kKeepTheContext + (await response.text()) });
  });
}

// Takes the context away and gives it back; `between` happens while it is gone.
async function lose(app, between = async () => {}) {
  const scopes = [...app.page.workers(), app.page];
  const holds = await Promise.all(scopes.map((scope) => scope.evaluate(() => Boolean(globalThis.quanyuLoss))));
  const scope = scopes[holds.indexOf(true)];
  assert.ok(scope, 'no scope holds a WebGL2 context');
  await scope.evaluate(() => globalThis.quanyuLoss.loseContext());
  await between();
  await scope.evaluate(() => globalThis.quanyuLoss.restoreContext());
  await app.idle();
  await app.next_frames();  // what was drawn anew is on screen with one of them
}

const kLosses = { worker: 20, inline: 8 };
for (const [host, losses] of Object.entries(kLosses)) {
  story(`${losses} losses leave the same picture, ${host} host`, null, async ({ context }) => {
    const opened = await open_with_loss(context, host);
    await first_run(opened, '650106');
    await opened.page.mouse.move(2, 2);
    await opened.idle();
    const before = decode_png(await opened.shot());
    for (let turn = 0; turn < losses; turn++) {
      await lose(opened, turn % 4 === 1 ? () => opened.page.setViewportSize({ width: 1000 + turn * 10, height: 700 })
        : turn % 4 === 2 ? () => opened.page.mouse.wheel(0, 50)
          : turn % 4 === 3 ? () => opened.page.keyboard.press('Tab') : undefined);
      assert.ok(colours(decode_png(await opened.shot())) > 50, `after loss ${turn + 1} the canvas is drawn`);
    }
    await opened.resize(1280, 800);
    await opened.page.evaluate(() => document.activeElement?.blur());
    await opened.page.mouse.move(600, 400);
    await opened.wheel(0, -5000);
    await opened.page.mouse.move(2, 2);
    await opened.idle();
    const after = decode_png(await opened.shot());
    assert.equal(different_pixels(before, after, 8), 0, 'the picture is the one from before');
    opened.calm();
  }, { browser: { own: true }, start: false, timeout: 240_000 });
}

async function open_with_loss(context, host) {
  await keep_the_context(context);
  return AppPage.open(context, place.url, { host });
}

story('a loss while composing, while importing and while typing loses nothing', null, async ({ context }) => {
  const app = await open_with_loss(context, 'worker');
  const session = await context.newCDPSession(app.page);
  const field = app.role('textbox', { name: '姓名' });
  await app.click(field);
  await session.send('Input.imeSetComposition', { text: 'yanshi', selectionStart: 6, selectionEnd: 6 });
  await lose(app, () => session.send('Input.imeSetComposition', { text: '演示', selectionStart: 2, selectionEnd: 2 }));
  await session.send('Input.insertText', { text: '演示' });
  await app.idle();
  await lose(app, () => app.page.keyboard.insertText('甲'));
  assert.equal(await field.inputValue(), '演示甲');
  await introduce(app);
  const { x, y } = await app.middle(sample_card(app, '441702'));
  await Promise.all([lose(app), app.page.mouse.click(x, y)]);
  await app.idle();
  assert.equal(await card_number(app, 'streets'), 8);
  await go_to(app, 'go.areas');
  app.calm();
}, { start: false });
