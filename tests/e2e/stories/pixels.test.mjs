// Against self-deception: the first run is made with the mirror hidden, by looking at the canvas and
// pointing with the mouse. With the canvas emptied the very same steps must fail.
import assert from 'node:assert/strict';

import { AppPage } from '../support/app_page.mjs';
import { empty_the_canvas, find_words } from '../support/pixels.mjs';
import { site, story } from '../support/story.mjs';

const place = site();

async function point_at(app, context, words, below = 0) {
  const seen = await find_words(context, app.page, words);
  await app.page.mouse.move(seen.x + seen.width / 2, seen.y + seen.height / 2 + below);
  await app.idle();
  await app.page.mouse.click(seen.x + seen.width / 2, seen.y + seen.height / 2 + below);
  await app.idle();
}

// The label stands above its field: the field is half a label and half a control further down.
const kFieldBelowLabel = 30;

async function first_run_by_eye(app, context) {
  await point_at(app, context, '姓名', kFieldBelowLabel);
  await app.page.keyboard.insertText('演示甲');
  await point_at(app, context, '单位', kFieldBelowLabel);
  await app.page.keyboard.insertText('示例街道');
  await app.idle();
  await find_words(context, app.page, '演示甲');
  await point_at(app, context, '江城区');
  await find_words(context, app.page, '总览');
  await find_words(context, app.page, '街道');
}

story('the first run by eye and mouse, the mirror hidden', place, async ({ app, context }) => {
  const mirrored = await app.page.evaluate(() => document.querySelectorAll('button, [role=button], [role=heading], h1, h2').length);
  assert.equal(mirrored, 0, 'the mirror has nothing but fields');
  await first_run_by_eye(app, context);
}, { page: { mirror: false } });

story('the same steps fail when the canvas is emptied', place, async ({ context, url }) => {
  await empty_the_canvas(context);
  const app = await AppPage.open(context, url, { mirror: false });
  await assert.rejects(first_run_by_eye(app, context), /not to be seen on the canvas/);
}, { start: false });

story('words that nobody drew are not found on a full canvas', place, async ({ app, context }) => {
  await assert.rejects(find_words(context, app.page, '龘靐齉'), /not to be seen on the canvas/);
}, { page: { mirror: false } });
