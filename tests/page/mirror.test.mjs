// The mirror as screen readers, keyboards and tests meet it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { change, mirror, node, page_tests, repository, role, state } from './support/site.mjs';

const test = page_tests();

const screen = () => {
  const main = node({ role: role.main, name: '地区', x: 10, y: 20, width: 600, height: 500 });
  const inside = (given) => node({ parent: main.id, ...given });
  const heading = inside({ role: role.heading, level: 1, name: '台州市', x: 20, y: 30, width: 200, height: 30 });
  const text = inside({ role: role.paragraph, name: '九个区县', x: 20, y: 70, testId: 'intro' });
  const save = inside({ role: role.button, name: '保存', states: state.focusable, x: 20, y: 100 });
  const tree = inside({ role: role.tree, name: '行政区划', x: 20, y: 140, height: 200 });
  const item = (name, y, given = {}) => node({
    parent: tree.id, role: role.treeitem, name, level: 2, position: 1, setSize: 9,
    states: state.focusable | state.expandable, x: 20, y, ...given,
  });
  const items = [item('椒江区', 140), item('黄岩区', 160, { position: 2 }), item('路桥区', 180, { position: 3 })];
  const box = inside({ role: role.checkbox, name: '显示统计单位', states: state.focusable | state.mixed, x: 20, y: 380 });
  const bar = inside({ role: role.progressbar, name: '导入', maximum: 100, now: 40, value: '40%', x: 20, y: 410 });
  const search = inside({
    role: role.searchbox, name: '搜索', states: state.focusable, x: 20, y: 440, width: 200, height: 32,
    hasField: true, look: { kind: 1, placeholder: '名称或拼音' },
  });
  const table = inside({ role: role.table, name: '下级数量', row: 2, column: 2, x: 300, y: 140, height: 80 });
  const row = node({ parent: table.id, role: role.row, row: 1, x: 300, y: 140 });
  const cells = ['名称', '社区'].map((name, i) => node({
    parent: row.id, role: role.columnheader, name, row: 1, column: i + 1, x: 300 + i * 50, y: 140, width: 50,
  }));
  return { main, heading, text, save, tree, items, box, bar, search, table, row, cells,
    nodes: [main, heading, text, save, tree, ...items, box, bar, search, table, row, ...cells] };
};

test('shows every node by role and name at its place', {}, async (app) => {
  const all = screen();
  await app.send(mirror(all.nodes));
  const { page } = app;
  const where = async (role_name, options) => page.getByRole(role_name, options).boundingBox();
  assert.deepEqual(await where('heading', { name: '台州市', level: 1 }), { x: 20, y: 30, width: 200, height: 30 });
  assert.deepEqual(await where('treeitem', { name: '黄岩区', expanded: false }), { x: 20, y: 160, width: 100, height: 20 });
  assert.deepEqual(await where('columnheader', { name: '社区' }), { x: 350, y: 140, width: 50, height: 20 });
  assert.equal(await page.getByTestId('intro').textContent(), '九个区县');
  assert.equal(await page.getByRole('checkbox', { name: '显示统计单位' }).getAttribute('aria-checked'), 'mixed');
  assert.equal(await page.getByRole('progressbar', { name: '导入' }).getAttribute('aria-valuetext'), '40%');
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
  await app.send(change({ ...all.main, x: 110 }));
  assert.deepEqual(await where('heading', { level: 1 }), { x: 20, y: 30, width: 200, height: 30 });
});

test('lets the pointer through, except for fields', {}, async (app) => {
  const all = screen();
  await app.send(mirror(all.nodes));
  const hit = (x, y) => app.page.evaluate(([a, b]) => document.elementFromPoint(a, b).localName, [x, y]);
  assert.equal(await hit(30, 110), 'canvas');
  assert.equal(await hit(30, 450), 'input');
  await app.send(change({ ...all.search, states: all.search.states | state.covered }));
  assert.equal(await hit(30, 450), 'canvas');
});

test('axe finds nothing serious', {}, async (app) => {
  await app.send(mirror(screen().nodes));
  const axe = readFileSync(join(repository, 'node_modules/axe-core/axe.min.js'), 'utf8');
  await app.page.evaluate(axe);
  const violations = await app.page.evaluate(async () => (await axe.run()).violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]));
  assert.deepEqual(violations, []);
});

test('Tab goes through the elements in order and once into a tree', {}, async (app) => {
  const all = screen();
  await app.send(mirror(all.nodes));
  await app.heard();
  const steps = [];
  for (let i = 0; i < 4; ++i) {
    await app.page.keyboard.press('Tab');
    steps.push(...await app.heard('nodeFocus'));
  }
  assert.deepEqual(steps.map(({ node: id }) => id), [all.save, all.items[0], all.box, all.search].map(({ id }) => id));
  assert.ok(steps.every(({ byKeyboard }) => byKeyboard));
  // The app's cursor has gone down: the tree's one stop goes with it.
  await app.send(change({ ...all.items[1], states: all.items[1].states | state.focused }),
    ['FocusNode', { node: all.items[1].id, selectAll: false }]);
  const tabs = await app.page.getByRole('treeitem').evaluateAll((items) => items.map((item) => item.tabIndex));
  assert.deepEqual(tabs, [-1, 0, -1]);
  assert.equal((await app.heard('nodeFocus')).at(-1).node, all.items[1].id);
});

test('an activation by a screen reader is told once, a key not twice', {}, async (app) => {
  const all = screen();
  await app.send(mirror(all.nodes));
  const save = app.page.getByRole('button', { name: '保存' });
  await save.evaluate((element) => element.click());
  assert.deepEqual(await app.heard('nodeActed'), [{ node: all.save.id, action: 0, value: '' }]);
  await save.focus();
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Space');
  const heard = await app.heard();
  assert.equal(heard.filter(([name]) => name === 'nodeActed').length, 0);
  assert.deepEqual(heard.filter(([name, key]) => name === 'key' && key.down).map(([, { key }]) => key), ['Enter', ' ']);
});

test('order changes keep the focused element where it is', {}, async (app) => {
  const all = screen();
  await app.send(mirror(all.nodes));
  await app.send(['FocusNode', { node: all.items[2].id, selectAll: false }]);
  await app.page.evaluate(() => { window.same = document.activeElement; });
  const [a, b, c] = all.items.map(({ id }) => id);
  await app.send(['Mirror', { changed: [], orders: [{ parent: all.tree.id, children: [c, a, b] }], removed: [] }]);
  assert.deepEqual(await app.page.getByRole('treeitem').allTextContents(), ['路桥区', '椒江区', '黄岩区']);
  assert.equal(await app.page.evaluate(() => document.activeElement === window.same), true);
  await app.send(['Mirror', { changed: [], orders: [{ parent: all.tree.id, children: [a, b] }], removed: [c] }]);
  assert.equal((await app.heard('nodeFocus')).at(-1).node, 0);
});

test('what a modal dialog covers is out of reach, the dialog is not', {}, async (app) => {
  const all = screen();
  const dialog = node({ parent: all.main.id, role: role.dialog, name: '确认', states: state.modal });
  const ok = node({ parent: dialog.id, role: role.button, name: '确定', states: state.focusable });
  const covered = all.nodes.map((one) => ({ ...one, states: one.states | state.covered }));
  await app.send(mirror([...covered, dialog, ok]));
  await app.page.keyboard.press('Tab');
  assert.equal((await app.heard('nodeFocus')).at(-1).node, ok.id);
  assert.equal(await app.page.getByRole('button', { name: '保存' }).evaluate((element) => element.inert), true);
});

test('with mirror=off only the fields are there', { search: 'mirror=off' }, async (app) => {
  const all = screen();
  await app.send(mirror(all.nodes));
  assert.equal(await app.page.locator('#mirror *').count(), 1);
  assert.deepEqual(await app.page.locator('#mirror input').boundingBox(), { x: 20, y: 440, width: 200, height: 32 });
});

test('announcements reach a live region', {}, async (app) => {
  await app.send(['Announce', { text: '已保存', assertive: false }]);
  assert.equal(await app.page.locator('[aria-live=polite]').textContent(), '已保存');
});
