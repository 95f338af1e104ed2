#define IMGUI_DEFINE_MATH_OPERATORS
#include "ui/stage.hpp"

#include <algorithm>
#include <iterator>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/item_audit.hpp"
#include "ui/popup.hpp"
#include "ui/selection.hpp"
#include "ui/theme/imgui_style.hpp"

namespace quanyu::ui {
namespace {

// Hover, popups and measured heights have settled after this many frames without input.
constexpr int kSettlingFrames = 3;
constexpr double kGlideFrameMs = 16;

constexpr ImGuiWindowFlags kRootFlags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
    ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoFocusOnAppearing;

bool same_look(const FrameSetup& one, const FrameSetup& other) {
  return one.theme == other.theme && one.pointer == other.pointer && one.motion == other.motion &&
         one.text_scale == other.text_scale && one.pixel_ratio == other.pixel_ratio;
}

}  // namespace

Stage::Stage(gfx::GlyphSource& glyphs) : audit_(std::make_unique<ItemAudit>()) {
  context_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  io.ConfigWindowsMoveFromTitleBarOnly = true;
  io.ConfigMacOSXBehaviors = false;
  io.ConfigNavCaptureKeyboard = false;
  audit_->attach(*context_);
  fonts_ = gfx::add_fonts(*io.Fonts, glyphs);
  theme_ = make_theme(ThemeKind::Light, PointerPrecision::Fine, MotionPreference::Full);
  apply_to_imgui(theme_, ImGui::GetStyle());
  // There is an Ui from the start, so that output() always answers.
  ui_.reset(new Ui{.theme = theme_,
                   .fonts = fonts_,
                   .semantics = semantics_,
                   .memory = memory_,
                   .messages = {},
                   .page = {},
                   .focus = {},
                   .keys = {},
                   .requests = {},
                   .row = {},
                   .out = {}});
}

Stage::~Stage() {
  ImGui::SetCurrentContext(context_);
  // Textures are the painter's; whoever destroys the stage has drawn its last frame.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetStatus(ImTextureStatus_Destroyed);
    texture->SetTexID(ImTextureID_Invalid);
  }
  ImGui::DestroyContext(context_);
}

void Stage::set_theme(const FrameSetup& setup) {
  if (same_look(setup, setup_) && memory_.frame > 0) return;
  theme_ = make_theme(setup.theme, setup.pointer, setup.motion, setup.text_scale);
  apply_to_imgui(theme_, ImGui::GetStyle());
  settling_ = kSettlingFrames;
}

void Stage::make_ui(const FrameSetup& setup) {
  ui_.reset(new Ui{.theme = theme_,
                   .fonts = fonts_,
                   .semantics = semantics_,
                   .memory = memory_,
                   .messages = setup.messages,
                   .page = {0, 0, setup.width, setup.height},
                   .pixel_ratio = setup.pixel_ratio,
                   .keyboard_height = setup.keyboard_height,
                   .now_ms = setup.now_ms,
                   .reduced_motion = setup.motion == MotionPreference::Reduced,
                   .focus = focus_,
                   .keys = std::move(input_.keys_),
                   .requests = std::move(input_.requests_),
                   .pointer_device = device_,
                   .forced = ForcedState::Live,
                   .row = {},
                   .out = {}});
  input_.keys_.clear();
  input_.requests_.clear();
}

// Dear ImGui takes one press or release a frame and keeps the others for the next.
void Stage::release_keys() {
  const auto presses = [](const InputQueue::PointerOrWheel& event) {
    return !event.is_wheel && event.pointer.is_press();
  };
  if (context_->InputEventsQueue.Size > 0 || std::ranges::any_of(input_.pointers_, presses)) return;
  input_.pressed_ = false;
  std::ranges::move(input_.later_keys_, std::back_inserter(input_.keys_));
  input_.later_keys_.clear();
}

Ui& Stage::begin(const FrameSetup& setup) {
  ImGui::SetCurrentContext(context_);
  const bool resized = setup.width != setup_.width || setup.height != setup_.height;
  if (!input_.empty() || resized) settling_ = kSettlingFrames;
  set_theme(setup);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {setup.width, setup.height};
  io.DisplayFramebufferScale = {setup.pixel_ratio, setup.pixel_ratio};
  io.DeltaTime = static_cast<float>(std::clamp((setup.now_ms - setup_.now_ms) / 1000, 0.001, 1.0));
  setup_ = setup;

  focus_.moved = false;
  if (input_.focus_.moved) focus_ = input_.focus_;
  input_.focus_ = {};
  for (auto& [node, state] : input_.fields_) memory_.fields[node] = std::move(state);
  input_.fields_.clear();
  input_.fields_fresh_ = false;
  release_keys();
  if (!input_.keys_.empty() || focus_.moved) touch_.glide.stop();
  feed_pointers();
  make_ui(setup);

  ++memory_.frame;
  memory_.extents_changed = false;
  semantics_.begin_frame();
  gfx::trim_atlas(*io.Fonts);
  ImGui::NewFrame();
  audit_->begin_frame();  // after the library's own hidden window
  gfx::set_density(*io.Fonts, setup.pixel_ratio);
  scroll_by_wheel();
  glide_on();
  begin_selection(*ui_);
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({setup.width, setup.height});
  ImGui::Begin("root", nullptr, kRootFlags);
  return *ui_;
}

ImDrawData* Stage::end() {
  ImGui::End();
  drop_forgotten_popups();
  end_selection(*ui_);
  semantics_.end_frame();
  for (auto& [node, state] : memory_.fields) state.fresh = false;
  // A press that an overlay took the focus from must not keep the item below active.
  const bool queued = context_->InputEventsQueue.Size > 0;
  if (settling_ > 0) --settling_;
  ui_->out.gliding = touch_.glide.moving();
  if (ui_->out.gliding) ui_->wake_in(kGlideFrameMs);
  if (settling_ > 0 || queued || !input_.later_keys_.empty() || memory_.extents_changed) {
    ui_->out.redraw = true;
  }
  // Glyphs that found no room are there with the next frame.
  if (gfx::atlas_overflowed(*ImGui::GetIO().Fonts)) ui_->out.redraw = true;
  ImGui::Render();
  return ImGui::GetDrawData();
}

void Stage::drop_forgotten_popups() {
  std::erase_if(memory_.popups, [&](const PopupMemory& popup) {
    if (popup.seen_frame == memory_.frame) return false;
    // Give the keyboard back to where it came from, unless it has gone elsewhere by itself.
    if (popup.opener != 0 && !ui_->out.focus && semantics_.find(popup.opener) != nullptr) {
      const bool lost = focus_.node == 0 || semantics_.find(focus_.node) == nullptr;
      if (lost) ui_->request_focus(popup.opener);
    }
    return true;
  });
}

// Its own, whichever of several stages is current.
ImFontAtlas& Stage::atlas() { return *context_->IO.Fonts; }

std::vector<NodeId> Stage::unmirrored_items() const {
  return audit_->without_node(semantics_, *context_);
}

}  // namespace quanyu::ui
