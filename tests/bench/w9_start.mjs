// W9: from navigation to the first interactive frame, against a page that does the least a page with
// WebGL2 and a module can do. Both through the same server program, turn by turn, in one run; cold
// with a fresh browser folder each time, warm on a folder that has seen the page before.
import { copyFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { open_chromium } from '../e2e/support/chromium.mjs';
import { dist_folder, needed } from '../e2e/support/places.mjs';
import { scratch } from '../e2e/support/processes.mjs';
import { serve_own } from '../e2e/support/servers.mjs';

export const name = 'w9_start';
const kRuns = 7;
const here = dirname(fileURLToPath(import.meta.url));
// A module of one function that returns 0.5 as f32.
const kModule = [
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7d, 0x03, 0x02, 0x01, 0x00,
  0x07, 0x07, 0x01, 0x03, 0x6f, 0x6e, 0x65, 0x00, 0x00, 0x0a, 0x09, 0x01, 0x07, 0x00, 0x43, 0x00, 0x00, 0x00, 0x3f, 0x0b,
];

// Runs in our page before its scripts: the moment the skeleton goes is the first interactive frame.
function watch_skeleton() {
  new MutationObserver((_, observer) => {
    if (!document.body || document.getElementById('skeleton') || !document.getElementById('stage')) return;
    globalThis.shown = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true });
}

async function time_to_frame(context, url) {
  const page = await context.newPage();
  await page.addInitScript(watch_skeleton);
  await page.goto(url);
  await page.waitForFunction(() => globalThis.shown !== undefined, null, { polling: 'raf' });
  const milliseconds = await page.evaluate(() => globalThis.shown);
  await page.close();
  return milliseconds;
}

async function cold(url) {
  const browser = await open_chromium({ exact: true });
  const milliseconds = await time_to_frame(browser.context, url);
  await browser.close();
  return milliseconds;
}

export async function measure() {
  const place = scratch('start');
  const peer_folder = join(here, 'pages/empty');
  for (const file of ['index.html', 'page.js', 'worker.js']) {
    copyFileSync(join(peer_folder, file), join(place.path, file));
  }
  writeFileSync(join(place.path, 'one.wasm'), Buffer.from(kModule));
  const own = await serve_own(needed(dist_folder, './build.sh dist'));
  const peer = await serve_own(place.path);
  const times = { own_cold: [], peer_cold: [], own_warm: [], peer_warm: [] };
  try {
    for (let run = 0; run < kRuns; run++) {
      times.own_cold.push(await cold(own.url));
      times.peer_cold.push(await cold(peer.url));
    }
    const browser = await open_chromium({ exact: true });
    for (const url of [own.url, peer.url, own.url, peer.url]) await time_to_frame(browser.context, url);
    for (let run = 0; run < kRuns; run++) {
      times.own_warm.push(await time_to_frame(browser.context, own.url));
      times.peer_warm.push(await time_to_frame(browser.context, peer.url));
    }
    await browser.close();
  } finally {
    await own.stop();
    await peer.stop();
    place.remove();
  }
  const against = 'empty WebGL2 + wasm page';
  return [
    { what: 'W9 start, cold', unit: 'ms', ours: times.own_cold, peer: times.peer_cold, against, goal: '≤ 2' },
    { what: 'W9 start, warm', unit: 'ms', ours: times.own_warm, peer: times.peer_warm, against, goal: '≤ 2' },
  ];
}
