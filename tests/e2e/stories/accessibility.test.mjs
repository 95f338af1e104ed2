// A screen reader's view: axe-core finds no serious fault on any screen, everything can be reached
// and worked by keyboard alone, and the focus is always visible.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect_heading, first_run, introduce, sample_card } from '../support/person.mjs';
import { repository } from '../support/places.mjs';
import { decode_png, different_pixels } from '../support/png.mjs';
import { site, story } from '../support/story.mjs';

const place = site();
const axe = readFileSync(join(repository, 'node_modules/axe-core/axe.min.js'), 'utf8');

// Contrast is left out: the mirror's text is transparent by design, what is seen is on the canvas,
// and the theme's contrast has a test of its own.
async function serious_faults(app) {
  await app.page.evaluate(axe);
  const { violations } = await app.page.evaluate(() => window.axe.run(document, { rules: { 'color-contrast': { enabled: false } } }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' ; ')}`);
}

const kScreens = [
  ['go.dashboard', ''], ['go.areas', ''], ['go.settings', ''], ['go.gallery', ''], ['go.help', ''], ['go.about', ''],
  ['open.palette', ''], ['change.person', ''], ['go.start', ''],
];

story('no serious fault on any screen, in both languages', place, async ({ app }) => {
  assert.deepEqual(await serious_faults(app), [], 'first page');
  await first_run(app, '441702');
  for (const language of ['language.zh', 'language.en']) {
    await app.run(language);
    for (const [command, argument] of kScreens) {
      await app.run(command, argument);
      assert.deepEqual(await serious_faults(app), [], `${command} ${language}`);
      await app.press('Escape');
    }
  }
}, { timeout: 240_000 });

story('the first run by keyboard alone', place, async ({ app }) => {
  await tab_to(app, (focus) => focus.name === '姓名');
  await app.page.keyboard.insertText('演示甲');
  await app.press('Tab');
  await app.page.keyboard.insertText('示例街道');
  const wanted = await sample_card(app, '441702').getAttribute('data-testid');
  await tab_to(app, (focus) => focus.key === wanted);
  await app.press('Enter');
  await expect_heading(app, '总览');
});

async function tab_to(app, wanted) {
  const seen = [];
  for (let turn = 0; turn < 80; turn++) {
    await app.press('Tab');
    const focus = await app.page.evaluate(() => {
      const element = document.activeElement;
      const label = element?.labels?.[0]?.textContent;
      return { name: element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '', key: element?.dataset?.testid ?? null };
    });
    if (wanted(focus)) return;
    seen.push(focus.key);
  }
  throw new Error(`Tab never came there; it went ${seen.join(' > ')}`);
}

story('the focus is drawn where it is', place, async ({ app }) => {
  await introduce(app);
  await app.page.evaluate(() => document.activeElement.blur());
  await app.idle();
  const button = sample_card(app, '441702');
  const { box } = await app.middle(button);
  const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
  const wanted = await button.getAttribute('data-testid');
  await app.page.mouse.move(2, 2);
  await app.idle();
  const without = decode_png(await app.shot(clip));
  await tab_to(app, (focus) => focus.key === wanted);
  const with_focus = decode_png(await app.shot(clip));
  assert.ok(different_pixels(without, with_focus, 32) > 40, 'a ring appears around what has the focus');
});

story('a dialog keeps the focus inside and gives it back', place, async ({ app }) => {
  await first_run(app, '441702');
  await app.run('change.person');
  const dialog = app.role('dialog');
  assert.equal(await dialog.count(), 1);
  for (let turn = 0; turn < 12; turn++) {
    await app.press('Tab');
    const inside = await app.page.evaluate(() => {
      const element = document.activeElement;
      return element === document.body || element.id === 'stage' || Boolean(element.closest('[role=dialog]'));
    });
    assert.ok(inside, 'the focus stays in the dialog');
  }
  await app.press('Escape');
  assert.equal(await dialog.count(), 0);
});

story('the page names its language and its title follows the view', place, async ({ app }) => {
  assert.match(await app.page.evaluate(() => document.documentElement.lang), /^zh/);
  await first_run(app, '441702');
  const title = await app.page.title();
  await app.run('go.areas');
  assert.notEqual(await app.page.title(), title);
  await app.run('language.en');
  assert.match(await app.page.evaluate(() => document.documentElement.lang), /^en/);
});
