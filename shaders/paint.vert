#version 300 es
// Triangles in device pixels, origin top left (gfx/device.hpp). Snapping has been done before.
precision highp float;

uniform vec2 canvas;  // device pixels

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 texture_point;
layout(location = 2) in vec4 colour;

out vec2 point;
out vec4 tint;

void main() {
  point = texture_point;
  // Straight alpha in, premultiplied out: see paint.frag.
  tint = vec4(colour.rgb * colour.a, colour.a);
  vec2 clip = position / canvas * 2.0 - 1.0;
  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}
