// Painter: puts ImGui's draw data on the canvas through a Device (WebGL2, or a recorder in tests).
// `app` owns one and calls draw() once per frame. It keeps what it needs to start over after a lost
// context, draws nothing when nothing changed, and counts what it did.
// Never runs a frame, never waits, never calls the device while the context is lost.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "gfx/device.hpp"

namespace quanyu::gfx {

// Since the start. `frames` counts pictures really drawn, `skipped` frames found equal to the one
// before; texture_bytes is what the textures take now.
struct PainterStats {
  std::uint64_t frames = 0;
  std::uint64_t skipped = 0;
  std::uint64_t draw_calls = 0;
  std::uint64_t uploads = 0;  // buffers and texture rectangles sent
  std::uint64_t texture_bytes = 0;
};

enum class Painted : std::uint8_t {
  Drawn,    // the picture is on the canvas
  Skipped,  // equal to the last one: the device was not touched
  Lost,     // no context: draw again after restore()
};

class Painter {
 public:
  // `device` must outlive the painter. Its context is expected to be fresh.
  explicit Painter(Device& device);
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  // Draws `data` on `ground` (straight 0xAABBGGRR as IM_COL32; alpha ignored). The backing store is
  // set to `width` x `height` device pixels in the same call, so that no stretched frame shows;
  // FramebufferScale of `data` says how many of them a CSS pixel has. Requests of ImGui's textures
  // in data.Textures are honoured first.
  Painted draw(ImDrawData& data, int width, int height, ImU32 ground);

  // True while the device has no context; asked of the device, not remembered from an event.
  bool lost() const;

  // To be called once a context is there again: builds everything anew from memory, so that the
  // next draw() shows the same picture. Does nothing if the device is still lost.
  void restore(ImFontAtlas& atlas);

  // Frees the textures of `atlas`; for an orderly end (ImGui asserts it).
  void release(ImFontAtlas& atlas);

  const PainterStats& stats() const { return stats_; }

 private:
  void serve_texture(ImTextureData& texture);
  void forget_texture(ImTextureData& texture);
  void collect(const ImDrawData& data, int width, int height);

  Device& device_;
  PainterStats stats_;
  std::uint64_t last_hash_ = 0;
  bool has_drawn_ = false;
  // Reused from frame to frame.
  std::vector<Vertex> vertices_;
  std::vector<std::uint32_t> indices_;
  std::vector<DrawCommand> commands_;
};

}  // namespace quanyu::gfx
