#version 300 es
// Colour times coverage. Everything is drawn so: glyphs with the coverage the browser rasterised,
// shapes with the atlas' white texel. Colours are premultiplied before they are interpolated, so
// that a soft edge that fades to transparent black does not darken on its way; blending is
// ONE, ONE_MINUS_SRC_ALPHA. The texture is sampled without filter.
precision mediump float;

uniform sampler2D coverage;

in highp vec2 point;
in vec4 tint;

out vec4 result;

void main() {
  result = tint * texture(coverage, point).r;
}
