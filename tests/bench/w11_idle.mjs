// W11: frames, draw calls and timers in ten idle seconds, counted from outside, with a dashboard open
// and with a focused field.
import { AppPage } from '../e2e/support/app_page.mjs';
import { open_chromium } from '../e2e/support/chromium.mjs';
import { difference, read_counts } from '../e2e/support/counters.mjs';
import { first_run } from '../e2e/support/person.mjs';
import { dist_folder, needed } from '../e2e/support/places.mjs';
import { serve_own } from '../e2e/support/servers.mjs';

export const name = 'w11_idle';
const kIdleMilliseconds = 10_000;

async function idle_counts(app) {
  await app.idle();
  const before = await read_counts(app.page);
  await new Promise((done) => setTimeout(done, kIdleMilliseconds));
  return difference(await read_counts(app.page), before);
}

export async function measure() {
  const server = await serve_own(needed(dist_folder, './build.sh dist'));
  const browser = await open_chromium({ exact: true, counters: true });
  const rows = [];
  try {
    const app = await AppPage.open(browser.context, server.url);
    const report = (when, counts) => {
      for (const [what, key] of [['frames', 'frames'], ['draw calls', 'draws'], ['timers fired', 'fired']]) {
        rows.push({ what: `W11 ten idle seconds, ${when}: ${what}`, unit: '', ours: [counts[key]], goal: '0' });
      }
    };
    await app.click(app.role('textbox', { name: '姓名' }));
    report('a field focused', await idle_counts(app));
    await first_run(app, '3310');
    report('a dashboard open', await idle_counts(app));
  } finally {
    await browser.close();
    await server.stop();
  }
  return rows;
}
