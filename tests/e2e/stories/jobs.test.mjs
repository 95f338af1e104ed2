// Long work shows how far it is, can be cancelled, and then leaves everything as it was.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import { counts_beneath, table_of } from '../support/csv_counts.mjs';
import { open_files } from '../support/files.mjs';
import { card_number, introduce, kept_places } from '../support/person.mjs';
import { division_folder } from '../support/places.mjs';
import { site, story } from '../support/story.mjs';

const place = site();
// All of China: work enough that it still runs when the button is there to be pressed.
const kLong = ['provinces', 'cities', 'areas', 'streets', 'villages'].map((table) => join(division_folder, `${table}.csv`));

story('an import shows its progress, cancelling takes it back, and another try succeeds', place, async ({ app }) => {
  await introduce(app);
  const chooser = app.page.waitForEvent('filechooser');
  await app.click(app.node('start.open'));
  await (await chooser).setFiles(kLong);
  const bar = app.role('progressbar').first();
  await bar.waitFor({ state: 'attached' });
  // Pressed as a screen reader does: while work runs the page may move under a mouse.
  const cancel = app.role('button', { name: '取消' }).first();
  await cancel.waitFor({ state: 'attached' });
  await cancel.evaluate((element) => element.click());
  await app.idle();
  assert.equal(await bar.count(), 0, 'nothing runs any more');
  assert.deepEqual(await kept_places(app), [], 'nothing is kept of it');
  await app.reload();
  assert.deepEqual(await kept_places(app), []);

  await open_files(app, [{ name: '浙江省.csv', bytes: table_of('33') }]);
  assert.equal(await card_number(app, 'cities'), counts_beneath('33').cities);
}, { timeout: 120_000 });
