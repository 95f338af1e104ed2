#include "gfx/painter.hpp"

#include <algorithm>

#include <imgui.h>

#include "gfx/hash.hpp"
#include "gfx/pixel_grid.hpp"
#include "gfx/snap.hpp"

namespace quanyu::gfx {
namespace {

std::uint64_t hash_of(const ImDrawData& data, int width, int height, std::uint32_t ground,
                      TextureId colours) {
  FrameHash hash;
  hash.add(colours);
  hash.add(static_cast<std::uint64_t>(width) << 32 | static_cast<std::uint32_t>(height));
  hash.add(ground);
  hash.add(&data.FramebufferScale, sizeof data.FramebufferScale);
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      hash.add(&command.ClipRect, sizeof command.ClipRect);
      hash.add(command.GetTexID());
      hash.add(static_cast<std::uint64_t>(command.VtxOffset) << 32 | command.IdxOffset);
      hash.add(command.ElemCount);
    }
    hash.add(list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
    hash.add(list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
  }
  return hash.value();
}

// Clip rectangles use the rounding of plain rectangles, so that a panel and its clip agree.
bool clip(const ImVec4& rect, const ImDrawData& data, int width, int height, DrawCommand& out) {
  const auto edge = [](float at, float origin, float scale, int limit) {
    return std::clamp(static_cast<int>(round_device((at - origin) * scale)), 0, limit);
  };
  const ImVec2 origin = data.DisplayPos, scale = data.FramebufferScale;
  out.clip_x = edge(rect.x, origin.x, scale.x, width);
  out.clip_y = edge(rect.y, origin.y, scale.y, height);
  out.clip_width = edge(rect.z, origin.x, scale.x, width) - out.clip_x;
  out.clip_height = edge(rect.w, origin.y, scale.y, height) - out.clip_y;
  return out.clip_width > 0 && out.clip_height > 0;
}

Texels texels_of(const ImTextureData& texture) {
  return texture.Format == ImTextureFormat_RGBA32 ? Texels::Colours : Texels::Coverage;
}

bool continues(const DrawCommand& last, const DrawCommand& next) {
  return last.texture == next.texture && last.clip_x == next.clip_x && last.clip_y == next.clip_y &&
         last.clip_width == next.clip_width && last.clip_height == next.clip_height;
}

}  // namespace

Painted Painter::draw(const ImDrawData& data, int width, int height, std::uint32_t ground) {
  if (device_.lost() || width <= 0 || height <= 0) return Painted::Lost;
  if (data.Textures != nullptr) {
    for (ImTextureData* texture : *data.Textures) serve(*texture);
  }
  if (device_.lost()) return Painted::Lost;  // between two calls: its textures have no number
  const TextureId colours = colours_of(data);
  const std::uint64_t hash = hash_of(data, width, height, ground, colours);
  if (hash == last_hash_) {
    ++stats_.skipped;
    return Painted::Skipped;
  }
  collect(data, width, height);
  device_.draw({.width = width,
                .height = height,
                .ground = ground,
                .colours = colours,
                .vertices = vertices_,
                .indices = indices_,
                .commands = commands_});
  // A context that went away meanwhile swallowed the calls: this frame was not drawn.
  if (device_.lost()) return Painted::Lost;
  last_hash_ = hash;
  ++stats_.frames;
  stats_.draw_calls += commands_.size();
  stats_.uploads += 2;
  return Painted::Drawn;
}

bool Painter::restore(ImFontAtlas& atlas) {
  if (!device_.restore()) return false;
  for (ImTextureData* texture : atlas.TexList) {
    if (texture->TexID != ImTextureID_Invalid) forget(*texture);
    // ImGui would turn a destroyed texture into a wanted one with its next frame; the data of the
    // last frame may be drawn again before that.
    if (!texture->WantDestroyNextFrame) texture->SetStatus(ImTextureStatus_WantCreate);
  }
  last_hash_ = 0;
  return true;
}

void Painter::release(ImFontAtlas& atlas) {
  for (ImTextureData* texture : atlas.TexList) {
    if (texture->TexID == ImTextureID_Invalid) continue;
    if (!device_.lost()) device_.destroy_texture(static_cast<TextureId>(texture->TexID));
    forget(*texture);
  }
}

void Painter::serve(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantCreate) {
    const TextureId id =
        device_.create_texture(texture.Width, texture.Height, texels_of(texture), texture.Pixels);
    if (id == 0) return;  // lost meanwhile: asked again after restore()
    texture.SetTexID(id);
    texture.SetStatus(ImTextureStatus_OK);
    stats_.texture_bytes += static_cast<std::uint64_t>(texture.GetSizeInBytes());
    ++stats_.uploads;
  } else if (texture.Status == ImTextureStatus_WantUpdates) {
    // One rectangle around all new glyphs: packing is along a skyline, so it holds little else.
    const ImTextureRect area = texture.UpdateRect;
    device_.update_texture(static_cast<TextureId>(texture.TexID), area.x, area.y, area.w, area.h,
                           static_cast<const std::uint8_t*>(texture.GetPixelsAt(area.x, area.y)),
                           texture.GetPitch());
    texture.SetStatus(ImTextureStatus_OK);
    ++stats_.uploads;
  } else if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
    device_.destroy_texture(static_cast<TextureId>(texture.TexID));
    forget(texture);
  }
}

TextureId Painter::colours_of(const ImDrawData& data) {
  if (data.Textures == nullptr) return 0;
  for (const ImTextureData* texture : *data.Textures) {
    if (texels_of(*texture) == Texels::Colours && texture->Status == ImTextureStatus_OK &&
        !texture->WantDestroyNextFrame) {
      return static_cast<TextureId>(texture->TexID);
    }
  }
  return 0;
}

void Painter::forget(ImTextureData& texture) {
  stats_.texture_bytes -= static_cast<std::uint64_t>(texture.GetSizeInBytes());
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

void Painter::collect(const ImDrawData& data, int width, int height) {
  vertices_.clear(), indices_.clear(), commands_.clear();
  for (const ImDrawList* list : data.CmdLists) {
    const auto base = static_cast<std::uint32_t>(vertices_.size());
    collect_vertices(*list, data);
    for (const ImDrawCmd& command : list->CmdBuffer) {
      DrawCommand out;
      // Callbacks are another renderer's business; ours draws triangles.
      if (command.UserCallback != nullptr || command.ElemCount == 0) continue;
      if (!clip(command.ClipRect, data, width, height, out)) continue;
      out.texture = static_cast<TextureId>(command.GetTexID());
      out.first_index = static_cast<std::uint32_t>(indices_.size());
      out.index_count = command.ElemCount;
      const ImDrawIdx* first = list->IdxBuffer.Data + command.IdxOffset;
      const std::uint32_t offset = base + command.VtxOffset;
      for (unsigned int i = 0; i < command.ElemCount; ++i) indices_.push_back(offset + first[i]);
      if (!commands_.empty() && continues(commands_.back(), out)) {
        commands_.back().index_count += out.index_count;
      } else {
        commands_.push_back(out);
      }
    }
  }
}

void Painter::collect_vertices(const ImDrawList& list, const ImDrawData& data) {
  const std::size_t base = vertices_.size();
  vertices_.resize(base + static_cast<std::size_t>(list.VtxBuffer.Size));
  const ImVec2 origin = data.DisplayPos, scale = data.FramebufferScale;
  Vertex* out = vertices_.data() + base;
  for (const ImDrawVert& vertex : list.VtxBuffer) {
    *out++ = {.x = (vertex.pos.x - origin.x) * scale.x,
              .y = (vertex.pos.y - origin.y) * scale.y,
              .u = vertex.uv.x,
              .v = vertex.uv.y,
              .colour = vertex.col};
  }
  snap_quads({vertices_.data() + base, vertices_.size() - base});
}

}  // namespace quanyu::gfx
