// Cuts the readings of hanzi out of pinyin-pro into a small C++ include:
//   node pinyin_table.mjs NODE_MODULES > pinyin_table.inc
// Tones are dropped. The main block (U+4E00–U+9FFF) holds the usual reading of each character in
// nine bits; further readings, and characters outside the block, stand in sorted lists. The whole
// may weigh 40 KiB; more ends the build.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const kLimit = 40 * 1024;
const kFirst = 0x4e00;
const kLast = 0x9fff;
const kMostReadings = 7;
const { pinyin } = createRequire(import.meta.url)(join(process.argv[2], 'pinyin-pro'));

// "nü" is typed "nv"; the rare "ê" is typed "e".
const typed = (reading) => reading.replaceAll('ü', 'v').replaceAll('ê', 'e');

function readings(code) {
  const character = String.fromCodePoint(code);
  const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array' }).map(typed);
  return [...new Set(all)].filter((one) => /^[a-z]{1,6}$/.test(one));
}

const known = new Map();
const syllables = new Set();
for (let code = 0x3007; code <= 0x2fa1f; code++) {
  if (code > 0x3007 && code < 0x3400) continue;
  if (code > kLast && code < 0x20000) continue;
  const found = readings(code);
  if (found.length > kMostReadings) throw new Error(`U+${code.toString(16)} has ${found.length} readings`);
  if (found.length) known.set(code, found);
  for (const one of found) syllables.add(one);
}

const names = [...syllables].sort();
const number = new Map(names.map((name, index) => [name, index + 1])); // 0: no reading
if (names.length >= 512) throw new Error('nine bits no longer hold a syllable');

const packed = new Uint8Array(Math.ceil(((kLast - kFirst + 1) * 9) / 8) + 1);
const further = [];
const outside = [];
for (const [code, found] of known) {
  if (code < kFirst || code > kLast) {
    for (const one of found) outside.push([code, number.get(one)]);
    continue;
  }
  const bit = (code - kFirst) * 9;
  const value = number.get(found[0]) << (bit % 8);
  packed[bit >> 3] |= value & 0xff;
  packed[(bit >> 3) + 1] |= (value >> 8) & 0xff;
  for (const one of found.slice(1)) further.push([code - kFirst, number.get(one)]);
}

const weight = names.length * 6 + packed.length + further.length * 4 + outside.length * 8;
if (weight > kLimit) throw new Error(`the table weighs ${weight} bytes, at most ${kLimit}`);

const rows = (values, width) => {
  const lines = [];
  for (let i = 0; i < values.length; i += width) lines.push(values.slice(i, i + width).join(','));
  return lines.join(',\n');
};
console.log(`// Generated: ${known.size} characters, ${names.length} syllables, ${weight} bytes.
constexpr char kSyllables[${names.length}][6] = {
${rows(names.map((name) => `{${[...name].map((letter) => `'${letter}'`).join(',')}}`), 4)}};
constexpr std::uint8_t kUsual[${packed.length}] = {
${rows([...packed], 24)}};
constexpr FurtherReading kFurther[${further.length}] = {
${rows(further.map(([at, syllable]) => `{${at},${syllable}}`), 8)}};
constexpr OutsideReading kOutside[${outside.length}] = {
${rows(outside.map(([code, syllable]) => `{0x${code.toString(16)},${syllable}}`), 8)}};`);
