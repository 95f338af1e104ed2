// Long work shows how far it is, can be cancelled, and then leaves everything as it was.
import assert from 'node:assert/strict';

import { counts_beneath, table_of } from '../support/csv_counts.mjs';
import { open_files } from '../support/files.mjs';
import { card_number, introduce, kept_places } from '../support/person.mjs';
import { site, story } from '../support/story.mjs';

const place = site();
const kProvince = { name: '浙江省.csv', mimeType: 'text/csv', buffer: Buffer.from(table_of('33')) };

story('an import shows its progress, cancelling takes it back, and another try succeeds', place, async ({ app }) => {
  await introduce(app);
  const chooser = app.page.waitForEvent('filechooser');
  await app.click(app.node('start.open'));
  await (await chooser).setFiles(kProvince);
  const bar = app.role('progressbar').first();
  await bar.waitFor({ state: 'attached' });
  assert.match(`${await bar.getAttribute('aria-label')} ${await bar.textContent()}`, /浙江省/);
  const cancel = app.role('button', { name: '取消' }).first();
  await cancel.waitFor({ state: 'attached' });
  const box = await cancel.boundingBox();
  await app.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await app.idle();
  assert.equal(await bar.count(), 0, 'nothing runs any more');
  assert.deepEqual(await kept_places(app), [], 'nothing is kept of it');
  await app.reload();
  assert.deepEqual(await kept_places(app), []);

  await open_files(app, [{ name: kProvince.name, bytes: kProvince.buffer }]);
  assert.equal(await card_number(app, 'cities'), counts_beneath('33').cities);
}, { timeout: 120_000 });
