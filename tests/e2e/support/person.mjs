// What a person does in the app, over the mirror: say who one is, pick a sample, go somewhere, read
// numbers, find a place. Stories are written in these. Things a person reads are looked up by role
// and Chinese name; things with changing words by the stable keys of the widgets.
import assert from 'node:assert/strict';

export const somebody = { name: '演示甲', unit: '示例街道办事处' };

export async function introduce(app, { name, unit } = somebody) {
  await app.fill(app.role('textbox', { name: '姓名' }), name);
  await app.fill(app.role('textbox', { name: '单位' }), unit);
}

export function sample_card(app, code) {
  return app.page.locator(`[data-testid="sample.${code}"]`).first();
}

// From the first page to the dashboard of a sample.
export async function open_sample(app, code) {
  await app.click(sample_card(app, code));
  await expect_heading(app, '总览');
}

export async function first_run(app, code = '441702') {
  await introduce(app);
  await open_sample(app, code);
}

// By the rail; `command` is the key of its item: go.dashboard, go.areas, go.settings …
export async function go_to(app, command) {
  await app.click(app.role('navigation', { name: '主导航' }).locator(`[data-testid="${command}"]`));
}

export async function expect_heading(app, text) {
  const headings = await app.role('heading').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent));
  assert.ok(headings.some((heading) => heading.includes(text)), `no heading ${text} among: ${headings.join(' | ')}`);
}

// All a screen reader could say of a thing: its name, its words and those of what is in it.
export function spoken(locator) {
  return locator.evaluate((element) => [element, ...element.querySelectorAll('*')]
    .flatMap((one) => [one.getAttribute('aria-label'), one.getAttribute('aria-valuetext'), one.getAttribute('aria-description'), one.value,
      ...[...one.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE).map((child) => child.data)])
    .filter(Boolean).join('\n'));
}

export function words_on_screen(app) {
  return spoken(app.page.locator('#mirror'));
}

// The number on a card of the dashboard, by the card's key (streets, communities, …).
export async function card_number(app, key) {
  const card = app.node(`card.${key}`);
  assert.equal(await card.count(), 1, `one card ${key}`);
  const text = await spoken(card);
  const number = /(?<![\d.])\d[\d,]*/.exec(text);
  assert.ok(number, `no number on the card ${key}: ${text}`);
  return Number(number[0].replaceAll(',', ''));
}

// Types into the search of the top bar, which shows its hits on the areas screen.
export async function search_for(app, text) {
  const field = app.page.locator('[data-testid="search"]').first();
  await app.fill(field, text);
  return field;
}

export const area_tree = (app) => app.role('tree', { name: '区划树' });
export const area_row = (app, name) => area_tree(app).getByRole('treeitem', { name }).first();

export const hit_rows = (app) => app.role('listbox', { name: '查找结果' }).getByRole('option');

// Names of the hits of a search, in their order.
export function hits(app) {
  return hit_rows(app).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent));
}

// The places kept on this device, as the first page lists them.
export async function kept_places(app) {
  await app.run('go.start');
  const card = app.node('recent');
  return (await card.count()) === 0 ? [] : (await spoken(card)).split('\n').map((line) => line.trim()).filter(Boolean);
}
