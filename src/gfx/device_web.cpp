// The Device on WebGL2. The canvas is Module.canvas: an OffscreenCanvas in the worker, an element
// on the page. The bodies are JavaScript, each doing a whole step, because one crossing per picture
// and 2 KB of it are less than Emscripten's GL layer. Nothing but these bodies touches the context.
#include <emscripten/em_js.h>

#include "gen/shaders.hpp"
#include "gfx/device.hpp"

EM_JS_DEPS(quanyu_gfx_device, "$UTF8ToString")

// clang-format off

// The attributes: opaque canvas (text is drawn on known ground), no buffers that are not used, the
// weak GPU of two, which saves battery. preserveDrawingBuffer stays off: every picture is complete,
// and the browser keeps showing the last one while nothing is drawn.
EM_JS(bool, quanyu_gl_open, (), {
  const canvas = Module["canvas"];
  const gl = canvas && canvas.getContext("webgl2", {
    alpha: false, antialias: false, depth: false, stencil: false, powerPreference: "low-power",
  });
  if (!gl) return false;
  // Without preventDefault the browser never gives the context back.
  canvas.addEventListener("webglcontextlost", (event) => event.preventDefault());
  Module["quanyuGl"] = {
    gl,
    textures: [],
    make(width, height, format, pixels) {
      const texture = gl.createTexture();
      gl.bindTexture(gl.TEXTURE_2D, texture);
      for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
        gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
      }
      for (const wrap of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) {
        gl.texParameteri(gl.TEXTURE_2D, wrap, gl.CLAMP_TO_EDGE);
      }
      gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
      gl.texImage2D(gl.TEXTURE_2D, 0, format === gl.RED ? gl.R8 : gl.RGBA8, width, height, 0, format,
                    gl.UNSIGNED_BYTE, pixels);
      return this.textures.push({ texture, format }) - 1;
    },
  };
  return true;
});

// Makes program, buffers and state in a fresh context; false if it is lost (again).
EM_JS(bool, quanyu_gl_prepare, (const char* vertex_source, const char* fragment_source), {
  const device = Module["quanyuGl"];
  const gl = device.gl;
  const program = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, vertex_source], [gl.FRAGMENT_SHADER, fragment_source]]) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, UTF8ToString(source));
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (gl.isContextLost()) return false;
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    throw new Error("shaders refused: " + gl.getProgramInfoLog(program));
  }
  gl.useProgram(program);
  device.canvas = gl.getUniformLocation(program, "canvas");
  gl.uniform1i(gl.getUniformLocation(program, "colours"), 1);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  for (let i = 0; i < 3; ++i) gl.enableVertexAttribArray(i);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 20, 0);
  gl.vertexAttribPointer(1, 2, gl.FLOAT, false, 20, 8);
  gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, 20, 16);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  device.textures = [];
  // Stands in where a picture has no coloured glyphs: browsers complain about a unit without texture.
  device.make(1, 1, gl.RGBA, new Uint8Array(4));
  return !gl.isContextLost();
});

EM_JS(bool, quanyu_gl_lost, (), { return Module["quanyuGl"].gl.isContextLost(); });

// `size` is that of a texel in bytes. The number of a texture is its place in the list; the first is
// the stand-in.
EM_JS(int, quanyu_gl_create, (int width, int height, int size, const void* pixels), {
  const device = Module["quanyuGl"];
  const { gl } = device;
  const id = device.make(width, height, size === 1 ? gl.RED : gl.RGBA,
                         HEAPU8.subarray(pixels, pixels + width * height * size));
  return gl.isContextLost() ? 0 : id;
});

EM_JS(void, quanyu_gl_update, (int id, int x, int y, int width, int height, const void* pixels, int pitch), {
  const { gl, textures } = Module["quanyuGl"];
  const { texture, format } = textures[id];
  const size = format === gl.RED ? 1 : 4;
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_ROW_LENGTH, pitch / size);
  gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, format, gl.UNSIGNED_BYTE,
                   HEAPU8.subarray(pixels, pixels + pitch * (height - 1) + width * size));
});

EM_JS(void, quanyu_gl_destroy, (int id), {
  const { gl, textures } = Module["quanyuGl"];
  gl.deleteTexture(textures[id].texture);
  textures[id] = {};
});

// Size, clear, buffers (each bufferData orphans the last frame's store) and all commands.
EM_JS(void, quanyu_gl_draw, (int width, int height, int ground, int colours,
                             const void* vertices, int vertex_count, const void* indices, int index_count, const void* commands, int command_count), {
  const { gl, textures, canvas } = Module["quanyuGl"];
  if (gl.canvas.width !== width) gl.canvas.width = width;
  if (gl.canvas.height !== height) gl.canvas.height = height;
  gl.viewport(0, 0, width, height);
  gl.disable(gl.SCISSOR_TEST);
  gl.clearColor((ground & 255) / 255, (ground >> 8 & 255) / 255, (ground >> 16 & 255) / 255, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  gl.uniform2f(canvas, width, height);
  gl.bufferData(gl.ARRAY_BUFFER, HEAPU8.subarray(vertices, vertices + 20 * vertex_count), gl.STREAM_DRAW);
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, HEAPU8.subarray(indices, indices + 4 * index_count), gl.STREAM_DRAW);
  gl.activeTexture(gl.TEXTURE1);
  gl.bindTexture(gl.TEXTURE_2D, textures[colours].texture);
  gl.activeTexture(gl.TEXTURE0);
  gl.enable(gl.SCISSOR_TEST);
  for (let i = 0, at = commands >> 2; i < command_count; ++i, at += 7) {
    gl.scissor(HEAP32[at], height - HEAP32[at + 1] - HEAP32[at + 3], HEAP32[at + 2], HEAP32[at + 3]);
    gl.bindTexture(gl.TEXTURE_2D, textures[HEAPU32[at + 4]].texture);
    gl.drawElements(gl.TRIANGLES, HEAPU32[at + 6], gl.UNSIGNED_INT, 4 * HEAPU32[at + 5]);
  }
});

// clang-format on

namespace quanyu::gfx {
namespace {

class WebDevice final : public Device {
 public:
  bool lost() const override { return quanyu_gl_lost(); }

  bool restore() override {
    return !quanyu_gl_lost() && quanyu_gl_prepare(kPaintVertexShader, kPaintFragmentShader);
  }

  TextureId create_texture(int width, int height, Texels texels,
                           const std::uint8_t* pixels) override {
    return static_cast<TextureId>(
        quanyu_gl_create(width, height, static_cast<int>(texels), pixels));
  }

  void update_texture(TextureId texture, int x, int y, int width, int height,
                      const std::uint8_t* pixels, int pitch) override {
    quanyu_gl_update(static_cast<int>(texture), x, y, width, height, pixels, pitch);
  }

  void destroy_texture(TextureId texture) override { quanyu_gl_destroy(static_cast<int>(texture)); }

  void draw(const Picture& picture) override {
    quanyu_gl_draw(picture.width, picture.height, static_cast<int>(picture.ground),
                   static_cast<int>(picture.colours), picture.vertices.data(),
                   static_cast<int>(picture.vertices.size()), picture.indices.data(),
                   static_cast<int>(picture.indices.size()), picture.commands.data(),
                   static_cast<int>(picture.commands.size()));
  }
};

}  // namespace

std::unique_ptr<Device> make_device() {
  if (!quanyu_gl_open()) return nullptr;
  auto device = std::make_unique<WebDevice>();
  device->restore();  // if the context is lost already, the painter will find it so
  return device;
}

}  // namespace quanyu::gfx
