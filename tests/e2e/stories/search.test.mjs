// Finding a place by its name, by pinyin initials, by full pinyin and by code.
import assert from 'node:assert/strict';

import { area_tree, first_run, go_to, hit_rows, hits, search_for, words_on_screen } from '../support/person.mjs';
import { site, story } from '../support/story.mjs';

const place = site();

// 城南街道 of Jiangcheng, as four people would look for it.
const kWays = ['城南', 'cnjd', 'chengnan', '441702002'];

story('the same street is found by name, initials, pinyin and code', place, async ({ app }) => {
  await first_run(app, '441702');
  await go_to(app, 'go.areas');
  for (const text of kWays) {
    await search_for(app, text);
    const found = await hits(app);
    assert.ok(found.some((hit) => hit.includes('城南街道')), `${text}: ${found.slice(0, 5).join(' | ')}`);
  }
});

story('what is not there is said to be not there, and clearing brings the tree back', place, async ({ app }) => {
  await first_run(app, '441702');
  await go_to(app, 'go.areas');
  await search_for(app, '没有这个地方');
  assert.equal((await hits(app)).length, 0);
  assert.match(await words_on_screen(app), /没有找到/);
  await search_for(app, '');
  assert.ok((await area_tree(app).getByRole('treeitem').count()) > 0);
});

story('a hit that is chosen is shown in the tree with its path', place, async ({ app }) => {
  await first_run(app, '441702');
  await go_to(app, 'go.areas');
  await search_for(app, 'cnjd');
  await app.click(hit_rows(app).first());
  assert.match(await app.page.evaluate(() => location.hash), /selected=441702002/);
  await app.reload();
  assert.match(await words_on_screen(app), /城南街道/, 'the choice is in the address');
});
