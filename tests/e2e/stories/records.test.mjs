// Records beyond one form: a draft outlives the page, a day is arranged in the calendar of working
// days, the directory tells who holds which post and keeps numbers behind a mask.
import assert from 'node:assert/strict';

import { first_run, spoken, words_on_screen } from '../support/person.mjs';
import { Records } from '../support/records.mjs';
import { site, story } from '../support/story.mjs';

const place = site();

story('what was typed is there again after the lid was closed in mid-edit', place, async ({ app }) => {
  await first_run(app, '441702');
  await app.run('add.record', 'unit');
  await app.fill(app.node('unit.name'), '示例物业公司');
  await app.reload();
  assert.equal(await app.node('unit.name').inputValue(), '示例物业公司');
  assert.equal(await app.node('form.drop').count(), 1, 'it says that it is a draft');
  await app.click(app.node('form.drop'));
  assert.equal(await app.node('unit.name').inputValue(), '');
  await app.reload();
  assert.equal(await app.node('unit.name').inputValue(), '', 'what was dropped stays away');
});

story('a day is arranged in the calendar of working days', place, async ({ app }) => {
  await first_run(app, '441702');
  const records = new Records(app, await app.query('model'));
  await app.run('go.list', 'calendar_day');
  const year = await app.node('year.title').textContent();
  const national = app.node(`${year}-10-01`);
  assert.match(await national.textContent(), /国庆节 · 放假/);
  const caption = await app.node('year.caption').textContent();
  await app.click(app.node(`${year}-01-15`));
  assert.equal(await app.node('calendar_day.day').inputValue(), `${year}-01-15`);
  await records.tab_to('calendar_day.name');
  await app.page.keyboard.insertText('示例调休');
  await records.tab_to('calendar_day.kind');
  const weekend = [0, 6].includes(new Date(`${year}-01-15T00:00:00Z`).getUTCDay());
  await records.pick(weekend ? '上班（调休）' : '放假');
  await records.save();
  await app.run('go.list', 'calendar_day');
  assert.match(await app.node(`${year}-01-15`).textContent(), /示例调休/);
  assert.notEqual(await app.node('year.caption').textContent(), caption, 'one working day more or less');
  await app.click(app.node(`${year}-01-15`));
  assert.equal((await records.shown())?.entity, 'calendar_day', 'an arranged day leads to its record');
});

story('the directory tells who holds which post, and numbers when they are asked for', place, async ({ app }) => {
  await first_run(app, '441702');
  const records = new Records(app, await app.query('model'));
  const tables = [
    ['organisation', '名称,种类\r\n示例党支部,党支部\r\n'],
    ['person', '姓名,联系电话,电话用途,电话留存至\r\n演示丙,13800001111,值班联系,2999-12-31\r\n'],
    ['appointment', '人员,职务,党组织,任职日期\r\n演示丙,书记,示例党支部,2024-01-01\r\n'],
  ];
  for (const [entity, table] of tables) {
    await app.run('go.list', entity);
    await records.import_table(`${entity}.csv`, table);
  }
  await app.run('go.list', 'directory_entry');
  const told = await spoken(app.node('directory'));
  for (const words of ['示例党支部', '演示丙', '书记', '138••••1111']) assert.ok(told.includes(words), `${words} in ${told}`);
  assert.ok(!told.includes('13800001111'), 'masked');
  await app.click(app.node('detail.contacts'));
  assert.ok((await spoken(app.node('directory'))).includes('13800001111'));
  await app.run('go.list', 'person');
  await app.run('go.list', 'directory_entry');
  assert.ok(!(await words_on_screen(app)).includes('13800001111'), 'asked for once is not asked for ever');
});
