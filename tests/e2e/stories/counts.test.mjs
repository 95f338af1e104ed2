// The numbers on screen are the true ones: counts per level of all six samples, and of all of China
// opened as a person would, equal the counts made here from the text of the tables.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { counts_beneath } from '../support/csv_counts.mjs';
import { open_files } from '../support/files.mjs';
import { card_number, expect_heading, introduce, open_sample } from '../support/person.mjs';
import { division_folder, native_program, needed, repository, samples } from '../support/places.mjs';
import { run, scratch } from '../support/processes.mjs';
import { site, story } from '../support/story.mjs';

const place = site();
const kCards = ['districts', 'streets', 'towns', 'townships', 'communities', 'villages'];

async function assert_cards(app, counts) {
  for (const key of kCards) {
    if (counts[key] > 0) assert.equal(await card_number(app, key), counts[key], key);
  }
}

for (const { code, name } of samples) {
  story(`the dashboard of ${name} counts right`, place, async ({ app }) => {
    await introduce(app);
    await open_sample(app, code);
    await assert_cards(app, counts_beneath(code, { sample: true }));
  });
}

story('all of China, opened as five files in the browser', place, async ({ app }) => {
  await introduce(app);
  const files = ['provinces', 'cities', 'areas', 'streets', 'villages'].map((table) => join(division_folder, `${table}.csv`));
  await open_files(app, files);
  await expect_heading(app, '总览');
  await assert_cards(app, counts_beneath(''));
}, { timeout: 300_000 });

// The same by the native program, from the same tables.
async function native_counts(table) {
  const program = needed(native_program, './build.sh native');
  const folder = scratch('counts');
  const database = join(folder.path, 'place.quanyu');
  const imported = await run(program, ['import', database, table, '--as', 'area', '--json']);
  assert.equal(imported.code, 0, imported.error + imported.out);
  const asked = await run(program, ['query', database, 'tree-counts', '--json']);
  assert.equal(asked.code, 0, asked.error);
  const checked = await run(program, ['check', database]);
  assert.equal(checked.code, 0, checked.error + checked.out);
  folder.remove();
  return JSON.parse(asked.out);
}

const kKinds = { province: 'provinces', city: 'cities', district: 'districts', street: 'streets', town: 'towns', township: 'townships', community: 'communities', village: 'villages' };

function assert_native(answer, counts) {
  for (const [kind, key] of Object.entries(kKinds)) assert.equal(answer.counts[kind], counts[key], kind);
}

test('all of China by the native program', { timeout: 300_000 }, async () => {
  assert_native(await native_counts(division_folder), counts_beneath(''));
});

for (const { code, name } of samples) {
  test(`${name} by the native program`, async () => {
    const table = needed(join(repository, `build/gen/samples/${code}.csv`), './build.sh native');
    const counts = counts_beneath(code, { sample: true });
    const told = await native_counts(table);
    for (const key of kCards) {
      const kind = Object.entries(kKinds).find(([, plural]) => plural === key)[0];
      // The sample carries the place itself and what is above it; beneath it all is counted.
      const own = key === 'districts' && code.length === 6 ? 1 : 0;
      assert.equal(told.counts[kind], counts[key] + own, key);
    }
  });
}
