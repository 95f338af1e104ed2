// Painter: puts ImGui's draw data on the canvas through a Device (WebGL2, or a recorder in tests).
// `app` owns one and calls draw() once per frame. It keeps what it needs to start over after a lost
// context, draws nothing when nothing changed, and counts what it did.
// Never runs a frame, never waits, never calls the device while the context is lost.
#pragma once

#include <cstdint>
#include <vector>

#include "gfx/device.hpp"

struct ImDrawData;
struct ImDrawList;
struct ImFontAtlas;
struct ImTextureData;

namespace quanyu::gfx {

// Since the start. `frames` counts pictures really drawn, `skipped` frames found equal to the one
// before; texture_bytes is what the textures take now.
struct PainterStats {
  std::uint64_t frames = 0;
  std::uint64_t skipped = 0;
  std::uint64_t draw_calls = 0;
  std::uint64_t uploads = 0;  // vertex and index buffers and texture rectangles sent
  std::uint64_t texture_bytes = 0;
};

enum class Painted : std::uint8_t {
  Drawn,    // the picture is on the canvas
  Skipped,  // equal to the last one: nothing was drawn
  Lost,     // no context: draw again after restore()
};

class Painter {
 public:
  // `device` must outlive the painter and hold no texture yet.
  explicit Painter(Device& device) : device_(device) {}
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  // Draws `data` on `ground` (0xAABBGGRR as IM_COL32 makes it; alpha ignored). The backing store is
  // set to `width` x `height` device pixels in the same call, so that no stretched frame shows;
  // FramebufferScale of `data` says how many of them a CSS pixel has. What ImGui's textures ask for
  // (data.Textures) is done first. Glyphs land on whole device pixels, and so do the edges of plain
  // rectangles, which never get thinner than one: a line of one CSS pixel is one device pixel up to
  // a density of two.
  Painted draw(const ImDrawData& data, int width, int height, std::uint32_t ground);

  // True while the device has no context; asked of the device, not remembered from an event.
  bool lost() const { return device_.lost(); }

  // To be called once a context may be there again: drops what was lost, so that the next draw()
  // builds everything anew from memory. Answers false, changing nothing, if the device is still
  // lost. `atlas` is the one the draw data comes from.
  bool restore(ImFontAtlas& atlas);

  // Frees the textures of `atlas` on the device: the orderly end, before the atlas goes.
  void release(ImFontAtlas& atlas);

  const PainterStats& stats() const { return stats_; }

 private:
  void serve(ImTextureData& texture);
  // The texture of coloured glyphs among those of `data`, 0 if there is none.
  static TextureId colours_of(const ImDrawData& data);
  void forget(ImTextureData& texture);
  void collect(const ImDrawData& data, int width, int height);
  void collect_vertices(const ImDrawList& list, const ImDrawData& data);

  Device& device_;
  PainterStats stats_;
  std::uint64_t last_hash_ = 0;  // 0: nothing drawn yet
  // Reused from frame to frame.
  std::vector<Vertex> vertices_;
  std::vector<std::uint32_t> indices_;
  std::vector<DrawCommand> commands_;
};

}  // namespace quanyu::gfx
