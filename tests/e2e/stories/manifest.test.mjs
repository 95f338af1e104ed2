// The page can be put on a home screen: the browser itself reads the manifest and finds nothing wrong
// with it, in any folder of any server, and the icons are the mark that the app draws.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';

import { dist_folder, needed, single_file, web_folder } from '../support/places.mjs';
import { decode_png } from '../support/png.mjs';
import { scratch } from '../support/processes.mjs';
import { serve_bare, serve_nginx } from '../support/servers.mjs';
import { site, story } from '../support/story.mjs';

// The built page and what is given away, each in a folder below the root of a server.
let root;
before(() => {
  root = scratch('manifest');
  mkdirSync(join(root.path, 'office'));
  symlinkSync(needed(web_folder, './build.sh web'), join(root.path, 'office/page'));
  symlinkSync(needed(dist_folder, './build.sh dist'), join(root.path, 'office/dist'));
});
after(() => root.remove());

const servers = {
  'a bare server': site({ serve: () => serve_bare(root.path) }),
  "Debian's nginx": site({ serve: () => serve_nginx(root.path) }),
};

async function manifest_of(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  const session = await context.newCDPSession(page);
  const read = await session.send('Page.getAppManifest');
  assert.deepEqual(read.errors, []);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId), []);
  return { page, manifest: JSON.parse(read.data), url: read.url };
}

for (const [name, place] of Object.entries(servers)) {
  for (const folder of ['page', 'dist']) {
    story(`${folder} below the root of ${name}`, place, async ({ context, url }) => {
      const base = `${url}/office/${folder}/`;
      const read = await manifest_of(context, base);
      assert.equal(read.url, `${base}manifest.webmanifest`);
      assert.equal(new URL(read.manifest.start_url, read.url).href, base);
      assert.equal(new URL(read.manifest.scope, read.url).href, base);
      const touch = await read.page.locator('link[rel=apple-touch-icon]').getAttribute('href');
      const pictures = [...read.manifest.icons.filter(({ type }) => type === 'image/png'),
        { src: touch, sizes: '180x180', purpose: 'maskable' }];
      assert.equal(pictures.length, 4);
      for (const { src, sizes, purpose } of pictures) await check_picture(new URL(src, base), sizes, purpose);
      const drawn = read.manifest.icons.find(({ type }) => type === 'image/svg+xml');
      assert.match(await (await fetch(new URL(drawn.src, base))).text(), /^<svg /);
    }, { browser: { own: true }, start: false });  // an incognito page cannot be installed
  }
}

// Red plate, white tiles, the last one lighter; corners are cut off unless the system cuts them.
async function check_picture(address, sizes, purpose) {
  const picture = decode_png(Buffer.from(await (await fetch(address)).arrayBuffer()));
  assert.equal(`${picture.width}x${picture.height}`, sizes);
  const at = (x, y) => [...picture.pixel(Math.round(x * picture.width), Math.round(y * picture.width))];
  assert.deepEqual(at(0.5, 0.1), [0xa8, 0x23, 0x1c, 255]);
  assert.deepEqual(at(0.34, 0.34), [255, 255, 255, 255]);
  const [red, green] = at(0.66, 0.66);
  assert.ok(red > 0xa8 && red < 255 && green > 100 && green < 200, `${red}, ${green}`);
  assert.equal(at(0.005, 0.005)[3], purpose === 'maskable' ? 255 : 0);
}

story('the file opened by double click names none', null, async () => {
  const html = readFileSync(needed(single_file, './build.sh dist'), 'utf8');
  assert.doesNotMatch(html, /rel="manifest"|apple-touch-icon/);
  assert.match(html, /<link rel="icon" href="data:image\/svg\+xml,/);
}, { start: false });
