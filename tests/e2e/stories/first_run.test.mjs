// The first minutes: open the page, say who one is, pick a sample place, see its numbers and its
// tree, come back later and find it all there.
import assert from 'node:assert/strict';

import { AppPage } from '../support/app_page.mjs';
import { card_number, expect_heading, first_run, go_to, somebody } from '../support/person.mjs';
import { counts_beneath } from '../support/csv_counts.mjs';
import { site, story } from '../support/story.mjs';

const place = site();

story('a newcomer picks a sample, sees numbers and tree, and finds them after a reload', place, async ({ app }) => {
  await expect_heading(app, '全域');
  await first_run(app, '441702');
  assert.match(await app.page.title(), /江城区/);
  const counts = counts_beneath('441702');
  for (const key of ['streets', 'towns']) assert.equal(await card_number(app, key), counts[key], key);

  await go_to(app, '区划');
  const tree = app.role('tree', { name: '区划树' });
  const first = tree.getByRole('treeitem').first();
  assert.match(await first.textContent(), /江城区|阳江市|广东省/);
  const shown = await tree.getByRole('treeitem').count();
  await app.run('expand.all');
  assert.ok((await tree.getByRole('treeitem').count()) > shown, 'unfolding shows more rows');

  await app.reload();
  assert.match(await app.page.title(), /江城区/);
  await go_to(app, '总览');
  assert.equal(await card_number(app, 'streets'), counts.streets);
  assert.ok((await app.text(somebody.name).count()) > 0, 'the person is remembered');
});

story('a branch opens by mouse and by keyboard, and the detail follows', place, async ({ app }) => {
  await first_run(app, '441702');
  await go_to(app, '区划');
  const tree = app.role('tree', { name: '区划树' });
  const street = tree.getByRole('treeitem', { name: /街道/ }).first();
  await app.click(street);
  const name = (await street.getAttribute('aria-label')) ?? (await street.textContent());
  await app.press('ArrowRight');
  assert.equal(await street.getAttribute('aria-expanded'), 'true');
  await app.press('ArrowRight');
  const focused = await app.page.evaluate(() => document.activeElement?.getAttribute('aria-level'));
  assert.equal(Number(focused), Number(await street.getAttribute('aria-level')) + 1, 'the focus is on its first child');
  await app.press('ArrowLeft', 'ArrowLeft');
  assert.equal(await street.getAttribute('aria-expanded'), 'false', name);
});

story('a second person on the same computer, and a place deleted for good', place, async ({ app, context, url }) => {
  await first_run(app, '650106');
  const second = await AppPage.open(context, url);
  await second.run('go.start');
  await second.click(second.role('button', { name: /删除 .*头屯河区/ }));
  const dialog = second.role('alertdialog').or(second.role('dialog'));
  await second.click(dialog.getByRole('button', { name: /删除/ }));
  await second.reload();
  assert.equal(await second.role('button', { name: /删除 .*头屯河区/ }).count(), 0);
}, { timeout: 120_000 });
