// The three servers a page is tested behind: our own `quanyu serve`, Debian's nginx with its default
// configuration, and a bare one of a few lines that can count and hold back answers.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

import { native_program, needed } from './places.mjs';
import { free_port, scratch, start } from './processes.mjs';

// `quanyu serve` over a folder: { url, port, stop() }.
export async function serve_own(folder) {
  const program = needed(native_program, './build.sh native');
  const server = await start(program, ['serve', '--root', folder, '--port', '0'], {
    ready: /http:\/\/127\.0\.0\.1:(\d+)/,
  });
  const port = Number(server.match[1]);
  return { url: `http://127.0.0.1:${port}`, port, stop: server.end };
}

// Debian's nginx. Its nginx.conf and its default site are used as packaged; only what one machine
// can have once is moved into a folder of this test: the port, the root, logs and the pid file.
export async function serve_nginx(folder) {
  const port = await free_port();
  const place = scratch('nginx');
  const site = readFileSync('/etc/nginx/sites-available/default', 'utf8')
    .replace(/listen 80 default_server;/, `listen 127.0.0.1:${port} default_server;`)
    .replace(/\n\s*listen \[::\]:80 default_server;/, '')
    .replace(/root \/var\/www\/html;/, `root ${folder};`);
  const main = readFileSync('/etc/nginx/nginx.conf', 'utf8')
    .replace(/^user .*$/m, 'user root;')
    .replace(/^pid .*$/m, `pid ${place.path}/nginx.pid;`)
    .replaceAll('/var/log/nginx', place.path)
    .replace('/etc/nginx/sites-enabled/*', `${place.path}/site`);
  writeFileSync(join(place.path, 'site'), site);
  writeFileSync(join(place.path, 'nginx.conf'), main);
  const arguments_ = ['-c', join(place.path, 'nginx.conf'), '-g', 'daemon off;'];
  const server = await start('nginx', arguments_, {});
  await answering(`http://127.0.0.1:${port}/`, server);
  const stop = async () => {
    await server.end();
    place.remove();
  };
  return { url: `http://127.0.0.1:${port}`, port, stop };
}

// Asks until the server answers or has ended; each try ends by itself, none waits on a clock.
async function answering(url, server) {
  let gone = null;
  server.ended.then((how) => { gone = how; });
  for (;;) {
    const response = await fetch(url).catch(() => null);
    if (response) return;
    if (gone) throw new Error(`the server ended: ${JSON.stringify(gone)} ${server.output()}`);
  }
}

const kTypes = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript',
  '.css': 'text/css', '.wasm': 'application/wasm', '.csv': 'text/csv', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json',
};

// A bare static server. `requests` lists what was asked; `change(path, bytes)` may return other
// bytes, null for "not found", or a promise that holds the answer back.
export async function serve_bare(folder, { change = null, types = kTypes } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname));
    requests.push(path);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    let bytes = null;
    try { bytes = readFileSync(join(folder, file)); } catch { /* answered as not found below */ }
    if (change) bytes = await change(file, bytes);
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(bytes === null ? 404 : 200, { 'content-type': type });
    response.end(bytes ?? '');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  const stop = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${port}`, port, requests, stop };
}
