// What the user takes away: the exported database opens in sqlite3, passes the native check, holds
// what was on screen, and can be opened again on another device.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import { counts_beneath } from '../support/csv_counts.mjs';
import { open_files } from '../support/files.mjs';
import { card_number, expect_heading, first_run, introduce } from '../support/person.mjs';
import { native_program, needed } from '../support/places.mjs';
import { run, scratch } from '../support/processes.mjs';
import { AppPage } from '../support/app_page.mjs';
import { open_chromium } from '../support/chromium.mjs';
import { site, story } from '../support/story.mjs';

const place = site();

async function exported(app, folder) {
  const download = app.page.waitForEvent('download');
  await app.press('ControlOrMeta+S');
  const file = await download;
  assert.match(file.suggestedFilename(), /江城区.*\.(?:sqlite|db|quanyu)/, 'a name in Chinese, as it is');
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

story('the exported database is whole, true, and opens elsewhere', place, async ({ app, url }) => {
  const folder = scratch('export');
  await first_run(app, '441702');
  const counts = counts_beneath('441702', { sample: true });
  const path = await exported(app, folder.path);
  const integrity = await run('sqlite3', [path, 'PRAGMA integrity_check;']);
  assert.equal(integrity.out.trim(), 'ok', integrity.error);
  const tables = await run('sqlite3', [path, "SELECT name FROM sqlite_master WHERE type = 'table';"]);
  assert.match(tables.out, /area/);
  const names = await run('sqlite3', [path, "SELECT count(*) FROM area WHERE code LIKE '441702%' AND length(rtrim(code, '0')) BETWEEN 7 AND 9;"]);
  assert.ok(Number(names.out) >= counts.streets, names.error + names.out);
  const checked = await run(needed(native_program, './build.sh native'), ['check', path]);
  assert.equal(checked.code, 0, checked.out + checked.error);
  const asked = await run(native_program, ['query', path, 'tree-counts', '--json']);
  const told = JSON.parse(asked.out);
  assert.equal(told.counts.street, counts.streets);

  const other = await open_chromium();
  try {
    const second = await AppPage.open(other.context, url);
    await introduce(second);
    await open_files(second, [path]);
    await expect_heading(second, '总览');
    assert.equal(await card_number(second, 'villages'), counts.villages);
    second.calm();
  } finally {
    await other.close();
    folder.remove();
  }
});
