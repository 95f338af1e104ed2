// Finds words in what the canvas shows, as an eye does: the word is drawn by the browser's own 2D
// canvas at each size of the type scale and looked for in a picture of the page by correlation. The
// accessible mirror has no part in it, so an app that draws nothing is not found out by its words.
import { decode_png } from './png.mjs';

const kFamilies = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif';
const kSizes = [14, 13, 16, 20, 12, 26];
const kWeights = [400, 600];
// The app draws with the same 2D canvas: seen words are alike to 0.999, the nearest others to 0.8.
const kSeen = 0.95;

// Draws words on a page of their own: { width, height, bearing, values } of darkness, cropped to the
// ink, which begins `bearing` pixels right of the pen.
export async function draw_words(context, text, size, weight) {
  const page = await context.newPage();
  try {
    return await page.evaluate(([words, pixels, boldness, families]) => {
      const canvas = new OffscreenCanvas(Math.ceil(pixels * words.length * 1.2) + 8, pixels * 2);
      const pen = canvas.getContext('2d', { willReadFrequently: true });
      pen.font = `${boldness} ${pixels}px ${families}`;
      pen.textRendering = 'geometricPrecision';
      pen.fontKerning = 'none';
      pen.lang = 'zh-CN';
      pen.textBaseline = 'alphabetic';
      pen.fillText(words, 4, Math.round(pixels * 1.4));
      const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
      let [left, top, right, bottom] = [width, height, 0, 0];
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          if (data[(y * width + x) * 4 + 3] < 16) continue;
          [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
        }
      }
      const values = [];
      for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) values.push(data[(y * width + x) * 4 + 3] / 255);
      return { width: right - left + 1, height: bottom - top + 1, bearing: left - 4, values };
    }, [text, size, weight, kFamilies]);
  } finally {
    await page.close();
  }
}

// Brightness of a picture, 0 to 1, row by row.
function brightness(picture) {
  const values = new Float32Array(picture.width * picture.height);
  for (let at = 0; at < values.length; at++) {
    const [r, g, b] = [picture.data[at * 4], picture.data[at * 4 + 1], picture.data[at * 4 + 2]];
    values[at] = (0.299 * r + 0.587 * g + 0.114 * b) / 255;
  }
  return values;
}

// Sums over rectangles in constant time, of values and of their squares.
class Sums {
  constructor(values, width, height) {
    this.stride = width + 1;
    this.plain = new Float64Array(this.stride * (height + 1));
    this.square = new Float64Array(this.stride * (height + 1));
    for (let y = 0; y < height; y++) {
      let [row, row_square] = [0, 0];
      for (let x = 0; x < width; x++) {
        const value = values[y * width + x];
        row += value;
        row_square += value * value;
        const at = (y + 1) * this.stride + x + 1;
        this.plain[at] = this.plain[at - this.stride] + row;
        this.square[at] = this.square[at - this.stride] + row_square;
      }
    }
  }

  of(table, x, y, width, height) {
    const [top, bottom] = [y * this.stride, (y + height) * this.stride];
    return table[bottom + x + width] - table[bottom + x] - table[top + x + width] + table[top + x];
  }
}

// Best place of a pattern: { x, y, score }, score between -1 and 1 whatever the colours are.
export function best_match(picture, pattern) {
  const values = brightness(picture);
  const sums = new Sums(values, picture.width, picture.height);
  const count = pattern.width * pattern.height;
  const mean = pattern.values.reduce((sum, value) => sum + value, 0) / count;
  const centred = Float32Array.from(pattern.values, (value) => value - mean);
  const norm = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0));
  // Every third row of the pattern first: most places are out of the question by then.
  // (Centred by themselves, so that an even ground gives nought.)
  const rows = Array.from({ length: pattern.height }, (_, y) => y);
  const some = rows.filter((y) => y % 3 === 1);
  const ink = some.flatMap((row) => Array.from(pattern.values.slice(row * pattern.width, (row + 1) * pattern.width)));
  const part_mean = ink.reduce((sum, value) => sum + value, 0) / ink.length;
  const part = Float32Array.from(pattern.values, (value) => value - part_mean);
  const product = (x, y, wanted, weights) => {
    let sum = 0;
    for (const row of wanted) {
      const [from, at] = [row * pattern.width, (y + row) * picture.width + x];
      for (let i = 0; i < pattern.width; i++) sum += weights[from + i] * values[at + i];
    }
    return sum;
  };
  let best = { x: 0, y: 0, score: -1 };
  for (let y = 0; y + pattern.height <= picture.height; y++) {
    for (let x = 0; x + pattern.width <= picture.width; x++) {
      const sum = sums.of(sums.plain, x, y, pattern.width, pattern.height);
      const spread = sums.of(sums.square, x, y, pattern.width, pattern.height) - (sum * sum) / count;
      if (spread < 0.5) continue;
      const scale = norm * Math.sqrt(spread);
      if ((Math.abs(product(x, y, some, part)) * 3) / scale < 0.3) continue;
      // Dark words on light ground correlate negatively with brightness, light on dark positively.
      const score = Math.abs(product(x, y, rows, centred)) / scale;
      if (score > best.score) best = { x, y, score };
    }
  }
  return best;
}

// Where words stand on the page: { x, y, width, height, score } in CSS pixels at DPR 1. Fails when
// no size and weight of the type scale is seen there.
export async function find_words(context, page, text, { sizes = kSizes, weights = kWeights } = {}) {
  const picture = decode_png(await page.screenshot());
  let best = { score: -1 };
  for (const size of sizes) {
    for (const weight of weights) {
      const pattern = await draw_words(context, text, size, weight);
      const match = best_match(picture, pattern);
      if (match.score > best.score) best = { ...match, width: pattern.width, height: pattern.height, size, weight };
      if (best.score > 0.99) return best;
    }
  }
  if (best.score < kSeen) throw new Error(`"${text}" is not to be seen on the canvas (best likeness ${best.score.toFixed(2)})`);
  return best;
}

// Makes every draw call of the app draw nothing, in page and worker, so that only the ground is left.
export async function empty_the_canvas(context) {
  const prelude = `(() => {
    const gl = globalThis.WebGL2RenderingContext && WebGL2RenderingContext.prototype;
    if (!gl) return;
    for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'drawRangeElements']) gl[name] = () => {};
  })();\n`;
  await context.addInitScript({ content: prelude });
  await context.route(/\.m?js(?:\?|$)/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: prelude + (await response.text()) });
  });
}
