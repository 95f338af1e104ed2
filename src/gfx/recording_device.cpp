#include "gfx/recording_device.hpp"

#include <algorithm>
#include <utility>

#include "gfx/colour_sheet.hpp"

namespace quanyu::gfx {
namespace {

std::size_t texel_size(Texels texels) { return static_cast<std::size_t>(texels); }

}  // namespace

bool RecordingDevice::usable(const char* call) {
  if (lost_) complaints.push_back(std::string(call) + " while lost");
  return !lost_;
}

void RecordingDevice::lose() {
  lost_ = true, can_return_ = false;
  textures.clear();
}

bool RecordingDevice::restore() {
  if (lost_ && !can_return_) return false;
  lost_ = false;
  ++restores;
  textures.clear();
  return true;
}

TextureId RecordingDevice::create_texture(int new_width, int new_height, Texels texels,
                                          const std::uint8_t* pixels) {
  if (!usable("create_texture")) return 0;
  ++creations;
  const std::size_t size = static_cast<std::size_t>(new_width) * new_height * texel_size(texels);
  textures[next_texture_] = {new_width, new_height, texels, {pixels, pixels + size}};
  return next_texture_++;
}

void RecordingDevice::update_texture(TextureId id, int x, int y, int new_width, int new_height,
                                     const std::uint8_t* pixels, int pitch) {
  if (!usable("update_texture")) return;
  ++updates;
  const auto found = textures.find(id);
  if (found == textures.end()) return complaints.push_back("update of no texture");
  Texture& texture = found->second;
  if (x < 0 || y < 0 || x + new_width > texture.width || y + new_height > texture.height) {
    return complaints.push_back("update outside the texture");
  }
  const std::size_t size = texel_size(texture.texels);
  for (int row = 0; row < new_height; ++row) {
    std::copy_n(
        pixels + static_cast<std::ptrdiff_t>(row) * pitch, new_width * size,
        texture.pixels.data() + (static_cast<std::size_t>(y + row) * texture.width + x) * size);
  }
}

void RecordingDevice::destroy_texture(TextureId id) {
  if (!usable("destroy_texture")) return;
  ++destructions;
  if (textures.erase(id) == 0) complaints.push_back("destruction of no texture");
}

void RecordingDevice::draw(const Picture& picture) {
  if (!usable("draw")) return;
  ++draws;
  width = picture.width, height = picture.height, ground = picture.ground;
  colours = picture.colours;
  vertices.assign(picture.vertices.begin(), picture.vertices.end());
  indices.assign(picture.indices.begin(), picture.indices.end());
  commands.assign(picture.commands.begin(), picture.commands.end());
  for (const DrawCommand& command : commands) {
    if (!textures.contains(command.texture)) complaints.push_back("draw with no texture");
    if (std::cmp_greater(command.first_index + command.index_count, indices.size())) {
      complaints.push_back("draw beyond the indices");
    }
    if (command.clip_x < 0 || command.clip_y < 0 || command.clip_x + command.clip_width > width ||
        command.clip_y + command.clip_height > height) {
      complaints.push_back("clip outside the canvas");
    }
  }
  const auto outside = [&](std::uint32_t index) { return index >= vertices.size(); };
  if (std::ranges::any_of(indices, outside)) complaints.push_back("index beyond the vertices");
  const auto found = textures.find(colours);
  const bool has_colours = found != textures.end() && found->second.texels == Texels::Colours;
  const auto wants = [](const Vertex& vertex) { return vertex.u >= kColourShift; };
  if (!has_colours && (colours != 0 || std::ranges::any_of(vertices, wants))) {
    complaints.push_back("coloured glyphs without colours");
  }
}

}  // namespace quanyu::gfx
