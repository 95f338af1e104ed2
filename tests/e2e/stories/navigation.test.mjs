// The address tells where one is: back, forward, reload and a second tab lead to the same view, and
// an address that cannot be understood leads home with a word about it.
import assert from 'node:assert/strict';

import { AppPage } from '../support/app_page.mjs';
import { card_number, expect_heading, first_run, go_to, words_on_screen } from '../support/person.mjs';
import { site, story } from '../support/story.mjs';

const place = site();

const hash_of = (app) => app.page.evaluate(() => location.hash);

story('back and forward walk the views, and close a panel first', place, async ({ app }) => {
  await first_run(app, '441702');
  await go_to(app, 'go.areas');
  assert.match(await hash_of(app), /^#\/areas/);
  await app.run('go.help');
  assert.ok((await app.role('dialog').count()) > 0);
  await app.page.goBack();
  await app.idle();
  assert.equal(await app.role('dialog').count(), 0, 'back closes the panel');
  await expect_heading(app, '区划');
  await app.page.goBack();
  await app.idle();
  await expect_heading(app, '总览');
  await app.page.goForward();
  await app.idle();
  await expect_heading(app, '区划');
});

async function rename(app, code, name) {
  await app.run('show.area', code);
  await app.run('rename.area');
  await app.fill(app.node('rename.name'), name);
  await app.press('Enter');
  await app.idle();
}

// Two writers take turns by the fence of the storage: whoever is behind is told, and sees what is kept.
story('a second tab shows the same view, and a tab that is behind is told so', place, async ({ app, context, url }) => {
  await first_run(app, '441702');
  const streets = await card_number(app, 'streets');
  const second = await AppPage.open(context, url, { hash: await hash_of(app) });
  await expect_heading(second, '总览');
  assert.equal(await card_number(second, 'streets'), streets);
  await rename(app, '441702002', '甲子街道');
  await rename(second, '441702002', '乙丑街道');
  assert.match(await words_on_screen(second), /另一个标签页/);
  await second.reload();
  assert.match(await words_on_screen(second), /甲子街道/);
  assert.doesNotMatch(await words_on_screen(second), /乙丑街道/);
});

story('a scope in the address is kept over a reload', place, async ({ app }) => {
  await first_run(app, '441702');
  await app.run('set.scope', '441702002');
  assert.match(await hash_of(app), /scope=441702002/);
  const communities = await card_number(app, 'communities');
  await app.reload();
  assert.equal(await card_number(app, 'communities'), communities);
  assert.match(await app.page.title(), /城南街道/);
});

for (const hash of ['#/nowhere', '#/areas?scope=%E0%A4%A', `#/dashboard?open=${'1'.repeat(5000)}`, '#/areas?scope=999999', '#<script>']) {
  story(`an address that means nothing leads home: ${hash.slice(0, 24)}`, place, async ({ app }) => {
    await expect_heading(app, '全域');
  }, { page: { hash } });
}

story('no personal word stands in the address', place, async ({ app }) => {
  await first_run(app, '441702');
  await go_to(app, 'go.areas');
  const hash = decodeURIComponent(await hash_of(app));
  assert.ok(hash.length <= 2048);
  assert.ok(!/[\u4e00-\u9fff]/.test(hash), hash);
});
