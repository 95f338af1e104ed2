// Cuts what gfx needs out of the icon package and exports the font list to the page:
//   node generate.mjs SRC_GFX ICON_FOLDER OUT_FOLDER
// writes OUT/icon_outlines.hpp (one SVG path per icon of icons.def, in order, joined by line breaks)
// and OUT/fonts.ts. An icon that the package has not, or a shape it cannot turn into a path, ends
// the build with its name. Files are rewritten only when their text changed.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [source, icons, out] = process.argv.slice(2);

const entries = (file, pattern) => [...readFileSync(join(source, file), "utf8").matchAll(pattern)];

// Lengths with at most three decimals: a thousandth of a 24-unit grid is far below a pixel.
const short = (value) => String(Math.round(value * 1000) / 1000);

const ellipse = (cx, cy, rx, ry) =>
  `M${short(cx - rx)} ${short(cy)}a${rx} ${ry} 0 1 0 ${short(2 * rx)} 0` +
  `a${rx} ${ry} 0 1 0 ${short(-2 * rx)} 0z`;

function roundedRectangle(x, y, width, height, r) {
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const arc = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return (
    `M${short(x + r)} ${y}h${short(width - 2 * r)}${arc(r, r)}v${short(height - 2 * r)}` +
    `${arc(-r, r)}h${short(2 * r - width)}${arc(-r, -r)}v${short(2 * r - height)}${arc(r, -r)}z`
  );
}

// A path's opening "m" is absolute, but not after another path: make it say so. Pairs that follow
// it without a letter are relative lines.
const absoluteStart = (d) =>
  d.replace(/^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)[\s,]*(?=([-\d.])?)/, (_, x, y, next) =>
    `M${x} ${y}${next ? "l" : ""}`);

function shapePath(name, shape, attributes) {
  const number = (key, otherwise = 0) => Number(attributes[key] ?? otherwise);
  switch (shape) {
    case "path":
      return absoluteStart(attributes.d);
    case "circle":
      return ellipse(number("cx"), number("cy"), number("r"), number("r"));
    case "ellipse":
      return ellipse(number("cx"), number("cy"), number("rx"), number("ry"));
    case "line":
      return `M${number("x1")} ${number("y1")}L${number("x2")} ${number("y2")}`;
    case "rect":
      return roundedRectangle(number("x"), number("y"), number("width"), number("height"),
        number("rx", number("ry")));
    case "polyline":
      return `M${attributes.points}`;
    case "polygon":
      return `M${attributes.points}z`;
    default:
      throw new Error(`${name}: <${shape}> cannot be drawn`);
  }
}

function outline(name) {
  const file = join(icons, `${name}.svg`);
  if (!existsSync(file)) throw new Error(`${name}: no such icon in the package`);
  const body = readFileSync(file, "utf8").replace(/<!--.*?-->/gs, "").replace(/<svg.*?>/s, "");
  const shapes = [...body.matchAll(/<([a-z]+)\s+([^>]*?)\/>/gs)].map(([, shape, text]) => {
    const attributes = Object.fromEntries(
      [...text.matchAll(/([a-z0-9-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
    return shapePath(name, shape, attributes);
  });
  if (shapes.length === 0) throw new Error(`${name}: no shapes found`);
  return shapes.join("");
}

function write(file, text) {
  const path = join(out, file);
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}

const names = entries("icons.def", /^QUANYU_ICON\(\w+, "\\u([0-9A-F]{4})", "([a-z0-9-]+)"\)/gm);
names.forEach(([, code, name], index) => {
  if (parseInt(code, 16) !== 0xe000 + index) throw new Error(`${name}: code points have a gap`);
});
write("icon_outlines.hpp", `// Generated from the icon package; see src/gfx/tools/generate.mjs.
#pragma once
namespace quanyu::gfx {
inline constexpr char kIconOutlines[] =
${names.map(([, , name]) => `    "${outline(name)}\\n"`).join("\n")};
}  // namespace quanyu::gfx
`);

const families = entries("font_families.def", /^QUANYU_FONT_FAMILY\("(.*)"\)/gm).map((m) => m[1]);
write("fonts.ts", `// Generated from src/gfx/font_families.def: the families glyphs are drawn in.
export const fontFamilies = ${JSON.stringify([...families, "sans-serif"].join(","))};
`);
