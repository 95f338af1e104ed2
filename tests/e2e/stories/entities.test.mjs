// Every declared entity, by its generated screens alone: the list opens, a record is made with the
// keyboard, a bad value is refused at its field, the record is found, edited, its history read, the
// edit undone, the record deleted and restored, and its table exported and read back. The entities
// and their order come from the app; one place is shared, since records build on each other.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { AppPage } from '../support/app_page.mjs';
import { open_chromium } from '../support/chromium.mjs';
import { day, editable, needed_twice, nonsense_for, order_of, value_for } from '../support/model.mjs';
import { expect_heading, first_run, words_on_screen } from '../support/person.mjs';
import { needed, web_folder } from '../support/places.mjs';
import { Records, spoken_part } from '../support/records.mjs';
import { serve_own } from '../support/servers.mjs';
import { keep_file } from '../support/story.mjs';
import { read_csv, write_csv } from '../support/tables.mjs';
import { leave_unpainted, unseen_flags } from '../support/unseen.mjs';

const first_of_month = (offset) => `${day(offset).slice(0, 7)}-01`;

// What rules ask for beyond the declaration, as their sentences say it at the field; '*' is the
// record made before. Where there are two, the second is what the edit writes.
const kExamples = {
  'activity_tally.month': [first_of_month(0), first_of_month(-40)],
  'area.kind': '社区',
  'area_parent.parent': '城南街道',
  'assessment_criterion.weight': '100',
  'assessment_scheme.five_stars_from': '90',
  'assessment_scheme.four_stars_from': '80',
  'assessment_scheme.three_stars_from': '70',
  'assessment_scheme.two_stars_from': '60',
  'attendance.person': '*',
  'carrier.kind': '楼栋',
  'collection.deadline': day(30),
  'collection_check.left': ['C8', 'C8+C8'],
  'collection_check.right': 'C8',
  'collection_column.cell': ['C7', 'C8'],
  'device.letter': ['Q', 'R'],
  'grid.level': '二级网格',
  'kind_rule.allowed': '是',
  'kind_rule.organisation_above': '党委',
  'kind_rule.organisation_kind': '党支部',
  'named_list.announced': '2',
  'office_hours.afternoon_from': '14:00',
  'office_hours.afternoon_to': '18:00',
  'office_hours.morning_from': ['09:00', '08:30'],
  'office_hours.morning_to': '12:00',
  'organisation.kind': '党支部',
  'person.member': '是',
  'template_cell.cell': 'C7',
  'unit_organisation.form': ['单独组建', '应建未建'],
  'unit_resource.shared': '是',
  'venue_booking.ends_at': day(0),
};

// The second of a kind, where it must be another than the first.
const kSecond = {
  'carrier.kind': '小区', 'grid.level': '一级网格', 'organisation.kind': '党委',
};

// What must have happened before such a record can be: by the actions of those it hangs on.
const kBefore = {
  assessment_score: async (records) => {
    await records.act('assessment_scheme', 'adopt');
    await records.act('assessment_round', 'open');
  },
  collection_value: (records) => records.act('collection', 'send'),
  fund_use: (records) => records.act('fund_application', 'approve'),
  // The list made its blank entries: one goes, so that its number is free for another.
  named_list_item: async (records, entity) => {
    await records.open_list(entity);
    await records.click_row(0);
    await records.remove();
  },
};

const server = await serve_own(needed(web_folder, './build.sh web'));
// What is tested are things and words.
const browser = await open_chromium({ deviceScaleFactor: 0.5, flags: unseen_flags });
await leave_unpainted(browser.context);
after(async () => {
  await browser.close();
  await server.stop();
});
const app = await AppPage.open(browser.context, server.url);
await first_run(app, '441702');
const model = await app.query('model');
const twice = needed_twice(model);
const records = new Records(app, model, { examples: kExamples });

// A field that can be written wrong, best one that is needed anyway.
function wrong_way(entity, fields) {
  const by_need = [...fields].sort((a, b) => Number(b.required) - Number(a.required));
  return by_need.find((field) => nonsense_for(field) !== null) ?? by_need.find((field) => field.required) ?? null;
}

// The form is on screen: filled with one mistake, refused, put right and saved.
async function fill_in(entity, filled, wrong) {
  if (!wrong) await refuse(entity, null);
  const visited = !wrong || filled.includes(wrong) ? filled : [...filled, wrong];
  for (const field of await records.in_form_order(entity, visited)) {
    if (field !== wrong) await records.fill(entity, field, records.example(entity, field));
    else if (nonsense_for(field) !== null) await records.fill(entity, field, nonsense_for(field));
    else if (field.type === 'text') await records.fill(entity, field, '');
  }
  if (wrong) await refuse(entity, wrong, filled.includes(wrong));
  await records.save();
  await heed_the_rules(entity, filled);
}

// Saving marks the field, puts the caret there and writes nothing; then it is put right. Where no
// field can be wrong by itself, the rule refuses the whole.
async function refuse(entity, field, stays) {
  await records.save();
  assert.ok(await records.form_is_open(), 'the form stays open');
  if (!field) return;
  const key = `${entity.name}.${field.name}`;
  const marked = (await records.wrong_fields()).map((one) => one.key);
  assert.ok(marked.includes(key), `${key} is marked as wrong among ${marked}`);
  assert.equal(await records.focused(), key, 'the caret is at the mistake');
  await records.fill(entity, field, stays ? records.example(entity, field) : '');
}

// What the rules ask for beyond the declaration they say at a field: that one is filled too.
async function heed_the_rules(entity, filled) {
  const done = new Set(filled);
  while (await records.form_is_open()) {
    const wrong = await records.wrong_fields();
    const says = [await records.above(), ...wrong.map(({ key, says }) => `${key}: ${says}`)].filter(Boolean).join(' | ');
    const asked = entity.fields.filter((field) => !done.has(field) && wrong.some(({ key }) => key === `${entity.name}.${field.name}`));
    if (asked.length === 0) throw new Error(`not saved: ${says}`);
    for (const field of asked) {
      done.add(field);
      await records.fill(entity, field, records.example(entity, field));
    }
    await records.save();
  }
}

async function make(entity) {
  const before = await records.count();
  await records.choose_in_palette(`新增${entity.words}`);
  await fill_in(entity, records.wanted(entity), wrong_way(entity, entity.fields.filter((field) => field.typed)));
  const shown = await records.shown();
  assert.equal(shown?.entity, entity.name, 'the new record is on screen');
  const title = await records.title();
  const record = { id: shown.id, title, sought: sought_by(entity, title) };
  records.made.set(entity.name, record);
  await records.open_list(entity);
  assert.equal(await records.count(), before + 1, 'one more record and no other');
  return record;
}

// What a person types to find it: its name or what it speaks of, else the words of its first choice.
function sought_by(entity, title) {
  const part = spoken_part(title);
  if (title !== entity.words && !/^\d{4}-\d{2}-\d{2}/.test(part)) return part;
  const choice = entity.fields.find((field) => field.typed && field.listed && field.type === 'choice');
  return records.example(entity, choice);
}

async function find(entity, { id, title, sought }) {
  await records.search(sought);
  const rows = await records.rows();
  assert.ok(rows.length > 0, `${title} is found`);
  for (let at = 0; at < Math.min(rows.length, 3); at++) {
    if (at > 0) { await app.page.goBack(); await app.idle(); await records.search(sought); }
    await records.click_row(at);
    if ((await records.shown())?.id === id) return;
  }
  assert.fail(`${title} is not the record among ${rows.join(' | ')}`);
}

async function edit(entity, field) {
  const before = await records.value(entity, field);
  await app.press('ControlOrMeta+Shift+E');
  await records.fill(entity, field, records.example(entity, field, 1));
  await records.save();
  assert.ok(!(await records.form_is_open()), `the edit of ${field.name} is saved: ${await records.complaints()}`);
  const shown = await records.value(entity, field);
  assert.notEqual(shown, before, `${field.name} shows the edit`);
  assert.ok((await records.history()).includes(shown.split('\n').at(-1)), 'the history tells of it');
  await app.press('ControlOrMeta+Z');
  assert.equal(await records.value(entity, field), before, 'undone');
}

async function remove_and_restore(entity, record, before) {
  await records.remove_with_parts(record.id, entity.name);
  await records.open_list(entity);
  assert.equal(await records.count(), before, 'gone from the list');
  await records.open_trash();
  await find(entity, record);
  await app.click(app.node('detail.restore'));
  assert.equal(await app.node('detail.restore').count(), 0, 'no longer in the trash');
  await records.open_list(entity);
  assert.equal(await records.count(), before + 1, 'back in the list');
}

// The same line without an id and under another name makes another record.
function second_line(entity, heads, row) {
  return row.map((cell, at) => {
    const field = entity.fields.find(({ words }) => words === heads[at]);
    if (at === 0 || field?.key) return '';
    if (field?.meaning === 'title') return value_for(field, 2);
    return kSecond[`${entity.name}.${field?.name}`] ?? cell;
  });
}

async function out_and_in(entity, record, field) {
  const { name, text } = await records.export_table();
  const table = read_csv(text);
  const row = table.find((cells) => cells[0] === record.id);
  assert.ok(row, `${name} has the record`);
  assert.equal(table.length - 1, await records.count(), 'one line for each record');
  const at = table[0].indexOf(field.words);
  assert.ok(at > 0, `a column ${field.words} among ${table[0]}`);
  const title = entity.fields.find(({ meaning }) => meaning === 'title');
  if (twice.has(entity.name)) table.push(second_line(entity, table[0], row));
  row[at] = records.example(entity, field, 1) + (field.type === 'moment' ? ' 08:30' : '');
  await records.import_table(name, write_csv(table));
  if (twice.has(entity.name)) assert.equal(await records.count(), table.length - 1, 'the table made one more');
  await records.show(entity.name, record.id);
  const shown = await records.value(entity, field);
  assert.ok(shown.includes(row[at]), `${field.name} is ${row[at]} as the table has it: ${shown}`);
  const second = twice.has(entity.name) ? value_for(title, 2) : null;
  records.made.set(entity.name, { id: record.id, title: await records.title(), second });
}

async function live_through(entity) {
  await kBefore[entity.name]?.(records, entity);
  await records.open_list(entity);
  await expect_heading(app, entity.words);
  const before = await records.count();
  const record = await make(entity);
  await find(entity, record);
  const field = editable(entity);
  assert.ok(field, 'something of it can be edited');
  await edit(entity, field);
  await remove_and_restore(entity, record, before);
  await out_and_in(entity, record, field);
}

// Where something belongs since a day is said on the page of what belongs; it has no trash, since
// another day or another parent takes its place.
async function live_through_link(entity) {
  const [child, parent] = ['child', 'parent'].map((name) => entity.fields.find((field) => field.name === name));
  const { id, title } = records.made.get(child.target);
  await records.open_list(entity);
  await expect_heading(app, entity.words);
  const before = await records.count();
  assert.equal(await app.node('list.add').count() + await app.node('trash').count(), 0, 'neither made nor thrown away here');
  const others = entity.fields.filter((field) => field.required && !['child', 'kind'].includes(field.name));
  const changes = async (then) => {
    await records.show(child.target, id);
    await records.open_link(entity);
    await then();
    assert.ok(!(await records.form_is_open()), `saved: ${await records.complaints()}`);
  };
  const since = entity.fields.find((field) => field.name === 'valid_from');
  await changes(() => fill_in(entity, [...others, parent], since));
  const wanted = records.example(entity, parent);
  assert.ok((await records.belongings()).includes(wanted), `belongs to ${wanted}`);
  await changes(async () => {
    for (const field of others) await records.fill(entity, field, records.example(entity, field, field === since ? 0 : 1));
    await records.save();
  });
  assert.ok((await records.history()).includes(entity.words), 'the history tells of it');
  const unplaced = await records.belongings();
  assert.notEqual(unplaced, wanted);
  await app.press('ControlOrMeta+Z');
  assert.notEqual(await records.belongings(), unplaced, 'undone');
  await records.open_list(entity);
  assert.equal(await records.count(), before + 1, 'one more line in the register');
  await records.search(title);
  assert.ok((await records.rows()).includes(title), `${title} is found`);
  await records.open_list(entity);
  await read_link_back(entity, { id, title }, others.filter((field) => field !== since));
}

// A table says that it belongs nowhere from today on; taken back, it belongs where it did.
async function read_link_back(entity, { id, title }, others) {
  const { name, text } = await records.export_table();
  const table = read_csv(text);
  const row = table.find((cells) => cells[0].startsWith(title));
  assert.ok(row, `${name} has the line`);
  assert.equal(table.length - 1, await records.count(), 'one line for each');
  const column = (wanted_name) => table[0].indexOf(entity.fields.find((field) => field.name === wanted_name).words);
  row[column('valid_from')] = day(0);
  row[column('parent')] = '';
  for (const field of others) row[column(field.name)] = records.example(entity, field, 1);
  await records.import_table(name, write_csv(table));
  assert.equal(await records.count(), table.length, 'another day is another line');
  await records.show(entity.fields.find((field) => field.name === 'child').target, id);
  assert.ok((await records.belongings()).includes('未归属'), 'belongs nowhere now');
  await app.run('undo');  // the caret may stand in a search, whose own keys these are
  assert.ok(!(await records.belongings()).includes('未归属'), 'taken back');
}

// What the app says nobody makes by hand: no way to a form, and no table that makes it.
async function look_at(entity) {
  await records.open_list(entity);
  await expect_heading(app, entity.words);
  for (const key of ['list.add', 'import.table']) assert.equal(await app.node(key).count(), 0, `no ${key}`);
  await records.click_row(0);
  assert.equal((await records.shown())?.entity, entity.name);
  assert.equal(await app.node('detail.edit').count() + await app.node('detail.more').count(), 0);
}

function way_of(entity) {
  if (entity.link) return live_through_link;
  return entity.writable ? live_through : look_at;
}

const kTogether = 12;
const order = order_of(model);
for (let from = 0; from < order.length; from += kTogether) {
  const group = order.slice(from, from + kTogether);
  test(`lists, forms, history, trash and tables of ${group.map(({ words }) => words).join('、')}`, { timeout: 300_000 }, async () => {
    const failed = [];
    for (const entity of group) {
      const begun = Date.now();
      try {
        await way_of(entity)(entity);
      } catch (error) {
        failed.push(`${entity.name}: ${error.message}`);
        console.error(failed.at(-1));
        await words_on_screen(app).then((words) => keep_file(`entity-${entity.name}.txt`, words), () => {});
        await app.run('close.dialog').catch(() => {});  // refused where none is open
        await app.run('close.dialog').catch(() => {});
      }
      if (process.env.QUANYU_TIMES) console.error(`${entity.name} ${Date.now() - begun} ms`);
    }
    assert.deepEqual(failed, []);
    app.calm();
  });
}

test('every declared entity was met', () => {
  assert.equal(new Set(order.map(({ name }) => name)).size, model.length);
  assert.ok(model.length > 150);
});
