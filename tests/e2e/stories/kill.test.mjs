// The browser dies in the middle of an import, by the hardest of signals, at several moments. Opened
// again on the same folder, the place is there whole or not at all.
import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { AppPage } from '../support/app_page.mjs';
import { kill_chromium, open_chromium } from '../support/chromium.mjs';
import { counts_beneath, table_of } from '../support/csv_counts.mjs';
import { card_number, first_run, kept_places } from '../support/person.mjs';
import { scratch } from '../support/processes.mjs';
import { site } from '../support/story.mjs';

const place = site();

// Share of the import done when the browser dies; the last one is while it is being stored.
const kMoments = [0.02, 0.3, 0.7, 0.98];

// A device that keeps a sample already, made once and copied for each test.
let device = null;
async function make_device() {
  const folder = scratch('device');
  const browser = await open_chromium({ profile: folder.path });
  const app = await AppPage.open(browser.context, place.url);
  await first_run(app, '441702');
  const streets = await card_number(app, 'streets');
  await browser.close();
  return { folder, streets };
}
async function copy_device(profile) {
  device ??= make_device();
  const { folder, streets } = await device;
  cpSync(folder.path, profile, { recursive: true, verbatimSymlinks: true });
  return { streets };
}
after(async () => (await device)?.folder.remove());

for (const moment of kMoments) {
  test(`killed when ${moment * 100} per cent are done: all or nothing`, { timeout: 240_000 }, async () => {
    const folder = scratch('kill');
    try {
      const table = join(folder.path, '浙江省.csv');
      writeFileSync(table, table_of('33'));
      const profile = join(folder.path, 'profile');
      const { streets } = await copy_device(profile);
      const killed = await open_chromium({ profile });
      const app = await AppPage.open(killed.context, place.url);
      await app.run('go.start');
      const chooser = app.page.waitForEvent('filechooser');
      await app.click(app.node('start.open'));
      await (await chooser).setFiles(table);
      const reached = await progress_beyond(app.page, moment);
      assert.ok(reached > 0 && reached <= 1, `progress was seen: ${reached}`);
      await kill_chromium(killed);
      await killed.close();
      await look_again(profile, streets);
    } finally {
      folder.remove();
    }
  });
}

// Watches the progress bar of the mirror; resolves with the share done, or 1 when it has gone.
function progress_beyond(page, share) {
  return page.evaluate((wanted) => new Promise((done) => {
    let seen = false;
    const look = () => {
      const bar = document.querySelector('[role=progressbar], progress');
      const now = bar ? Number(bar.getAttribute('aria-valuenow') ?? bar.value) / Number(bar.getAttribute('aria-valuemax') ?? bar.max ?? 100) : null;
      if (now !== null) seen = true;
      if (now >= wanted && now !== null) done(now);
      else if (seen && now === null) done(1);
      else return false;
      return true;
    };
    const observer = new MutationObserver(() => { if (look()) observer.disconnect(); });
    if (!look()) observer.observe(document, { subtree: true, childList: true, attributes: true });
  }), share);
}

async function look_again(profile, streets) {
  const again = await open_chromium({ profile });
  try {
    const app = await AppPage.open(again.context, place.url);
    const kept = await kept_places(app);
    assert.ok(kept.some((text) => text.includes('江城区')), `the place from before is kept: ${kept}`);
    if (kept.some((text) => text.includes('浙江'))) {
      await app.click(app.node('recent').getByRole('link', { name: /浙江/ }).first());
      const counts = counts_beneath('33');
      for (const key of ['cities', 'streets', 'villages']) assert.equal(await card_number(app, key), counts[key], key);
      await app.run('go.start');
    }
    await app.click(app.node('recent').getByRole('link', { name: /江城区/ }).first());
    assert.equal(await card_number(app, 'streets'), streets);
    app.calm();
  } finally {
    await again.close();
  }
}
