// What a person does in the app, in the words of the mirror (zh-CN): say who one is, pick a sample,
// go somewhere, read numbers, find a place. Stories are written in these.
import assert from 'node:assert/strict';

import { samples } from './places.mjs';

export const somebody = { name: '演示甲', unit: '示例街道办事处' };

export function sample_named(code) {
  return samples.find((sample) => sample.code === code);
}

export async function introduce(app, { name, unit } = somebody) {
  await app.fill(app.role('textbox', { name: '姓名' }), name);
  await app.fill(app.role('textbox', { name: '单位' }), unit);
}

export function sample_button(app, code) {
  return app.page.locator(`[data-testid*="sample"][data-testid*="${code}"]`).or(
    app.role('button', { name: new RegExp(sample_named(code).name) })).first();
}

// From the first page to the dashboard of a sample.
export async function open_sample(app, code) {
  await app.click(sample_button(app, code));
  await expect_heading(app, '总览');
}

export async function first_run(app, code = '441702') {
  await introduce(app);
  await open_sample(app, code);
}

export async function go_to(app, label) {
  const rail = app.role('navigation', { name: '主导航' });
  await app.click(rail.locator('[role=link],[role=button],[role=tab],a,button,[role=menuitem]').filter({ hasText: label })
    .or(rail.getByLabel(label, { exact: true })));
}

export async function expect_heading(app, text) {
  const headings = await app.role('heading').allTextContents();
  assert.ok(headings.some((heading) => heading.includes(text)), `no heading ${text} among: ${headings.join(' | ')}`);
}

// All text of the mirror, one thing per line.
export function words_on_screen(app) {
  return app.page.evaluate(() => [...document.querySelectorAll('[data-testid], h1, h2, h3, p, button, a, td, li')]
    .map((element) => element.getAttribute('aria-label') ?? element.value ?? element.textContent)
    .join('\n'));
}

// The number on a card of the dashboard, by the card's key (streets, communities, …).
export async function card_number(app, key) {
  const card = app.page.locator(`[data-testid$="card.${key}"], [data-testid$="cards.${key}"], [data-testid="${key}"]`).first();
  const text = `${await card.getAttribute('aria-label') ?? ''} ${await card.textContent()}`;
  const number = /[\d,]+/.exec(text.replace(/^\D+/, ''));
  assert.ok(number, `no number on the card ${key}: ${text}`);
  return Number(number[0].replaceAll(',', ''));
}

export async function search_for(app, text) {
  const field = app.role('searchbox').first();
  await app.fill(field, text);
  return field;
}

// Names of the hits of a search, in their order.
export async function hits(app) {
  const list = app.page.locator('[role=listbox] [role=option], [role=list][aria-label="查找结果"] [role=listitem], ul[aria-label="查找结果"] li');
  return (await list.allTextContents()).map((text) => text.trim());
}
