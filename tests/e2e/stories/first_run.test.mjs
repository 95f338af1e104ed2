// The first minutes: open the page, say who one is, pick a sample place, see its numbers and its
// tree, come back later and find it all there.
import assert from 'node:assert/strict';

import { area_row, area_tree, card_number, expect_heading, first_run, go_to, kept_places, somebody, spoken, words_on_screen } from '../support/person.mjs';
import { kMoving } from '../support/chromium.mjs';
import { counts_beneath } from '../support/csv_counts.mjs';
import { site, story } from '../support/story.mjs';

const place = site();

story('a newcomer picks a sample, sees numbers and tree, and finds them after a reload', place, async ({ app }) => {
  await expect_heading(app, '全域');
  await first_run(app, '441702');
  assert.match(await app.page.title(), /江城区/);
  const counts = counts_beneath('441702', { sample: true });
  for (const key of ['streets', 'towns']) assert.equal(await card_number(app, key), counts[key], key);

  await go_to(app, 'go.areas');
  const tree = area_tree(app);
  assert.match(await spoken(tree.getByRole('treeitem').first()), /江城区|阳江市|广东省/);
  const shown = await tree.getByRole('treeitem').count();
  await app.run('expand.all');
  assert.ok((await tree.getByRole('treeitem').count()) > shown, 'unfolding shows more rows');

  await app.reload();
  assert.match(await app.page.title(), /江城区/);
  await go_to(app, 'go.dashboard');
  assert.equal(await card_number(app, 'streets'), counts.streets);
  assert.match(await words_on_screen(app), new RegExp(somebody.name), 'the person is remembered');
}, { browser: { ...kMoving, own: true } });

story('a branch opens by mouse and by keyboard, and the detail follows', place, async ({ app }) => {
  await first_run(app, '441702');
  await go_to(app, 'go.areas');
  await app.run('expand.level', '4');
  const street = area_row(app, /城南街道/);
  await app.click(street);
  await app.press('ArrowRight');
  assert.equal(await street.getAttribute('aria-expanded'), 'true');
  await app.press('ArrowRight');
  const focused = await app.page.evaluate(() => document.activeElement?.getAttribute('aria-level'));
  assert.equal(Number(focused), Number(await street.getAttribute('aria-level')) + 1, 'the focus is on its first child');
  await app.press('ArrowLeft', 'ArrowLeft');
  assert.equal(await street.getAttribute('aria-expanded'), 'false');
});

story('a place deleted is gone for good, and asked about before', place, async ({ app }) => {
  await first_run(app, '650106');
  assert.match((await kept_places(app)).join(' '), /头屯河区/);
  const bin = app.node('recent').locator('[data-testid="recent.delete"]').first();
  await app.click(bin);
  const dialog = app.role('alertdialog');
  await app.click(dialog.locator('[data-testid="confirm.cancel"]'));
  assert.match((await kept_places(app)).join(' '), /头屯河区/, 'not without a yes');
  await app.click(bin);
  await app.click(dialog.locator('[data-testid="confirm.go"]'));
  assert.doesNotMatch((await kept_places(app)).join(' '), /头屯河区/);
  await app.reload();
  assert.doesNotMatch((await kept_places(app)).join(' '), /头屯河区/);
});

story('without a name no way in is taken, and the field says why', place, async ({ app }) => {
  await app.click(app.page.locator('[data-testid="sample.441702"]'));
  const field = app.role('textbox', { name: '姓名' });
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.match(await words_on_screen(app), /请填写姓名/);
  assert.equal(await app.page.evaluate(() => document.activeElement?.dataset.testid), 'start.name', 'the caret is where it is needed');
});
