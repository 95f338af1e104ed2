// What a person does with records of any entity: opens its list, fills its form with the keyboard
// alone, finds, edits, undoes, deletes, restores, takes tables out and in. Things are found by the
// stable keys that follow from the declarations; what is read is read from the mirror.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { value_for } from './model.mjs';
import { spoken } from './person.mjs';

const field_key = (entity, field) => `${entity.name}.${field.name}`;

// Choices that are searched rather than picked, as in the form.
const kPickedChoices = 9;

// A record without a name of its own is called after its kind and what it speaks of; that is typed.
export function spoken_part(title) {
  return title.includes(' · ') ? title.split(' · ')[1] : title;
}

export class Records {
  // `examples` says by "entity.field" what a rule wants beyond the declaration.
  constructor(app, model, { examples = {} } = {}) {
    this.app = app;
    this.model = model;
    this.page = app.page;
    this.examples = examples;
    this.made = new Map();  // by entity: { id, title } of the last that was made
  }

  // A click of a hurried hand, which does not rest over the thing first.
  async click(locator) {
    const { x, y } = await this.app.middle(locator);
    await this.page.mouse.click(x, y);
    await this.app.idle();
  }

  // --- Lists ---

  open_list(entity) { return this.app.run('go.list', entity.name); }

  // How many rows the list has.
  async count() {
    const grid = this.app.node('list.table');
    if (await grid.count() === 0) return 0;
    return Number(await grid.getAttribute('aria-rowcount')) - 1;
  }

  async search(text) {
    await this.app.press('ControlOrMeta+F');
    assert.equal(await this.focused(), 'list.filter', 'the shortcut leads to the search');
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
    await this.app.idle();
  }

  // The names of the rows in sight.
  rows() {
    return this.app.node('list.table').getByRole('row')
      .evaluateAll((all) => all.slice(1).map((row) => row.getAttribute('aria-label') ?? row.textContent));
  }

  async open_row(title) {
    const rows = await this.rows();
    const at = rows.indexOf(title);
    assert.ok(at >= 0, `${title} among the rows: ${rows.join(' | ')}`);
    await this.click_row(at);
  }

  // Opens a row by the mouse. Notices float over the lower edge: what lies there is scrolled up first.
  async click_row(at) {
    const row = this.app.node('list.table').locator(`[data-testid="row${at}"]`);
    const { y } = await this.app.middle(row);
    if (y > this.page.viewportSize().height * 0.7) await this.app.wheel(0, 1000);
    await this.click(row);
  }

  // --- The keyboard ---

  focused() { return this.page.evaluate(() => document.activeElement?.dataset?.testid ?? ''); }

  // By Tab to the thing with this key: as often as the order of the mirror says, then until it is there.
  async tab_to(key) {
    let next = await this.page.evaluate((wanted) => {
      const all = [...document.querySelectorAll('#mirror [data-testid]')].filter((one) => one.tabIndex >= 0 && !one.closest('[inert]'));
      return all.findIndex((one) => one.dataset.testid === wanted) - all.indexOf(document.activeElement);
    }, key);
    for (; next > 0; next--) await this.page.keyboard.press('Tab');
    const seen = [];
    for (let turn = 0; turn < 120; turn++) {
      const now = await this.focused();
      if (now === key) return this.app.idle();
      seen.push(now);
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${key}; it went ${[...new Set(seen)].join(' > ')}`);
  }

  // A command by its words, from anywhere.
  async choose_in_palette(words) {
    await this.app.press('ControlOrMeta+K');
    await this.page.keyboard.insertText(words);
    await this.app.idle();
    const lines = await this.app.role('option').evaluateAll((all) => all.map((one) => one.textContent));
    const exact = lines.indexOf(words);
    const wanted = exact >= 0 ? exact : lines.findIndex((line) => line.startsWith(words));
    assert.ok(wanted >= 0, `${words} among ${lines.join(' | ')}`);
    for (let steps = wanted; steps > 0; steps--) await this.page.keyboard.press('ArrowDown');
    await this.app.press('Enter');
  }

  // Writes into the field that has the focus, as its kind is written.
  async write(entity, field, value) {
    const { keyboard } = this.page;
    switch (field.type) {
      case 'flag': {
        const ticked = await this.app.node(field_key(entity, field)).getAttribute('aria-checked');
        if ((ticked === 'true') !== (value === '是')) await keyboard.press('Space');
        break;
      }
      case 'choice':
        if (field.choices.length > kPickedChoices) await this.look_up(value);
        else await this.pick(value);
        break;
      case 'reference': await this.look_up(value); break;
      default:
        await keyboard.press('ControlOrMeta+A');
        if (value === '') await keyboard.press('Delete');
        else await keyboard.insertText(value);
    }
    await this.app.idle();
  }

  // From a list that opens: down to the wanted line.
  async pick(label) {
    const { keyboard } = this.page;
    await keyboard.press('ArrowDown');
    await this.app.idle();
    const options = await this.options();
    const wanted = options.indexOf(label), now = await this.active_option();
    assert.ok(wanted >= 0, `${label} among ${options.join(' | ')}`);
    const way = wanted > now ? 'ArrowDown' : 'ArrowUp';
    for (let steps = Math.abs(wanted - now); steps > 0; steps--) await keyboard.press(way);
    await keyboard.press('Enter');
  }

  // By typing: the first that is found.
  async look_up(label) {
    const { keyboard } = this.page;
    await keyboard.press('ControlOrMeta+A');
    await keyboard.insertText(spoken_part(label));
    await this.app.idle();
    const options = await this.options();
    const wanted = options.findIndex((option) => option === label || option.startsWith(`${label} `));
    assert.ok(wanted >= 0, `${label} is found among ${options.join(' | ')}`);
    for (let steps = wanted; steps > 0; steps--) await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
  }

  options() {
    return this.app.node('options').last().getByRole('option')
      .evaluateAll((all) => all.map((one) => one.textContent));
  }

  async active_option() {
    return this.page.evaluate(() => {
      const option = document.getElementById(document.activeElement.getAttribute('aria-activedescendant'));
      return Number(option?.getAttribute('aria-posinset') ?? 1) - 1;
    });
  }

  // --- Forms ---

  example(entity, field, turn = 0) {
    const named = this.examples[field_key(entity, field)];
    if (named === '*') return this.title_for(entity, field);
    if (named !== undefined) return Array.isArray(named) ? named[turn % named.length] : named;
    if (field.type === 'reference') return this.title_for(entity, field, turn);
    return value_for(field, turn);
  }

  // A record that was made before; beside another reference to the same kind, and for another turn,
  // the second of them.
  title_for(entity, field, turn = 0) {
    const same = entity.fields.filter((one) => one.typed && one.target === field.target && (one.required || entity.link));
    const made = this.made.get(field.target);
    return (same.indexOf(field) > 0 || (turn > 0 && made?.second) ? made?.second : made?.title) ?? null;
  }

  // The fields a person fills: what is required, what names the record, what the rules ask for.
  wanted(entity) {
    return entity.fields.filter((field) => field.typed &&
      (field.required || field.meaning === 'title' || this.examples[field_key(entity, field)] !== undefined));
  }

  async fill(entity, field, value) {
    assert.notEqual(value, null, `nothing to write into ${field_key(entity, field)}`);
    await this.tab_to(field_key(entity, field));
    await this.write(entity, field, value);
    if (field.type === 'moment') {
      await this.page.keyboard.press('Tab');
      await this.page.keyboard.press('ControlOrMeta+A');
      await this.page.keyboard.insertText('08:30');
    }
  }

  // Fields in the order in which Tab meets them.
  async in_form_order(entity, fields) {
    const keys = await this.page.locator(`[data-testid^="${entity.name}."]`)
      .evaluateAll((all) => all.map((one) => one.dataset.testid));
    return [...fields].sort((a, b) => keys.indexOf(field_key(entity, a)) - keys.indexOf(field_key(entity, b)));
  }

  async form_is_open() { return (await this.app.node('form.save').count()) > 0; }

  save() { return this.app.press('ControlOrMeta+S'); }

  // The fields that the form marks as wrong, with what they say.
  wrong_fields() {
    return this.page.locator('[aria-invalid=true]')
      .evaluateAll((all) => all.map((one) => ({
        key: one.dataset.testid, says: one.getAttribute('aria-description') ?? '',
        label: one.getAttribute('aria-label') ?? '',
      })));
  }

  // All that the form complains of, for messages.
  async complaints() {
    if (!(await this.form_is_open())) return '';
    return [await this.above(), ...(await this.wrong_fields()).map(({ key, says }) => `${key}: ${says}`)].filter(Boolean).join(' | ');
  }

  // What the form says above its fields.
  async above() {
    const error = this.app.node('form.error');
    return (await error.count()) === 0 ? '' : spoken(error);
  }

  // --- Records ---

  // The record on screen: what the address says.
  async shown() {
    const hash = decodeURIComponent(await this.page.evaluate(() => location.hash));
    const found = /^#\/record\/([a-z_]+)\/([0-9a-f]{32})/.exec(hash);
    return found ? { entity: found[1], id: found[2] } : null;
  }

  show(name, id) { return this.app.run('show.record', `${name}/${id}`); }

  // Does an action of the workflow with the last record made; what it asks for is filled.
  async act(name, action) {
    await this.show(name, this.made.get(name).id);
    const button = this.app.node(`action.${action}`);
    if (await button.count() === 0) await this.click(this.app.node('detail.more'));
    await this.click(button);
    const problem = this.app.role('alertdialog');
    if (await problem.count() > 0) throw new Error(`${name} refuses to ${action}: ${await spoken(problem)}`);
    if (!(await this.form_is_open())) return;
    const entity = this.model.find((one) => one.name === name);
    for (const field of entity.fields.filter((one) => this.example(entity, one) !== null)) {
      const node = this.app.node(field_key(entity, field));
      if (await node.count() > 0) await this.fill(entity, field, this.example(entity, field));
    }
    await this.save();
    assert.ok(!(await this.form_is_open()), `${action} is done: ${await this.complaints()}`);
  }

  // The form for where a record belongs from a day on.
  async open_link(entity) {
    const at = await this.page.evaluate((words) => {
      const all = [...document.querySelectorAll('#mirror [data-testid="title"], #mirror [data-testid="change"]')];
      const title = all.findIndex((one) => one.dataset.testid === 'title' && one.textContent.startsWith(words));
      const change = all.findIndex((one, index) => index > title && one.dataset.testid === 'change');
      return title < 0 ? -1 : all.slice(0, change).filter((one) => one.dataset.testid === 'change').length;
    }, entity.words);
    assert.ok(at >= 0, `a way to change ${entity.words}`);
    await this.click(this.app.node('change').nth(at));
    assert.ok(await this.form_is_open());
  }

  belongings() { return spoken(this.app.node('belongs')); }

  async title() {
    return (await this.app.role('heading', { level: 1 }).first().textContent()).trim();
  }

  // What the page says of a field; empty where it says nothing of it.
  async value(entity, field) {
    if (field.meaning === 'title') return this.title();
    const group = this.app.node(`field.${field.name}`);
    return (await group.count()) === 0 ? '' : spoken(group);
  }

  history() { return spoken(this.app.node('history')); }

  async remove() {
    await this.click(this.app.node('detail.more'));
    await this.click(this.app.node('detail.remove'));
  }

  // Where something was made along with the record, it goes only after that.
  async remove_with_parts(id, name) {
    await this.remove();
    while (await this.app.role('alertdialog').count() > 0) {
      await this.app.run('close.dialog');
      await this.click(this.app.node('referrers').locator('[data-testid="open"]'));
      assert.notEqual((await this.shown())?.id, id, 'what uses it is opened');
      await this.remove();
      await this.show(name, id);
      await this.remove();
    }
  }

  async open_trash() {
    const tab = this.app.node('trash');
    if (await tab.count() > 0) return this.click(tab);
    await this.click(this.app.node('list.view'));
    await this.click(this.app.node('options').getByRole('option', { name: /^回收站/ }));
  }

  // --- Tables ---

  async export_table() {
    const download = this.page.waitForEvent('download');
    await this.click(this.app.node('export.table'));
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  // Gives a table to the list; resolves when the app says what became of it.
  async import_table(name, text) {
    const chooser = this.page.waitForEvent('filechooser');
    await this.click(this.app.node('import.table'));
    const said = await this.notices();
    await (await chooser).setFiles([{ name, mimeType: 'text/csv', buffer: Buffer.from(text) }]);
    await this.page.waitForFunction((before) => document.querySelector('[role=alertdialog]') ||
      [...document.querySelectorAll('[role=status], [role=alert]')].some((one) => !before.includes(one.dataset.testid)), said);
    await this.app.idle();
    const problem = this.app.role('alertdialog');
    if (await problem.count() > 0) throw new Error(`the table was refused: ${await spoken(problem)}`);
  }

  notices() {
    return this.page.locator('[role=status], [role=alert]').evaluateAll((all) => all.map((one) => one.dataset.testid));
  }
}
