// The product's mark, as the rail draws it (src/ui/widgets/rail.cpp): four tiles on the accent, the
// last one half there. Printed as SVG, rasterised here as PNG, and named in the web manifest by
// which the page can be put on a home screen. Used by pack.mjs.
import { crc32, deflateSync } from 'node:zlib';

const accent = [0xa8, 0x23, 0x1c];
const white = [0xff, 0xff, 0xff];

// Rounded squares on a grid of 100: left, top, side, radius, colour, opacity.
const plate = [0, 0, 100, 25, accent, 1];
const tiles = [[23, 23], [55, 23], [23, 55], [55, 55]]
  .map(([x, y], index) => [x, y, 22, 6, white, index === 3 ? 0.55 : 1]);

const css = ([red, green, blue]) => `rgb(${red} ${green} ${blue})`;

export function mark_svg() {
  const shapes = [plate, ...tiles].map(([x, y, side, radius, colour, opacity]) =>
    `<rect x='${x}' y='${y}' width='${side}' height='${side}' rx='${radius}' fill='${css(colour)}'` +
    `${opacity < 1 ? ` fill-opacity='${opacity}'` : ''}/>`);
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>${shapes.join('')}</svg>`;
}

// How much of the pixel around a point lies in a rounded square: its distance to the edge, in pixels.
function coverage([left, top, side, radius], x, y, scale) {
  const half = side / 2 - radius;
  const beyond = (at, from) => Math.max(0, Math.abs(at - from - side / 2) - half);
  const distance = (Math.hypot(beyond(x, left), beyond(y, top)) - radius) * scale;
  return Math.min(1, Math.max(0, 0.5 - distance));
}

function chunk(kind, content) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const bytes = Buffer.alloc(body.length + 8);
  bytes.writeUInt32BE(content.length, 0);
  body.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(body), bytes.length - 4);
  return bytes;
}

function png(size, data) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6], 8);  // eight bits of red, green, blue and alpha
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) data.copy(rows, y * (size * 4 + 1) + 1, y * size * 4, (y + 1) * size * 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

// With `full` the plate fills the square, for systems that cut icons into a shape of their own.
export function mark_png(size, { full = false } = {}) {
  const data = Buffer.alloc(size * size * 4);
  const scale = size / 100;
  for (let at = 0; at < data.length; at += 4) {
    const x = ((at / 4) % size + 0.5) / scale;
    const y = (Math.floor(at / 4 / size) + 0.5) / scale;
    const alpha = full ? 1 : coverage(plate, x, y, scale);
    const light = Math.max(...tiles.map((tile) => coverage(tile, x, y, scale) * tile[5]));
    for (let i = 0; i < 3; i++) data[at + i] = Math.round(accent[i] + (white[i] - accent[i]) * light);
    data[at + 3] = Math.round(255 * alpha);
  }
  return png(size, data);
}

// The manifest; `named` gives a file its name in the delivery. All addresses are relative, so that
// the page can lie in any folder of any server.
export function manifest(named) {
  const icon = (name, size, purpose) =>
    ({ src: named(name), sizes: `${size}x${size}`, type: 'image/png', purpose });
  return JSON.stringify({
    name: '全域 Quanyu', short_name: '全域', lang: 'zh-CN', dir: 'ltr',
    description: '城市街道、社区和网格的治理工作台',
    start_url: './', scope: './', display: 'standalone',
    background_color: '#f5f4f1', theme_color: '#a8231c',
    icons: [
      { src: named('icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon('icon-192.png', 192, 'any'), icon('icon-512.png', 512, 'any'),
      icon('icon-full-512.png', 512, 'maskable'),
    ],
  }, null, 2);
}

export const icon_files = () => ({
  'icon.svg': Buffer.from(mark_svg()),
  'icon-192.png': mark_png(192),
  'icon-512.png': mark_png(512),
  'icon-full-512.png': mark_png(512, { full: true }),
  'icon-full-180.png': mark_png(180, { full: true }),
});
