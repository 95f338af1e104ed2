// Reads and writes PNG pictures, as the browsers' screenshots are (8 bits, RGB or RGBA, not
// interlaced), and compares two. Enough for tests; refuses anything else.
import { deflateSync, inflateSync, crc32 as zlib_crc32 } from 'node:zlib';

const kSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export class Picture {
  constructor(width, height, data) {
    this.width = width;
    this.height = height;
    this.data = data;  // RGBA, row by row
  }

  pixel(x, y) {
    const at = (y * this.width + x) * 4;
    return this.data.subarray(at, at + 4);
  }
}

export function decode_png(bytes) {
  if (!bytes.subarray(0, 8).equals(kSignature)) throw new Error('not a PNG');
  let header = null;
  const packed = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') header = content;
    if (kind === 'IDAT') packed.push(content);
    at += 12 + length;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = { 2: 3, 6: 4 }[header[9]];
  if (header[8] !== 8 || !channels || header[12] !== 0) throw new Error('a kind of PNG that is not read here');
  return new Picture(width, height, with_alpha(unfiltered(inflateSync(Buffer.concat(packed)), width, height, channels), channels));
}

function unfiltered(raw, width, height, channels) {
  const stride = width * channels;
  const data = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let i = 0; i < stride; i++) {
      const left = i >= channels ? data[y * stride + i - channels] : 0;
      const up = y > 0 ? data[(y - 1) * stride + i] : 0;
      const corner = i >= channels && y > 0 ? data[(y - 1) * stride + i - channels] : 0;
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter];
      data[y * stride + i] = raw[y * (stride + 1) + 1 + i] + guess;
    }
  }
  return data;
}

// Whichever neighbour is nearest to left + up - corner (the format's own predictor).
function nearest(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function with_alpha(data, channels) {
  if (channels === 4) return data;
  const full = Buffer.alloc((data.length / 3) * 4, 255);
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) data.copy(full, to, from, from + 3);
  return full;
}

// Number of points whose channels differ by more than `tolerance` (0 to 255).
export function different_pixels(a, b, tolerance = 0) {
  if (a.width !== b.width || a.height !== b.height) return Math.max(a.width * a.height, b.width * b.height);
  let count = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const far = (channel) => Math.abs(a.data[at + channel] - b.data[at + channel]) > tolerance;
    if (far(0) || far(1) || far(2) || far(3)) count++;
  }
  return count;
}

// Number of distinct colours; an empty canvas has one.
export function colours(picture) {
  const seen = new Set();
  for (let at = 0; at < picture.data.length; at += 4) seen.add(picture.data.readUInt32BE(at));
  return seen.size;
}

export function encode_png(picture) {
  const rows = [];
  for (let y = 0; y < picture.height; y++) {
    rows.push(Buffer.of(0), picture.data.subarray(y * picture.width * 4, (y + 1) * picture.width * 4));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.width, 0);
  header.writeUInt32BE(picture.height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const parts = [['IHDR', header], ['IDAT', deflateSync(Buffer.concat(rows))], ['IEND', Buffer.alloc(0)]];
  return Buffer.concat([kSignature, ...parts.map(([kind, content]) => chunk(kind, content))]);
}

function chunk(kind, content) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes) {
  if (zlib_crc32) return zlib_crc32(bytes);
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
