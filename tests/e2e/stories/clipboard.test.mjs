// Copy and paste with the system's clipboard, without a question from the browser: text in fields,
// a table out of the app, a spreadsheet's block into it.
import assert from 'node:assert/strict';

import { first_run } from '../support/person.mjs';
import { site, story } from '../support/story.mjs';

const place = site();

// A page of the same browser that shows what a paste would bring, as another program would see it.
async function paste_elsewhere(context, url) {
  const page = await context.newPage();
  await page.goto(`${url}/none`).catch(() => {});
  await page.setContent('<textarea id="plain"></textarea>');
  await page.evaluate(() => {
    document.addEventListener('paste', (event) => {
      window.pasted = { text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') };
    });
  });
  await page.focus('#plain');
  await page.keyboard.press('ControlOrMeta+V');
  const pasted = await page.evaluate(() => window.pasted);
  await page.close();
  return pasted;
}

// Puts text (and HTML) on the clipboard as another program would.
async function copy_elsewhere(context, url, text, html = null) {
  const page = await context.newPage();
  await page.goto(`${url}/none`).catch(() => {});
  await page.evaluate(([plain, rich]) => {
    document.addEventListener('copy', (event) => {
      event.clipboardData.setData('text/plain', plain);
      if (rich) event.clipboardData.setData('text/html', rich);
      event.preventDefault();
    });
  }, [text, html]);
  await page.keyboard.press('ControlOrMeta+C');
  await page.close();
}

story('text pasted into a field stands there once, and can be cut again', place, async ({ app, context, url }) => {
  await copy_elsewhere(context, url, '示例街道办事处');
  await app.page.bringToFront();
  const field = app.role('textbox', { name: '单位' });
  await app.click(field);
  await app.press('ControlOrMeta+V');
  assert.equal(await field.inputValue(), '示例街道办事处');
  await app.press('ControlOrMeta+A', 'ControlOrMeta+X');
  assert.equal(await field.inputValue(), '');
  assert.equal((await paste_elsewhere(context, url)).text, '示例街道办事处');
});

story('a list is copied as a table that a spreadsheet understands', place, async ({ app, context, url }) => {
  await first_run(app, '441702');
  await app.click(app.node('card.streets'));
  await app.press('ControlOrMeta+Shift+X');
  const pasted = await paste_elsewhere(context, url);
  const lines = pasted.text.trim().split(/\r?\n/);
  assert.equal(lines.length, 1 + 8, 'a head and the eight streets');
  assert.ok(lines.every((line) => line.split('\t').length === lines[0].split('\t').length));
  assert.match(pasted.html, /<table/);
  assert.match(pasted.text, /城南街道/);
});

story('a block of several cells pasted into a field becomes no torn text', place, async ({ app, context, url }) => {
  await copy_elsewhere(context, url, '甲\t乙\n丙\t丁', '<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>');
  await app.page.bringToFront();
  const field = app.role('textbox', { name: '姓名' });
  await app.click(field);
  await app.press('ControlOrMeta+V');
  assert.ok(!/[\t\n]/.test(await field.inputValue()));
});

story('words on screen are selected with the mouse and copied', place, async ({ app, context, url }) => {
  await first_run(app, '441702');
  const { box } = await app.middle(app.node('subtitle'));
  await app.page.mouse.move(box.x + 1, box.y + box.height / 2);
  await app.page.mouse.down();
  await app.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await app.page.mouse.move(box.x + box.width + 6, box.y + box.height / 2, { steps: 4 });
  await app.page.mouse.up();
  await app.idle();
  await app.press('ControlOrMeta+C');
  assert.match((await paste_elsewhere(context, url)).text, /^江城区.*镇街.*社区村$/);
});
