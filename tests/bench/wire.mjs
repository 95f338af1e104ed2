// Bytes on the wire until the first interactive frame: what a browser really fetched, as it came
// from our own server and from Debian's nginx untouched, and the same files under brotli.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { open_chromium } from '../e2e/support/chromium.mjs';
import { dist_folder, needed } from '../e2e/support/places.mjs';
import { serve_nginx, serve_own } from '../e2e/support/servers.mjs';

export const name = 'wire';

// Fetches the page as a newcomer would: [{ path, bytes }] with heads and bodies as they were sent,
// the worker's own script too. What was given up for a smaller form is not counted.
async function fetched(url) {
  const browser = await open_chromium({ exact: true });
  const finished = [];
  browser.context.on('requestfinished', (request) => finished.push(request));
  const page = await browser.context.newPage();
  await page.goto(`${url}/?testing=1`);
  await page.waitForFunction(() => window.quanyu !== undefined && !document.getElementById('skeleton'));
  await page.evaluate(() => window.quanyu.idle());
  const files = [];
  for (const request of finished.filter((one) => one.url().startsWith(url))) {
    const { responseHeadersSize, responseBodySize } = await request.sizes();
    // Of a worker's script the browser tells no size; sent as it is, its length is in the head.
    const stated = Number((await request.response()).headers()['content-length'] ?? 0);
    files.push({ path: new URL(request.url()).pathname, bytes: responseHeadersSize + (responseBodySize || stated) });
  }
  await browser.close();
  return files;
}

const total = (list) => list.reduce((sum, { bytes }) => sum + bytes, 0);

export async function measure() {
  const folder = needed(dist_folder, './build.sh dist');
  const rows = [];
  const own = await serve_own(folder);
  const by_own = await fetched(own.url);
  await own.stop();
  const nginx = await serve_nginx(folder);
  const by_nginx = await fetched(nginx.url);
  await nginx.stop();
  const brotli = by_nginx.map(({ path }) => {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path.replace(/\.gz$/, ''));
    return { path, bytes: execFileSync('brotli', ['-q', '11', '-c', file], { maxBuffer: 1 << 28 }).length };
  });
  rows.push({ what: 'wire, files of the first load under brotli', unit: 'bytes', ours: [total(brotli)], goal: '≤ 1,000,000' });
  rows.push({ what: 'wire, our own server', unit: 'bytes', ours: [total(by_own)] });
  rows.push({ what: "wire, Debian's nginx untouched", unit: 'bytes', ours: [total(by_nginx)] });
  for (const { path, bytes } of by_nginx) rows.push({ what: `  nginx ${path}`, unit: 'bytes', ours: [bytes] });
  const fonts = by_nginx.filter(({ path }) => /\.(?:woff2?|ttf|otf)$/.test(path));
  rows.push({ what: 'wire, font bytes', unit: 'bytes', ours: [total(fonts)], goal: '0' });
  return rows;
}
