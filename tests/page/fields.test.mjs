// Text fields: what is typed, composed and pasted reaches the app once and whole.
import assert from 'node:assert/strict';

import { change, mirror, node, page_tests, role, state } from './support/site.mjs';

const test = page_tests();

const field = (given = {}) => node({
  role: role.textbox, name: '姓名', states: state.focusable, x: 20, y: 20, width: 200, height: 32,
  hasField: true, ...given,
});

// Shows a field, clicks into it, and gives helpers for the input method.
async function with_field(app, given) {
  const one = field(given);
  const other = field({ name: '单位', y: 100 });
  await app.send(mirror([one, other]));
  await app.page.mouse.click(60, 36);
  await app.heard();
  const cdp = await app.context.newCDPSession(app.page);
  return {
    one, other, cdp,
    input: app.page.getByRole('textbox', { name: '姓名' }),
    compose: (text, start = text.length, end = start) =>
      cdp.send('Input.imeSetComposition', { text, selectionStart: start, selectionEnd: end }),
    commit: (text) => cdp.send('Input.insertText', { text }),
  };
}
const brief = ({ value, preeditStart, preeditEnd }) => [value, preeditStart, preeditEnd];

test('a click puts the focus and the caret into the field itself', {}, async (app) => {
  const one = field();
  await app.send(mirror([one]));
  await app.heard();
  await app.page.mouse.click(60, 36);
  const heard = await app.heard();
  assert.deepEqual(heard.filter(([name]) => name === 'nodeFocus').map(([, message]) => message),
    [{ node: one.id, byKeyboard: false }]);
  assert.ok(heard.some(([name, pointer]) => name === 'pointer' && pointer.phase === 1));
});

test('typing is told as whole states and never as keys', {}, async (app) => {
  await with_field(app);
  await app.page.keyboard.type('a中𠮷');
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('ArrowLeft');
  const heard = await app.heard();
  const texts = heard.filter(([name]) => name === 'fieldText').map(([, message]) => message);
  assert.deepEqual([...new Set(texts.map(({ value }) => value))], ['a', 'a中', 'a中𠮷']);
  assert.equal(texts.find(({ value }) => value === 'a中𠮷').selectionEnd, 8);
  assert.equal(texts.at(-1).selectionEnd, 4);
  assert.deepEqual(heard.filter(([name, key]) => name === 'key' && key.down).map(([, { key }]) => key),
    ['Enter', 'ArrowDown']);
});

test('a composition shows its preedit and commits once', {}, async (app) => {
  const { compose, commit, input } = await with_field(app);
  await app.page.keyboard.type('张');
  await app.heard();
  await compose('ni');
  await compose('ni hao');
  assert.deepEqual(brief((await app.heard('fieldText')).at(-1)), ['张ni hao', 3, 9]);
  await commit('你好');
  const texts = await app.heard('fieldText');
  assert.deepEqual(brief(texts.at(-1)), ['张你好', -1, -1]);
  assert.equal(await input.inputValue(), '张你好');
  assert.equal((await app.heard('key')).length, 0);
});

test('the active clause of a preedit is told in bytes', {}, async (app) => {
  const { compose } = await with_field(app);
  await compose('你好吗', 1, 2);
  const last = (await app.heard('fieldText')).at(-1);
  assert.deepEqual([last.clauseStart, last.clauseEnd], [3, 6]);
});

test('punctuation that comes without a composition is not lost', {}, async (app) => {
  const { commit, input } = await with_field(app);
  await commit('，');
  await commit('《');
  assert.equal(await input.inputValue(), '，《');
  assert.deepEqual(brief((await app.heard('fieldText')).at(-1)), ['，《', -1, -1]);
});

test('a cancelled composition leaves what was there', {}, async (app) => {
  const { compose, input } = await with_field(app);
  await app.page.keyboard.type('王');
  await compose('xiao');
  await compose('');
  assert.equal(await input.inputValue(), '王');
  assert.deepEqual(brief((await app.heard('fieldText')).at(-1)), ['王', -1, -1]);
});

test('losing the focus while composing takes the raw letters back', {}, async (app) => {
  const { compose, input, other } = await with_field(app);
  await app.page.keyboard.type('王');
  await compose('xiao');
  await app.send(['FocusNode', { node: other.id, selectAll: false }]);
  assert.equal(await input.inputValue(), '王');
  const texts = (await app.heard('fieldText')).filter(({ value }) => value.startsWith('王'));
  assert.deepEqual(brief(texts.at(-1)), ['王', -1, -1]);
});

test('a click into another field while composing takes the raw letters back, too', {}, async (app) => {
  const { compose, input } = await with_field(app);
  await compose('li');
  await app.page.mouse.click(60, 116);
  await app.idle();
  assert.equal(await input.inputValue(), '');
});

test('the app sets text and selection, but not under a composition', {}, async (app) => {
  const { one, compose, commit, input } = await with_field(app);
  await app.send(['FieldSet', { node: one.id, value: '李中𠮷', selectionStart: 3, selectionEnd: 10 }]);
  assert.deepEqual(await input.evaluate((element) => [element.selectionStart, element.selectionEnd]), [1, 4]);
  await compose('wu');
  await app.send(['FieldSet', { node: one.id, value: '换', selectionStart: 3, selectionEnd: 3 }]);
  assert.notEqual(await input.inputValue(), '换');
  await commit('吴');
  await app.idle();
  assert.equal(await input.inputValue(), '换');
});

test('a node that is drawn again does not disturb what is being typed', {}, async (app) => {
  const { one, input } = await with_field(app);
  await app.page.keyboard.type('abc');
  await app.page.keyboard.press('ArrowLeft');
  await app.send(change({ ...one, value: 'a', y: 24 }));
  assert.equal(await input.inputValue(), 'abc');
  assert.equal(await input.evaluate((element) => element.selectionStart), 2);
});

test('the element lies over the drawn text: same font, no kerning, no colour', {}, async (app) => {
  await with_field(app, { look: { fontSize: 16, paddingLeft: 12 } });
  const style = await app.page.getByRole('textbox', { name: '姓名' }).evaluate((element) => {
    const { color, fontSize, fontKerning, fontVariantLigatures, textRendering, paddingLeft, fontFamily } = getComputedStyle(element);
    return { color, fontSize, fontKerning, fontVariantLigatures, textRendering, paddingLeft, fontFamily };
  });
  const { fontFamily, ...rest } = style;
  assert.deepEqual(rest, {
    color: 'rgba(0, 0, 0, 0)', fontSize: '16px', fontKerning: 'none', fontVariantLigatures: 'none',
    textRendering: 'geometricprecision', paddingLeft: '12px',
  });
  assert.match(fontFamily, /PingFang SC.*Microsoft YaHei.*Noto Sans CJK SC/);
});

test('the scroll of a long text is told', {}, async (app) => {
  const { one } = await with_field(app);
  await app.page.keyboard.insertText('长'.repeat(40));
  const last = (await app.heard('fieldText')).at(-1);
  assert.equal(last.node, one.id);
  assert.ok(last.scrollX > 100, `scrolled ${last.scrollX}`);
});
