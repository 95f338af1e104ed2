// Draws what stands around every screen (rail, top bar, banner, running job, notices, problem) and
// calls for the screen in the middle. Used by the root screen only.
#pragma once

#include <functional>

#include "ui/context.hpp"
#include "view/frame_view.hpp"

namespace quanyu::ui {

// What has been typed into the top bar's search; the truth of the field's text.
struct FrameUiState {
  std::string search;
  bool focus_search = false;  // set to move the keyboard into the search with the next frame
};

// `content` draws the screen; it is called once, inside the content area.
void draw_frame(const view::FrameView& view, FrameUiState& state, view::Outbox& outbox, Ui& ui,
                const std::function<void()>& content);

}  // namespace quanyu::ui
