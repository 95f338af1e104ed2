// Counts from outside what the app does when nobody looks: WebGL2 draws, frames, timers and animation
// frames, in the page and in its worker, by wrapping the browser's own functions before any script of
// the app runs. What the app says of itself in stats() is compared with these.

// Runs in the page and in the worker; must not refer to anything outside itself.
function wrap_everything() {
  if (globalThis.quanyuCounts) return;
  const counts = { draws: 0, clears: 0, frames: 0, timeouts: 0, intervals: 0, animationFrames: 0, fired: 0, messages: 0 };
  globalThis.quanyuCounts = counts;
  let in_frame = false;
  const begin_frame = (context) => {
    globalThis.quanyuContext = context;
    if (in_frame) return;
    in_frame = true;
    counts.frames++;
    // A task that draws is a frame; its microtasks run before the next task.
    Promise.resolve().then(() => { in_frame = false; });
  };
  const gl = globalThis.WebGL2RenderingContext?.prototype;
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'drawRangeElements']) {
    const original = gl?.[name];
    if (original) gl[name] = function (...given) { counts.draws++; begin_frame(this); return original.apply(this, given); };
  }
  const clear = gl?.clear;
  if (clear) gl.clear = function (mask) { counts.clears++; begin_frame(this); return clear.call(this, mask); };
  const wrap_timer = (name, counter) => {
    const original = globalThis[name];
    if (!original) return;
    globalThis[name] = function (callback, ...given) {
      counts[counter]++;
      const counted = typeof callback === 'function'
        ? function (...args) { counts.fired++; return callback.apply(this, args); } : callback;
      return original.call(this, counted, ...given);
    };
  };
  wrap_timer('setTimeout', 'timeouts');
  wrap_timer('setInterval', 'intervals');
  wrap_timer('requestAnimationFrame', 'animationFrames');
  globalThis.addEventListener('message', () => { counts.messages++; }, true);
}

const kPrelude = `(${wrap_everything})();\n`;

// Puts the wrappers before every script of a context: pages by an init script, workers by putting
// the same text in front of whatever script a worker loads.
export async function install_counters(context) {
  await context.addInitScript({ content: kPrelude });
  await context.route(/\.m?js(?:\?|$)/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: kPrelude + (await response.text()) });
  });
}

// The counts of the page and its workers, added up.
export async function read_counts(page) {
  const scopes = [page, ...page.workers()];
  const all = await Promise.all(scopes.map((scope) => scope.evaluate(() => globalThis.quanyuCounts ?? null)));
  if (all.some((counts) => counts === null)) throw new Error('a scope runs without the counters');
  const sum = {};
  for (const counts of all) {
    for (const [name, value] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + value;
  }
  return sum;
}

// Size of the buffer that was drawn into last, in device pixels, wherever the canvas lives.
export async function drawn_size(page) {
  const scopes = [page, ...page.workers()];
  const sizes = await Promise.all(scopes.map((scope) => scope.evaluate(() => {
    const context = globalThis.quanyuContext;
    return context ? [context.drawingBufferWidth, context.drawingBufferHeight] : null;
  })));
  const known = sizes.filter(Boolean);
  if (known.length !== 1) throw new Error(`${known.length} scopes have drawn`);
  return known[0];
}

// What happened between two readings.
export function difference(after, before) {
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - before[name]]));
}
