// A list on paper: the sheets carry title, unit, day and their number, and nothing of the page.
import assert from 'node:assert/strict';

import { first_run, somebody } from '../support/person.mjs';
import { site, story } from '../support/story.mjs';

const place = site();
const kSheet = /\/Type\s*\/Page\b(?!s)/g;

story('a list is printed on numbered sheets of its own', place, async ({ app }) => {
  const { page } = app;
  // What the browser's print dialog would be given: the paper as it stands when it opens.
  await page.evaluate(() => {
    window.print = () => { window.printed = document.getElementById('paper').innerHTML; };
  });
  await first_run(app, '441702');
  await app.run('go.list', 'area');
  await app.click(app.role('button', { name: '打印' }).first());
  await page.waitForFunction(() => window.printed !== undefined);
  const sheets = await page.evaluate(() => [...document.querySelectorAll('#paper section')].map((sheet) => sheet.innerText || sheet.textContent));
  assert.ok(sheets.length > 1, 'more than one sheet');
  sheets.forEach((sheet, index) => {
    assert.match(sheet, /区划/);
    assert.match(sheet, new RegExp(somebody.unit));
    assert.match(sheet, /\d{4}-\d{2}-\d{2}/);
    assert.match(sheet, new RegExp(`第 ${index + 1} 页，共 ${sheets.length} 页`));
    assert.match(sheet, /演示数据/);
  });
  // Each section is exactly one sheet of the printer's.
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  assert.equal(pdf.match(kSheet).length, sheets.length);
  // Afterwards the page is as it was.
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await page.locator('#paper').count(), 0);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
});
