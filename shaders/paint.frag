#version 300 es
// Colour times coverage. Nearly everything is drawn so: glyphs with the coverage the browser
// rasterised, shapes with the atlas' white texel. Glyphs with colours of their own (u from 2 on, see
// gfx/colour_sheet.hpp) take only their opacity from the vertices, so that one draw call does for
// both. Colours are premultiplied before they are interpolated, so that a soft edge that fades to
// transparent black does not darken on its way; blending is ONE, ONE_MINUS_SRC_ALPHA. The textures
// are sampled without filter.
precision mediump float;

uniform sampler2D coverage;
uniform sampler2D colours;

in highp vec2 point;
in vec4 tint;

out vec4 result;

void main() {
  result = point.x < 1.5 ? tint * texture(coverage, point).r
                         : tint.a * texture(colours, point - vec2(2.0, 0.0));
}
