// Prints the tables of GB18030 as a C++ include, asked of the script engine's own decoder:
//   node gb18030_table.mjs > gb18030_table.inc
// Two-byte codes become one array; four-byte codes of the basic plane become the few ranges in
// which code and character run in step. A code that the decoder does not know ends the build.
const decoder = new TextDecoder('gb18030', { fatal: true });

function character(bytes) {
  const text = [...decoder.decode(Uint8Array.from(bytes))];
  if (text.length !== 1) throw new Error(`not one character: ${bytes}`);
  return text[0].codePointAt(0);
}

const pairs = [];
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail !== 0x7f) pairs.push(character([lead, trail]));
  }
}

// Four bytes spell one number in mixed radix; the basic plane ends with number 39419 (U+FFFF).
const kLastOfBasicPlane = 39419;
const ranges = [];
for (let number = 0, expected = -1; number <= kLastOfBasicPlane; number++) {
  const code = character([
    0x81 + Math.floor(number / 12600),
    0x30 + Math.floor((number % 12600) / 1260),
    0x81 + Math.floor((number % 1260) / 10),
    0x30 + (number % 10),
  ]);
  if (code !== expected) ranges.push([number, code]);
  expected = code + 1;
}

const rows = (values, width) => {
  const lines = [];
  for (let i = 0; i < values.length; i += width) lines.push(values.slice(i, i + width).join(','));
  return lines.join(',\n');
};
console.log(`// Generated: ${pairs.length} two-byte codes and ${ranges.length} ranges of four-byte codes.
constexpr char16_t kPairs[${pairs.length}] = {
${rows(pairs.map((code) => `0x${code.toString(16)}`), 16)}};
constexpr FourByteRange kFourByteRanges[${ranges.length}] = {
${rows(ranges.map(([number, code]) => `{${number},0x${code.toString(16)}}`), 8)}};`);
