// RecordingDevice: a Device without a GPU that remembers what it was told. For tests and for
// programs that draw headless. It checks what a real context would only punish by a black canvas:
// unknown textures, rectangles outside a texture, indices outside the vertices, calls while lost.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "gfx/device.hpp"

namespace quanyu::gfx {

class RecordingDevice final : public Device {
 public:
  struct Texture {
    int width = 0, height = 0;
    Texels texels = Texels::Coverage;
    std::vector<std::uint8_t> pixels;
  };

  bool lost() const override { return lost_; }
  bool restore() override;
  TextureId create_texture(int width, int height, Texels texels,
                           const std::uint8_t* pixels) override;
  void update_texture(TextureId texture, int x, int y, int width, int height,
                      const std::uint8_t* pixels, int pitch) override;
  void destroy_texture(TextureId texture) override;
  void draw(const Picture& picture) override;

  // The context goes away with everything in it; restore() fails until come_back().
  void lose();
  void come_back() { can_return_ = true; }

  // What was drawn last, and what textures there are now.
  int width = 0, height = 0;
  std::uint32_t ground = 0;
  TextureId colours = 0;
  std::vector<Vertex> vertices;
  std::vector<std::uint32_t> indices;
  std::vector<DrawCommand> commands;
  std::map<TextureId, Texture> textures;

  // Counts since the start, and complaints about wrong calls (empty when all is well).
  int draws = 0, creations = 0, updates = 0, destructions = 0, restores = 0;
  std::vector<std::string> complaints;

 private:
  bool usable(const char* call);

  bool lost_ = false;
  bool can_return_ = false;
  TextureId next_texture_ = 1;
};

}  // namespace quanyu::gfx
