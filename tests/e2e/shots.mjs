// Takes a picture of every screen, light and dark, at 360, 1280 and 1920 wide, into build/shots, for
// looking at. Not a test: it fails only when a screen cannot be reached.
//
//   node tests/e2e/shots.mjs [--only TEXT]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { AppPage } from './support/app_page.mjs';
import { open_chromium } from './support/chromium.mjs';
import { first_run, introduce, search_for } from './support/person.mjs';
import { shots_folder, web_folder } from './support/places.mjs';
import { serve_own } from './support/servers.mjs';

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : '';
const kSizes = [[360, 740], [1280, 800], [1920, 1080]];

// name, steps from a place that is open on its dashboard
const kScreens = [
  ['dashboard', () => {}],
  ['areas', async (app) => { await app.run('go.areas'); await app.run('expand.level', '4'); }],
  ['areas-detail', (app) => app.run('show.area', '331002')],
  ['areas-search', async (app) => { await app.run('go.areas'); await search_for(app, 'cj'); }],
  ['records', (app) => app.click(app.node('card.streets'))],
  ['registers', (app) => app.run('go.index')],
  ['list', (app) => app.run('go.list', 'unit')],
  ['form', (app) => app.run('add.record', 'matter')],
  ['settings', (app) => app.run('go.settings')],
  ['palette', (app) => app.run('open.palette')],
  ['help', (app) => app.run('go.help')],
  ['about', (app) => app.run('go.about')],
  ['gallery', (app) => app.run('go.gallery')],
  ['start-again', (app) => app.run('go.start')],
];

mkdirSync(shots_folder, { recursive: true });
const server = await serve_own(web_folder);
let failed = 0;
for (const [width, height] of kSizes) {
  const browser = await open_chromium({ viewport: { width, height } });
  const app = await AppPage.open(browser.context, server.url);
  const take = async (name) => {
    for (const theme of ['light', 'dark']) {
      await app.run(`theme.${theme}`);
      await app.page.mouse.move(width - 2, 2);
      await app.idle();
      await app.page.screenshot({ path: join(shots_folder, `${name}-${width}-${theme}.png`) });
    }
  };
  if ('start'.includes(only)) await take('start');
  await introduce(app);
  await first_run(app, '3310').catch((error) => { failed++; console.error(String(error)); });
  for (const [name, steps] of kScreens.filter(([name]) => name.includes(only))) {
    try {
      await app.run('go.dashboard');
      await steps(app);
      await take(name);
      await app.run("close.dialog").catch(() => {}); // refused where none is open
      console.log(`${name} ${width}`);
    } catch (error) {
      failed++;
      console.error(`${name} ${width}: ${error.message}`);
    }
  }
  await browser.close();
}
await server.stop();
process.exit(failed === 0 ? 0 : 1);
