// Draws what stands around every screen (rail, top bar, running job) and calls for the screen in
// the middle; and what lies over everything (problem, question, notices). Used by the root screen.
#pragma once

#include <functional>
#include <string>

#include "ui/context.hpp"
#include "ui/widgets/field.hpp"
#include "view/frame_view.hpp"

namespace quanyu::ui {

// What has been typed into the top bar's search; the truth of the field's text.
struct FrameUiState {
  std::string search;
  bool focus_search = false;    // set to move the keyboard into the search with the next frame
  bool search_focused = false;  // the keyboard is there now, for CommandContext::find_focused
  FieldResult search_field;     // of this frame, for the screen that shows the hits
};

// `content` draws the screen; it is called once, inside the content area.
void draw_frame(const view::FrameView& view, FrameUiState& state, view::Outbox& outbox, Ui& ui,
                const std::function<void()>& content);

// To be called after everything else of the frame.
void draw_frame_overlays(const view::FrameView& view, FrameUiState& state, view::Outbox& outbox,
                         Ui& ui);

}  // namespace quanyu::ui
