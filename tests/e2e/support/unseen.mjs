// A browser whose canvas stays empty, for long stories about words and things: without a graphics
// card, painting costs more than all else. What pictures show is proved by other stories.

// A story of minutes gains by the optimizing compiler that others go without.
export const unseen_flags = ['--js-flags=--wasm-tier-up'];

// Runs in the page and in the worker; must not refer to anything outside itself.
function paint_nothing() {
  const gl = globalThis.WebGL2RenderingContext?.prototype;
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'drawRangeElements', 'clear']) {
    if (gl?.[name]) gl[name] = () => {};
  }
}

const kPrelude = `(${paint_nothing})();\n`;

// Before the first page of a context is opened.
export async function leave_unpainted(context) {
  await context.addInitScript({ content: kPrelude });
  await context.route(/\.m?js(?:\?|$)/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: kPrelude + (await response.text()) });
  });
}
