// Fills in web/index.html: names of the files beside it, or those files themselves for the single
// file. The page reads them through web/build_facts.ts.
import { createHash } from 'node:crypto';

import { mark_svg } from './icons.mjs';

const sha256 = (text) => createHash('sha256').update(text).digest('base64');

// Replaces exactly one place, so that a changed index.html is noticed here and not by a user.
function replace_once(html, pattern, value, what) {
  const parts = html.split(pattern);
  if (parts.length !== 2) throw new Error(`web/index.html: ${parts.length - 1} times ${what}, wanted one`);
  return parts.join(value);
}

const with_facts = (html, facts) =>
  replace_once(html, '<html ', `<html ${Object.entries(facts)
    .map(([name, value]) => `data-${name}="${value}" `).join('')}`, '"<html "');

const boot_tag = /<script [^>]*src="boot\.js"[^>]*><\/script>/;
const style_tag = /<link [^>]*href="page\.css"[^>]*>/;
const home_tags = /<link rel="apple-touch-icon"[^>]*>\n<link rel="manifest"[^>]*>\n/;
const policy_tag = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

// The icon of the tab is in the page itself: one file less to ask for, and none from one file alone.
const with_icon = (html) => replace_once(html, 'href="icon.svg"',
  `href="data:image/svg+xml,${encodeURIComponent(mark_svg())}"`, 'href="icon.svg"');

export function site_page(html, { version, names, wasm_bytes, gzip_bytes }) {
  let page = with_facts(html, {
    version, host: names.host, wasm: names.wasm, 'wasm-bytes': wasm_bytes, 'gzip-bytes': gzip_bytes,
  });
  page = replace_once(page, 'src="boot.js"', `src="${names.boot}"`, 'src="boot.js"');
  page = replace_once(page, 'href="icon-full-180.png"', `href="${names.touch_icon}"`, 'the touch icon');
  page = with_icon(page);
  return page.includes('href="page.css"')
    ? replace_once(page, 'href="page.css"', `href="${names.style}"`, 'href="page.css"') : page;
}

// Script text inside HTML ends at the first "</script"; in JavaScript the backslash changes nothing.
const inside_script = (text) => text.toString('utf8').replace(/<\/(?=script)/gi, '<\\/')
  .replaceAll('<!--', '<\\!--');

// The single file has no origin: only inline code of these very hashes, and Blobs of its own.
function single_policy(boot, styles) {
  const hashes = styles.map((style) => `'sha256-${sha256(style)}'`).join(' ');
  return "default-src 'none'; " +
    `script-src 'sha256-${sha256(boot)}' 'wasm-unsafe-eval' blob:; worker-src blob:; ` +
    `style-src ${hashes || "'none'"}; img-src blob: data:; connect-src blob: data:`;
}

export function single_page(html, { version, boot, host, style, wasm_gzip, files, wasm_bytes }) {
  const boot_text = inside_script(boot);
  let page = with_facts(html, {
    version, single: '', 'wasm-bytes': wasm_bytes, 'gzip-bytes': wasm_gzip.length,
  });
  if (style_tag.test(page)) page = replace_once(page, style_tag, `<style>${style}</style>`, 'page.css');
  const data = [
    `<script type="text/plain" id="host">${inside_script(host)}</script>`,
    `<script type="text/plain" id="wasm">${wasm_gzip.toString('base64')}</script>`,
    `<script type="application/json" id="files">${JSON.stringify(Object.fromEntries(
      Object.entries(files).map(([path, bytes]) => [path, bytes.toString('base64')])))}</script>`,
    `<script>${boot_text}</script>`,
  ].join('\n');
  // Nothing beside it can be fetched, and what is opened by double click cannot be installed.
  page = with_icon(replace_once(page, home_tags, '', 'the manifest'));
  // The page's script waits for the whole document where it is deferred; here it stands at the end.
  page = replace_once(page, boot_tag, '', 'boot.js');
  page = replace_once(page, '</body>', `${data}\n</body>`, '</body>');
  if (policy_tag.test(page)) {
    const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text);
    page = replace_once(page, policy_tag,
      `<meta http-equiv="Content-Security-Policy" content="${single_policy(boot_text, styles)}">`,
      'the policy');
  }
  return page;
}
