// Stage: an ImGui context with our fonts and painter over a recorder, for tests of gfx. Frames are
// built by the test between begin() and end(); nothing is shown to anyone.
#pragma once

#include <memory>

#include <imgui.h>

#include "gfx/box_glyphs.hpp"
#include "gfx/fonts.hpp"
#include "gfx/painter.hpp"
#include "gfx/recording_device.hpp"

namespace quanyu::gfx {

class Stage {
 public:
  explicit Stage(float density = 1) : density_(density), painter(device) {
    ImGui::SetCurrentContext(context_ = ImGui::CreateContext());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |=
        ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    io.DisplaySize = {kWidth, kHeight};
    io.DisplayFramebufferScale = {density, density};
    fonts = add_fonts(atlas(), glyphs);
  }
  ~Stage() {
    painter.release(atlas());
    ImGui::DestroyContext(context_);
  }

  // Opens a frame and answers a draw list that covers the canvas, without any window.
  ImDrawList& begin() {
    trim_atlas(atlas());
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    set_density(atlas(), density_);
    return *ImGui::GetBackgroundDrawList();
  }

  Painted end(ImU32 ground = IM_COL32(250, 249, 247, 255)) {
    ImGui::Render();
    return paint(ground);
  }

  // Paints the draw data of the last frame (again).
  Painted paint(ImU32 ground = IM_COL32(250, 249, 247, 255)) {
    return painter.draw(*ImGui::GetDrawData(), static_cast<int>(kWidth * density_),
                        static_cast<int>(kHeight * density_), ground);
  }

  ImFontAtlas& atlas() { return *ImGui::GetIO().Fonts; }

  static constexpr float kWidth = 800, kHeight = 600;

 private:
  float density_;
  ImGuiContext* context_ = nullptr;

 public:
  BoxGlyphs glyphs;
  RecordingDevice device;
  Painter painter;
  Fonts fonts;
};

}  // namespace quanyu::gfx
