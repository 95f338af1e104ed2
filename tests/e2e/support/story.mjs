// The frame of every story: one server per file, a fresh device per story, and when a story fails
// the picture and the words of what was on screen, kept in build/e2e.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { AppPage } from './app_page.mjs';
import { close_shared, open_chromium, open_context } from './chromium.mjs';
import { needed, repository, web_folder } from './places.mjs';
import { serve_own } from './servers.mjs';

// Declares the server of a test file. `serve` makes another kind of server than our own.
export function site({ serve = serve_own, folder = web_folder } = {}) {
  let server = null;
  before(async () => { server = await serve(needed(folder, './build.sh web')); });
  after(async () => { await server?.stop(); });
  return { get url() { return server.url; }, get port() { return server.port; } };
}

// A story: `body` gets { app, browser, context } with the app open and idle on a device that has
// never seen it. Options: `browser` for the device, with `own: true` for one with a disk of its own,
// `page` for AppPage.open, `start: false` to open the page oneself.
export function story(title, place, body, { browser: { own = false, ...device } = {}, page = {}, start = true, timeout = 180_000 } = {}) {
  test(title, { timeout }, async () => {
    const browser = await (own ? open_chromium : open_context)(device);
    let app = null;
    try {
      const { context } = browser;
      if (start) app = await AppPage.open(context, page.url ?? place.url, page);
      const given = { app, browser, context, url: place?.url };
      await body(given);
      app?.calm();
    } catch (error) {
      await keep_evidence(title, browser);
      throw error;
    } finally {
      await browser.close();
    }
  });
}

after(close_shared);

export const evidence_folder = join(repository, 'build/e2e');

export function keep_file(name, bytes) {
  mkdirSync(evidence_folder, { recursive: true });
  const path = join(evidence_folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function keep_evidence(title, browser) {
  const name = title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  const pages = browser.context.pages();
  for (const [index, page] of pages.entries()) {
    if (page.url() === 'about:blank') continue;
    const shot = await page.screenshot({ timeout: 5_000 }).catch(() => null);
    if (shot) keep_file(`${name}-${index}.png`, shot);
    const words = await page.evaluate(() => document.body.innerText, null, { timeout: 5_000 }).catch((error) => String(error));
    keep_file(`${name}-${index}.txt`, words ?? '');
  }
}
