// Chinese typed by an input method, driven by the browser's own protocol: nothing lost, nothing
// doubled; the preedit is shown, reported and lies where the element has it.
import assert from 'node:assert/strict';

import { best_match, draw_words } from '../support/pixels.mjs';
import { colours, decode_png, different_pixels } from '../support/png.mjs';
import { site, story } from '../support/story.mjs';

const place = site();

// The input method of the browser's protocol, for one page.
async function input_method(context, page) {
  const session = await context.newCDPSession(page);
  return {
    compose: (text, start = text.length, end = text.length) =>
      session.send('Input.imeSetComposition', { text, selectionStart: start, selectionEnd: end }),
    commit: (text) => session.send('Input.insertText', { text }),
    cancel: () => session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 }),
  };
}

function name_field(app) {
  return app.role('textbox', { name: '姓名' });
}

async function focused_name_field(app) {
  const field = name_field(app);
  await app.click(field);
  return field;
}

// What the app itself holds of a field, by the field's stable key.
async function item_of(app, field) {
  const key = await field.getAttribute('data-testid');
  const items = await app.items();
  return items.find((item) => item.testId === key);
}

story('a word composed and committed stands once, in the element and in the app', place, async ({ app, context }) => {
  const method = await input_method(context, app.page);
  const field = await focused_name_field(app);
  for (const text of ['y', 'ya', 'yan', 'yanshi', '演示']) await method.compose(text);
  await method.commit('演示');
  await app.idle();
  await method.compose('jia');
  await method.commit('甲');
  await app.idle();
  assert.equal(await field.inputValue(), '演示甲');
  assert.equal((await item_of(app, field)).value, '演示甲');
});

story('while composing, the app knows preedit and clause and keeps its value', place, async ({ app, context }) => {
  const method = await input_method(context, app.page);
  const field = await focused_name_field(app);
  await method.commit('张');
  await app.idle();
  const before = decode_png(await app.shot());
  await method.compose("yan'shi", 0, 3);
  await app.idle();
  const during = await item_of(app, field);
  assert.ok(during.states.includes('preedit'), JSON.stringify(during));
  assert.equal(during.value, '张', 'the preedit is not the value');
  const after = decode_png(await app.shot());
  assert.ok(different_pixels(before, after, 24) > 20, 'the canvas shows the preedit');
  // The clause moves within the same letters: with the page's own elements hidden, what changes is
  // what the app draws.
  const first_clause = await drawn_alone(app);
  await method.compose("yan'shi", 3, 7);
  await app.idle();
  const second_clause = await drawn_alone(app);
  assert.ok(different_pixels(first_clause, second_clause, 24) > 4, 'the active clause is marked');
  await method.commit('演示');
  await app.idle();
  assert.equal((await item_of(app, field)).value, '张演示');
});

// The canvas without anything the page lays over it.
async function drawn_alone(app) {
  await app.page.evaluate(() => { document.getElementById('mirror').style.opacity = '0'; });
  const picture = decode_png(await app.shot());
  await app.page.evaluate(() => { document.getElementById('mirror').style.opacity = ''; });
  return picture;
}

story('element and drawn field agree within one pixel, preedit included', place, async ({ app, context }) => {
  const method = await input_method(context, app.page);
  const field = await focused_name_field(app);
  await method.commit('江城区');
  await method.compose('组织部');
  await app.idle();
  const item = await item_of(app, field);
  const box = await field.boundingBox();
  for (const side of ['x', 'y', 'width', 'height']) {
    const drawn = item[side];
    assert.ok(Math.abs(drawn - box[side]) <= 1, `${side}: drawn ${drawn}, element ${box[side]}`);
  }
  // Where the ink is: the words as the element would set them, found in the picture of the canvas.
  const style = await field.evaluate((element) => {
    const computed = getComputedStyle(element);
    return { size: parseFloat(computed.fontSize), weight: Number(computed.fontWeight), left: parseFloat(computed.paddingLeft) + parseFloat(computed.borderLeftWidth) };
  });
  const words = await draw_words(context, '江城区', style.size, style.weight);
  const match = best_match(decode_png(await app.shot({ ...box })), words);
  assert.ok(match.score > 0.95, `the words are drawn in the field (likeness ${match.score.toFixed(2)})`);
  assert.ok(Math.abs(match.x - words.bearing - style.left) <= 1, `drawn at ${match.x - words.bearing}, the element's text at ${style.left}`);
});

story('cancelled, deleted back to nothing, and left in the middle: no letters stay behind', place, async ({ app, context }) => {
  const method = await input_method(context, app.page);
  const field = await focused_name_field(app);
  await method.commit('李');
  await method.compose('wang');
  await method.cancel();
  await app.idle();
  assert.equal(await field.inputValue(), '李');
  await method.compose('wan');
  await method.compose('wa');
  await method.compose('w');
  await method.compose('');
  await app.idle();
  assert.equal(await field.inputValue(), '李');
  await method.compose('zhao');
  await app.click(app.role('textbox', { name: '单位' }));
  assert.equal(await field.inputValue(), '李', 'leaving the field drops the preedit');
  assert.equal((await item_of(app, field)).value, '李');
});

story('punctuation and whole sentences that come without a composition arrive once', place, async ({ app, context }) => {
  const method = await input_method(context, app.page);
  const field = await focused_name_field(app);
  for (const text of ['，', '。', '《', '》', '共治共享', '𠮷']) await method.commit(text);
  await app.idle();
  assert.equal(await field.inputValue(), '，。《》共治共享𠮷');
  assert.equal((await item_of(app, field)).value, '，。《》共治共享𠮷');
  await app.press('Backspace');
  assert.equal((await item_of(app, field)).value, '，。《》共治共享', 'a rare hanzi goes as one');
});

story('a composition in the middle of a text leaves both sides alone', place, async ({ app, context }) => {
  const method = await input_method(context, app.page);
  const field = await focused_name_field(app);
  await method.commit('示例街道');
  await app.press('Home', 'ArrowRight', 'ArrowRight');
  await method.compose('yi');
  await method.commit('一');
  await app.idle();
  assert.equal(await field.inputValue(), '示例一街道');
  assert.equal(await field.evaluate((element) => element.selectionStart), 3, 'the caret stands behind it');
  assert.ok(colours(decode_png(await app.shot())) > 50);
});
