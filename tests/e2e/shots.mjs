// Takes a picture of every screen, light, dark and in high contrast, at 360, 1280 and 1920 wide, into
// build/shots, for looking at. Not a test: it fails only when a screen cannot be reached.
//
//   node tests/e2e/shots.mjs [--only TEXT]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { AppPage } from './support/app_page.mjs';
import { open_chromium } from './support/chromium.mjs';
import { first_run, introduce, search_for } from './support/person.mjs';
import { shots_folder, web_folder } from './support/places.mjs';
import { Records } from './support/records.mjs';
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
  ['list', (app) => app.run('go.list', 'area')],
  ['list-empty', (app) => app.run('go.list', 'unit')],
  ['holidays', (app) => app.run('go.list', 'calendar_day')],
  ['directory', async (app) => { await fill_directory(app); await app.run('go.list', 'directory_entry'); }],
  ['devices', (app) => app.run('go.list', 'device')],
  ['scores', async (app) => { await fill_whistles(app); await app.run('go.list', 'whistle_response'); }],
  ['alike', async (app) => { await fill_matters(app); await app.run('go.list', 'matter'); await search_list(app, '井盖'); await app.click(app.node('row0')); }],
  ['detail', open_area],
  ['detail-edited', async (app) => { await open_area(app); await rename(app); }],
  ['trash', async (app) => { await app.run('go.list', 'unit'); await open_trash(app); }],
  ['form', (app) => app.run('add.record', 'matter')],
  ['form-refused', async (app) => { await app.run('add.record', 'matter'); await app.press('ControlOrMeta+S'); }],
  ['form-draft', left_unsaved],
  ['settings', (app) => app.run('go.settings')],
  ['palette', (app) => app.run('open.palette')],
  ['help', (app) => app.run('go.help')],
  ['about', (app) => app.run('go.about')],
  ['gallery', (app) => app.run('go.gallery')],
  ['start-again', (app) => app.run('go.start')],
];

async function open_area(app) {
  await app.run('go.list', 'area');
  await search_list(app, '海门街道');
  const row = app.node('row0');
  await app.click((await row.count()) > 0 ? row : app.node('list.rows').getByRole('option').first());
}

async function search_list(app, text) {
  await app.press('ControlOrMeta+F');
  await app.page.keyboard.insertText(text);
  await app.idle();
}

async function rename(app) {
  await app.press('ControlOrMeta+Shift+E');
  await app.fill(app.node('area.name'), '海门新街道');
  await app.press('ControlOrMeta+S');
}

async function fill(app, tables) {
  const records = new Records(app, await app.query('model'));
  for (const [entity, lines] of tables) {
    await app.run('go.list', entity);
    if (await records.count() > 0) return;
    await records.import_table(`${entity}.csv`, lines.join('\r\n'));
  }
}

// Three organisations of an invented street with those who serve there.
function fill_directory(app) {
  return fill(app, [
    ['organisation', ['名称,种类', '示例街道党工委,党工委', '示例社区党委,党委', '示例小区党支部,党支部']],
    ['person', ['姓名,联系电话,电话用途,电话留存至', ...'甲乙丙丁戊'.split('').map((sign, at) => `演示${sign},1380000111${at},值班联系,2999-12-31`)]],
    ['appointment', ['人员,职务,党组织,任职日期', '演示甲,书记,示例街道党工委,2024-01-01', '演示乙,副书记,示例街道党工委,2024-01-01',
      '演示丙,书记,示例社区党委,2024-01-01', '演示丁,副书记,示例社区党委,2024-01-01', '演示戊,书记,示例小区党支部,2024-01-01']],
  ]);
}

// Departments called by whistles.
function fill_whistles(app) {
  return fill(app, [
    ['unit', ['名称,性质', '示例执法队,机关', '示例市场监管所,派驻机构', '示例供水公司,国有企业']],
    ['whistle', ['标题,哨种,吹哨社区,请求内容', '井盖松动,"社区吹哨、分级响应",海门街道,请到场核实', '占道经营,"社区吹哨、分级响应",海门街道,请到场处置']],
    ['whistle_response', ['吹哨,被呼叫单位', '井盖松动,示例执法队', '井盖松动,示例供水公司', '占道经营,示例执法队', '占道经营,示例市场监管所']],
  ]);
}

// Matters of which two may be one and the same.
function fill_matters(app) {
  return fill(app, [
    ['matter_category', ['名称,计时', '市政设施,自然时间', '环境卫生,自然时间']],
    ['matter', ['标题,由来,类别,所在区划,具体位置', '东门口井盖松动,网格发现,市政设施,海门街道,东门公交站旁',
      '东门井盖松动有响声,群众诉求,市政设施,海门街道,东门公交站', '楼道堆放杂物,群众诉求,环境卫生,海门街道,']],
  ]);
}

async function left_unsaved(app) {
  await app.run('add.record', 'unit');
  await app.fill(app.node('unit.name'), '示例物业公司');
  await app.reload();
}

async function open_trash(app) {
  const tab = app.node('trash');
  if (await tab.count() > 0) return app.click(tab);
  await app.click(app.node('list.view'));
  await app.click(app.role('option', { name: /^回收站/ }));
}

mkdirSync(shots_folder, { recursive: true });
const server = await serve_own(web_folder);
let failed = 0;
for (const [width, height] of kSizes) {
  const browser = await open_chromium({ viewport: { width, height } });
  const app = await AppPage.open(browser.context, server.url);
  const take = async (name) => {
    for (const theme of ['light', 'dark', 'contrast']) {
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
