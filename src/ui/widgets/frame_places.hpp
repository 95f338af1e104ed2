// Where the pieces of the app's frame stand for a page of this size. Used by the frame's widgets.
// Never draws.
#pragma once

#include "ui/context.hpp"

namespace quanyu::ui {

enum class RailStyle : std::uint8_t { Wide, Narrow, Bottom };

struct FramePlaces {
  RailStyle style = RailStyle::Wide;
  Rect rail, top_bar, content;
};
FramePlaces frame_places(const Ui& ui);

}  // namespace quanyu::ui
