// The W3C WebDriver commands the smoke tests need, over the two doors that Debian's browsers have:
// HTTP (WebKitWebDriver) and Marionette (Firefox's own socket). One small interface for both:
// navigate, evaluate, actions, screenshot, close.
import { createConnection } from 'node:net';
import { existsSync, mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { free_port, scratch, start } from './processes.mjs';

// A display that nobody sees: { name, end() }.
export async function open_display() {
  const server = await start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    ready: /^(\d+)\n/m, stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return { name: `:${server.match[1]}`, end: server.end };
}

class Session {
  #command;
  #close;

  constructor(command, close) {
    this.#command = command;
    this.#close = close;
  }

  navigate(url) { return this.#command('navigate', { url }); }
  reload() { return this.#command('reload', {}); }

  // Runs `body` (a function of JSON values) in the page and waits for what it promises.
  async evaluate(body, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${body})(...Array.from(arguments).slice(0, -1)))
        .then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error && error.stack || error) }));`;
    const answer = await this.#command('script', { script, args });
    if (answer?.error) throw new Error(answer.error);
    return answer?.value;
  }

  // Mouse press and release at a point of the viewport.
  click(x, y) {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' },
      { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 },
    ];
    return this.#command('actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  }

  // Keys pressed one after the other, as if on a keyboard.
  type(text) {
    const actions = [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    return this.#command('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async screenshot() { return Buffer.from(await this.#command('screenshot', {}), 'base64'); }

  close() { return this.#close(); }
}

// ---- WebKitGTK over HTTP -------------------------------------------------------------------------

const kMiniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

export async function open_webkit(display) {
  const port = await free_port();
  const place = scratch('webkit');
  const env = { DISPLAY: display.name, XDG_DATA_HOME: place.path, XDG_CACHE_HOME: place.path, XDG_RUNTIME_DIR: place.path };
  const driver = await start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { env });
  const base = `http://127.0.0.1:${port}`;
  const ask = async (method, path, body) => {
    const response = await fetch(base + path, { method, body: body ? JSON.stringify(body) : undefined });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  await until_answering(base, driver);
  const options = { binary: kMiniBrowser, args: ['--automation'] };
  const { sessionId } = await ask('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options, timeouts: { script: 120_000 } } },
  });
  const at = (path) => `/session/${sessionId}${path}`;
  const commands = {
    navigate: ({ url }) => ask('POST', at('/url'), { url }),
    reload: () => ask('POST', at('/refresh'), {}),
    script: ({ script, args }) => ask('POST', at('/execute/async'), { script, args }),
    actions: (body) => ask('POST', at('/actions'), body),
    screenshot: () => ask('GET', at('/screenshot')),
  };
  const close = async () => {
    await ask('DELETE', at('')).catch(() => {});
    await driver.end();
    place.remove();
  };
  return new Session((name, given) => commands[name](given), close);
}

async function until_answering(base, driver) {
  let gone = null;
  driver.ended.then((how) => { gone = how; });
  while (!(await fetch(`${base}/status`).catch(() => null))) {
    if (gone) throw new Error(`the driver ended: ${JSON.stringify(gone)} ${driver.output()}`);
  }
}

// ---- Firefox over Marionette ---------------------------------------------------------------------

// Nothing but this machine: every other address goes to a proxy that is not there.
const kFirefoxPrefs = {
  'marionette.port': 0, 'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': 9,
  'app.update.enabled': false, 'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false, 'toolkit.telemetry.reportingpolicy.firstRun': false,
  'browser.startup.homepage_override.mstone': 'ignore', 'browser.aboutwelcome.enabled': false,
  'webgl.force-enabled': true, 'intl.accept_languages': 'zh-CN, en', 'intl.locale.requested': 'zh-CN',
  'remote.prefs.recommended': true,
};

export async function open_firefox(display) {
  const place = scratch('firefox');
  const profile = join(place.path, 'profile');
  mkdirSync(profile);
  const prefs = Object.entries(kFirefoxPrefs).map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), prefs.join('\n'));
  const port_file = join(profile, 'MarionetteActivePort');
  const ready = file_appears(profile, port_file);
  const browser = await start('firefox-esr', ['--marionette', '--no-remote', '--profile', profile], {
    env: { DISPLAY: display.name, HOME: place.path, MOZ_DISABLE_CONTENT_SANDBOX: '1', MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const first = await Promise.race([ready, browser.ended]);
  if (first) throw new Error(`Firefox ended: ${JSON.stringify(first)} ${browser.output()}`);
  const socket = await marionette(Number(readFileSync(port_file, 'utf8')));
  await socket.ask('WebDriver:NewSession', { capabilities: { alwaysMatch: { timeouts: { script: 120_000 } } } });
  const commands = {
    navigate: ({ url }) => socket.ask('WebDriver:Navigate', { url }),
    reload: () => socket.ask('WebDriver:Refresh', {}),
    script: ({ script, args }) => socket.ask('WebDriver:ExecuteAsyncScript', { script, args }).then((answer) => answer.value),
    actions: (body) => socket.ask('WebDriver:PerformActions', body),
    screenshot: () => socket.ask('WebDriver:TakeScreenshot', { full: false }).then((answer) => answer.value),
  };
  const close = async () => {
    await socket.ask('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    await browser.end();
    place.remove();
  };
  return new Session((name, given) => commands[name](given), close);
}

// Resolves when the file is there and has content.
function file_appears(folder, path) {
  return new Promise((done) => {
    const look = () => {
      if (!existsSync(path) || readFileSync(path, 'utf8').trim() === '') return;
      watcher.close();
      done(null);
    };
    const watcher = watch(folder, look);
    look();
  });
}

// Marionette's wire: `<length>:[type, id, …]`, commands of type 0, answers of type 1.
async function marionette(port) {
  const socket = createConnection(port, '127.0.0.1');
  const waiting = new Map();
  let rest = Buffer.alloc(0);
  let next = 1;
  const greeting = new Promise((done) => waiting.set('hello', { done, fail: () => {} }));
  const take = (message) => {
    if (!Array.isArray(message)) return waiting.get('hello').done(message);
    const [, id, error, value] = message;
    const { done, fail } = waiting.get(id);
    waiting.delete(id);
    return error ? fail(new Error(`${error.error}: ${error.message}`)) : done(value);
  };
  socket.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let colon = rest.indexOf(':'); colon > 0; colon = rest.indexOf(':')) {
      const length = Number(rest.subarray(0, colon));
      if (rest.length < colon + 1 + length) return;
      take(JSON.parse(rest.subarray(colon + 1, colon + 1 + length).toString('utf8')));
      rest = rest.subarray(colon + 1 + length);
    }
  });
  socket.on('close', () => {
    for (const { fail } of waiting.values()) fail(new Error('the browser hung up'));
  });
  const ask = (name, parameters) => new Promise((done, fail) => {
    const id = next++;
    waiting.set(id, { done, fail });
    const text = JSON.stringify([0, id, name, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
  });
  await greeting;
  return { ask };
}
