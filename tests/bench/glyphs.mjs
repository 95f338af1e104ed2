// What a character costs that was never shown: drawn by the browser's canvas, read back, packed into
// the atlas. Through the same specimen as tests/e2e/gfx, in a worker, 1,000 hanzi at a time.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

import { open_chromium } from '../e2e/support/chromium.mjs';
import { needed, repository } from '../e2e/support/places.mjs';
import { scratch } from '../e2e/support/processes.mjs';
import { serve_bare } from '../e2e/support/servers.mjs';

export const name = 'glyphs';

const kBuilt = process.env.QUANYU_SPECIMEN ?? join(repository, 'build/web');

export async function measure() {
  const place = scratch('glyphs');
  for (const file of ['gfx_specimen.mjs', 'gfx_specimen.wasm']) {
    copyFileSync(needed(join(kBuilt, file), './build.sh web'), join(place.path, file));
  }
  for (const file of ['index.html', 'worker.mjs', 'calls.mjs']) {
    copyFileSync(join(repository, 'tests/e2e/gfx', file), join(place.path, file));
  }
  const server = await serve_bare(place.path);
  const browser = await open_chromium({ exact: true, deviceScaleFactor: 2 });
  try {
    const page = await browser.context.newPage();
    await page.goto(server.url);
    await page.evaluate(() => window.opened);
    const call = (what, ...values) =>
      page.evaluate(([which, given]) => window.call(which, ...given), [what, values]);
    await call('specimen_draw', 2);
    const costs = { together: [], alone: [] };
    for (let round = 0; round < 10; ++round) {
      const batched = round % 2;
      const { ms, result } = await call('time', 'specimen_hanzi', 1000 * round, 1000, 14, 2, batched);
      costs[batched ? 'together' : 'alone'].push(ms / result);
    }
    return [
      { what: 'a new hanzi of 28 device px, in batches of 32', unit: 'ms', ours: costs.together, goal: '<= 0.15' },
      { what: 'a new hanzi of 28 device px, one by one', unit: 'ms', ours: costs.alone, goal: '<= 0.15' },
    ];
  } finally {
    await browser.close();
    await server.stop();
    place.remove();
  }
}
