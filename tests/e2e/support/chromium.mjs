// Debian's Chromium under playwright-core. A device that has never seen the app is either a browser
// with a user folder of its own, which a story may open again, or, four times as quick, a context of
// the one browser that a test file shares. Either way nothing is left over to the next story.
import { readFileSync, readdirSync } from 'node:fs';

import { chromium } from 'playwright-core';

import { install_counters } from './counters.mjs';
import { scratch } from './processes.mjs';

// The name that a page on the local network would have; it leads to this machine.
export const lan_name = 'hall.lan';

// The browser's own interface takes no part in any story, and one page of it, which every window
// loads for its address bar, took more of the processor than the app. The list replaces that of
// playwright-core; the names after it are from there.
const kLeftOut = [
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup',
  'AimEnabled', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter',
  'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

const kFlags = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--enable-unsafe-swiftshader',
  '--use-angle=swiftshader', `--host-resolver-rules=MAP ${lan_name} 127.0.0.1`,
  `--disable-features=${kLeftOut.join(',')}`,
];

// What stories take for speed; measurements say `exact` and do without. The optimizing compiler for
// wasm took half of the processor's time of a first run and pays back nothing within a story.
const kShortcuts = ['--js-flags=--liftoff-only --wasm-lazy-compilation'];
const flags_for = (exact) => (exact ? kFlags : [...kFlags, ...kShortcuts]);

const kProgram = '/usr/bin/chromium';
// Whoever asks for less motion gets each step in one frame, and a story its end sooner. Stories that
// are about motion, and the first run, open their device with `kMoving`.
const kPerson = {
  viewport: { width: 1280, height: 800 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce',
};
export const kMoving = { reducedMotion: 'no-preference' };

// A browser on a user folder. Options as playwright's context options, and:
//   profile    a folder to open again instead of a new one
//   counters   count draws, frames and timers from outside (see counters.mjs)
//   exact      without the shortcuts of stories
// The answer has { context, profile, pids(), close() }; close() removes a folder made here.
export async function open_chromium({ profile = null, counters = false, exact = false, flags = [], ...options } = {}) {
  const place = profile ? null : scratch('chromium');
  const folder = profile ?? place.path;
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: kProgram, headless: true, args: [...flags_for(exact), ...flags], ...kPerson, ...options,
  });
  if (counters) await install_counters(context);
  const close = async () => {
    await context.close().catch(() => {});
    place?.remove();
  };
  return { context, profile: folder, pids: () => processes_of(folder), close };
}

let shared = null;

// A context of the shared browser, its data in memory: { context, close() }. Options as playwright's
// context options, and `counters`. Who uses it calls close_shared() after the last test.
export async function open_context({ counters = false, ...options } = {}) {
  shared ??= chromium.launch({ executablePath: kProgram, headless: true, args: flags_for(false) });
  const context = await (await shared).newContext({ ...kPerson, ...options });
  if (counters) await install_counters(context);
  return { context, close: () => context.close().catch(() => {}) };
}

export async function close_shared() {
  const browser = await shared;
  shared = null;
  await browser?.close();
}

// Ids of the processes started with this user folder and of their children, from /proc.
function processes_of(folder) {
  const parents = new Map();
  const found = new Set();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      if (command.includes(`--user-data-dir=${folder}`)) found.add(Number(pid));
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      parents.set(Number(pid), Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]));
    } catch { /* ended meanwhile */ }
  }
  for (let grown = true; grown;) {
    grown = false;
    for (const [pid, parent] of parents) {
      if (found.has(parent) && !found.has(pid)) grown = Boolean(found.add(pid));
    }
  }
  found.delete(process.pid);
  return [...found];
}

// Ends a browser as a power cut would: every process at once, nothing flushed, nothing said.
// Resolves when none of them runs any more.
export async function kill_chromium(browser) {
  const pids = browser.pids();
  for (const pid of pids) {
    try { process.kill(pid, 'SIGKILL'); } catch { /* ended meanwhile */ }
  }
  while (pids.some(running)) await new Promise((turn) => setImmediate(turn));
}

export function running(pid) {
  try {
    return !/^State:\s*[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
