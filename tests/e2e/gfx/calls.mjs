// Runs the specimen on the canvas handed over and answers calls, in a worker or on the page itself.
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
  // Fetches the fallback font and draws with it from the next frame on.
  async fall_back(url) {
    const font = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const place = module._specimen_space(font.length);
    module.HEAPU8.set(font, place);
    return module._specimen_fall_back();
  },
  // A font of two characters in front of all others (font_families.def), as a system's emoji come.
  async colour_font(url) {
    const face = new FontFace("PingFang SC", `url(${url})`, { unicodeRange: "U+1F600, U+1F389" });
    (self.fonts ?? document.fonts).add(await face.load());
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

// What a browser against fingerprinting, or one without Chinese fonts, does to a canvas.
const spoil = {
  noise() {
    const context = OffscreenCanvasRenderingContext2D.prototype;
    const original = context.getImageData;
    context.getImageData = function (...area) {
      const image = original.apply(this, area);
      for (let i = 0; i < image.data.length; i += 37) image.data[i] ^= 1;
      return image;
    };
  },
  hanzi() {
    const context = OffscreenCanvasRenderingContext2D.prototype;
    const { fillText, measureText } = context;
    const shown = (text) => (text > "\u2e80" ? "\u{10fffd}" : text);
    context.fillText = function (text, x, y) { fillText.call(this, shown(text), x, y); };
    context.measureText = function (text) { return measureText.call(this, shown(text)); };
  },
};

export async function answer({ canvas, spoilt, name, values }) {
  if (canvas) {
    spoil[spoilt]?.();
    module = await create({ canvas });
    return module._specimen_open();
  }
  return own[name] ? own[name](...values) : module[`_${name}`](...values);
}
