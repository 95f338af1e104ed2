// Runs the specimen beside the page, on the canvas handed over, and answers one message per call.
import create from "./gfx_specimen.mjs";

let module = null;
let loser = null;

const own = {
  lines() {
    const lines = [];
    for (let i = 0; ; ++i) {
      const text = string(module._specimen_line(i));
      if (text === "") return { families: string(module._specimen_families()), lines };
      lines.push(JSON.parse(text));
    }
  },
  // Milliseconds that one call takes.
  time(name, ...values) {
    const start = performance.now();
    const result = module[`_${name}`](...values);
    return { ms: performance.now() - start, result };
  },
  lose() {
    loser = module.quanyuGl.gl.getExtension("WEBGL_lose_context");
    loser.loseContext();
    return module.quanyuGl.gl.isContextLost();
  },
  // Resolves once the browser has given the context back.
  come_back() {
    const canvas = module.quanyuGl.gl.canvas;
    return new Promise((done) => {
      canvas.addEventListener("webglcontextrestored", () => done(true), { once: true });
      loser.restoreContext();
    });
  },
  canvas_size() {
    const { width, height } = module.quanyuGl.gl.canvas;
    return [width, height];
  },
};

function string(pointer) {
  const bytes = module.HEAPU8;
  return new TextDecoder().decode(bytes.slice(pointer, bytes.indexOf(0, pointer)));
}

self.onmessage = async ({ data }) => {
  if (data.canvas) {
    module = await create({ canvas: data.canvas });
    postMessage(module._specimen_open());
  } else if (own[data.name]) {
    postMessage(await own[data.name](...data.values));
  } else {
    postMessage(module[`_${data.name}`](...data.values));
  }
};
