// Device: the little of a GPU that the painter needs, so that everything above it is tested without
// one. Bodies: device_web.cpp (WebGL2 on the canvas handed to the module) and recording_device.cpp
// (for tests). One shader pair, indexed triangles with scissor, textures of coverage and at most
// one of colours in a picture; nothing else. Never knows ImGui. All positions and sizes are device
// pixels, origin top left.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

namespace quanyu::gfx {

// As the shader reads it: position in device pixels, straight RGBA, texture coordinates 0–1 on the
// command's texture, or with 2 added to u on the picture's colours (kColourShift).
struct Vertex {
  float x = 0, y = 0;
  float u = 0, v = 0;
  std::uint32_t colour = 0;  // 0xAABBGGRR
};
static_assert(sizeof(Vertex) == 20);

// Names a texture of a device; 0 is none. Numbers are not used again within a context.
using TextureId = std::uint32_t;

// What a texture holds: one byte of coverage per texel, or four of premultiplied RGBA.
enum class Texels : std::uint8_t { Coverage = 1, Colours = 4 };

// Triangles from `first_index` on, clipped to a rectangle, with one texture. Plain 32-bit fields: a
// whole picture crosses to the page as one array.
struct DrawCommand {
  std::int32_t clip_x = 0, clip_y = 0, clip_width = 0, clip_height = 0;
  std::uint32_t texture = 0;
  std::uint32_t first_index = 0;
  std::uint32_t index_count = 0;
};
static_assert(sizeof(DrawCommand) == 28);

// One picture: what the canvas holds afterwards, nothing left of the one before.
struct Picture {
  int width = 0, height = 0;  // of the canvas' backing store
  std::uint32_t ground = 0;   // 0xAABBGGRR, opaque
  TextureId colours = 0;      // of Texels::Colours; 0 if no vertex needs it
  std::span<const Vertex> vertices;
  std::span<const std::uint32_t> indices;
  std::span<const DrawCommand> commands;
};

class Device {
 public:
  virtual ~Device() = default;

  // True from the moment the context is lost until a new one can be used.
  virtual bool lost() const = 0;

  // After a loss: make programs and buffers anew; textures made before are gone. False: still lost.
  virtual bool restore() = 0;

  // 0 if the context went away. `pixels` holds width * height texels.
  virtual TextureId create_texture(int width, int height, Texels texels,
                                   const std::uint8_t* pixels) = 0;

  // Replaces a rectangle; `pixels` points at its first texel, rows are `pitch` bytes apart.
  virtual void update_texture(TextureId texture, int x, int y, int width, int height,
                              const std::uint8_t* pixels, int pitch) = 0;

  virtual void destroy_texture(TextureId texture) = 0;

  virtual void draw(const Picture& picture) = 0;
};

// The platform's device; nullptr if the canvas gives no WebGL2 (the page then chooses another host
// or explains itself).
std::unique_ptr<Device> make_device();

}  // namespace quanyu::gfx
