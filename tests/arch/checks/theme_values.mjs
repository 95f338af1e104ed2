// Colours and sizes come from src/ui/theme. Elsewhere in src/ there is no colour literal at all, and
// in src/ui no literal that can only be a number of pixels.
//
// A float literal above 2 in src/ui is taken for pixels; ratios, halves and doubles stay free. A
// line may say "ratio, not pixels: <why>" in a comment where a larger number is a plain factor.
import { scan } from '../lib/cpp.mjs';

export const name = 'theme-values';

const kColours = [
  [/\bIM_COL32(?:_A)?\s*\(/, 'IM_COL32'],
  [/\bImColor\s*\(/, 'ImColor'],
  [/\bImVec4\s*\(\s*[-\d.]/, 'ImVec4 of literals'],
  [/\bImVec4\s*\{\s*[-\d.]/, 'ImVec4 of literals'],
];
// All ones, all but the sign, and one digit before noughts are masks, no colours.
const kPackedColour = /\b0x(?!f{8}|7f{7}|[0-9a-f]0{7})[0-9a-f]{8}u?\b/i;
const kHexColour = /#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6})\b/;
const kPixels = /(?<![\w.])(\d+\.\d*|\d*\.\d+|\d+)[fF]\b/g;
const kVector = /\bImVec2\s*[({]\s*-?([\d.]+)[fF]?\s*,\s*-?([\d.]+)[fF]?\s*[)}]/g;
const kRatio = /ratio, not pixels: \S/;

export function check(tree) {
  const findings = [];
  for (const path of tree.files('src', /\.(?:hpp|cpp|inc|def)$/)) {
    if (path.startsWith('src/ui/theme')) continue;
    const { code, strings } = scan(tree.text(path));
    const in_ui = path.startsWith('src/ui/');
    const shows = in_ui || path.startsWith('src/report/');
    const lines = tree.lines(path);
    code.split('\n').forEach((text, index) => {
      const report = (what) => findings.push({ path, line: index + 1, what });
      for (const [pattern, what] of kColours) if (pattern.test(text)) report(`${what} outside the theme`);
      if (shows && kPackedColour.test(text)) report('a packed colour outside the theme');
      if (!in_ui || kRatio.test(lines[index]) || kRatio.test(lines[index - 1] ?? '')) return;
      const pixels = raw_pixels(text);
      if (pixels) report(`a raw size outside the theme: ${pixels}`);
    });
    for (const { line, value } of strings) {
      if (kHexColour.test(value)) findings.push({ path, line, what: 'a colour outside the theme' });
    }
  }
  return findings;
}

function raw_pixels(text) {
  for (const match of text.matchAll(kPixels)) if (Number(match[1]) > 2) return match[0];
  for (const match of text.matchAll(kVector)) {
    if (Number(match[1]) > 2 || Number(match[2]) > 2) return match[0];
  }
  return null;
}
