// Files that are wrong: the page says in which file, on which line and why, and nothing is changed.
// Files in the encodings that offices have are read.
import assert from 'node:assert/strict';
import { join } from 'node:path';

import { counts_beneath, table_of } from '../support/csv_counts.mjs';
import { drop_files, open_files } from '../support/files.mjs';
import { card_number, expect_heading, first_run, introduce, kept_places, spoken } from '../support/person.mjs';
import { repository } from '../support/places.mjs';
import { site, story } from '../support/story.mjs';

const place = site();
const kTable = table_of('650106');

function with_line(number, change) {
  const lines = kTable.split('\n');
  lines[number - 1] = change(lines[number - 1]);
  return lines.join('\n');
}

// Bytes that no encoding in use allows at this place: a lone continuation byte in UTF-8 text with a
// mark that says it is UTF-8.
function undecodable_on_line(number) {
  const lines = kTable.split('\n');
  const head = Buffer.from(`\ufeff${lines.slice(0, number - 1).join('\n')}\n`);
  return Buffer.concat([head, Buffer.from([0xff]), Buffer.from(lines.slice(number - 1).join('\n'))]);
}

// name, content, line, words of the catalogue that say why
const kWrong = [
  ['missing-column', kTable.replace('code,name', 'code,label'), 1],
  ['cut-line', with_line(7, (line) => line.split(',')[0]), 7],
  ['undecodable', undecodable_on_line(9), 9],
  ['duplicate-code', with_line(12, () => kTable.split('\n')[10]), 12],
  ['orphan-parent', `${kTable}999999001,无处街道\n`, kTable.split('\n').length],
  ['bad-code', with_line(6, (line) => `65x106${line.slice(6)}`), 6],
  ['empty-name', with_line(8, (line) => `${line.split(',')[0]},`), 8],
];

// What the device keeps and what is open, as far as a person can see it; not when it was last opened.
async function state_of(app) {
  const places = (await kept_places(app)).filter((line) => !/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(line));
  await app.run('go.dashboard');
  return { places, streets: await card_number(app, 'streets'), title: await app.page.title() };
}

for (const [name, content, line] of kWrong) {
  story(`${name}: file, line and reason are named and nothing changes`, place, async ({ app }) => {
    await first_run(app, '441702');
    const before = await state_of(app);
    await app.run('go.start');
    await open_files(app, [{ name: `${name}.csv`, bytes: content }]);
    const words = await spoken(app.role('alertdialog'));
    assert.match(words, new RegExp(`${name}\\.csv`), 'the file');
    assert.match(words, new RegExp(`(?<!\\d)${line}(?!\\d)`), `line ${line} in: ${words}`);
    assert.match(words, /没有改变/);
    await app.press('Escape');
    assert.equal(await app.role('alertdialog').count(), 0);
    assert.deepEqual(await state_of(app), before);
    await app.reload();
    assert.deepEqual(await state_of(app), before, 'after a reload too');
  });
}

const kEncodings = [
  ['utf-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['utf-16 little endian', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['utf-16 big endian', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
];
for (const [encoding, encode] of kEncodings) {
  story(`a table in ${encoding} is read`, place, async ({ app }) => {
    await introduce(app);
    await open_files(app, [{ name: '头屯河区.csv', bytes: encode(kTable) }]);
    await expect_heading(app, '总览');
    assert.equal(await card_number(app, 'streets'), counts_beneath('650106').streets);
  });
}

story('a table in GB18030 is read', place, async ({ app }) => {
  await introduce(app);
  await open_files(app, [{ name: '江城区.csv', bytes: in_gb18030(table_of('441702')) }]);
  await expect_heading(app, '总览');
  assert.equal(await card_number(app, 'communities'), counts_beneath('441702').communities);
  assert.match(await app.page.title(), /江城区|阳江市|广东省/);
});

// The browser's decoder tells which two bytes stand for which hanzi; turned round it is an encoder.
function in_gb18030(text) {
  const decoder = new TextDecoder('gb18030');
  const table = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (!table.has(letter)) table.set(letter, [lead, trail]);
    }
  }
  return Buffer.from([...text].flatMap((letter) => (letter < '\x80' ? letter.charCodeAt(0) : table.get(letter))));
}

story('files dropped on the page are taken like chosen ones', place, async ({ app }) => {
  await introduce(app);
  await app.click(app.node('start.save'));
  await drop_files(app, [join(repository, 'build/gen/samples/650106.csv')]);
  await expect_heading(app, '总览');
  assert.equal(await card_number(app, 'streets'), counts_beneath('650106').streets);
});
