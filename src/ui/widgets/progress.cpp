#include "ui/widgets/progress.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/button.hpp"
#include "ui/widgets/layout.hpp"
#include "ui/widgets/message_keys.hpp"
#include "ui/widgets/press.hpp"

namespace quanyu::ui {
namespace {

constexpr double kFrameMs = 33, kSweepMs = 1400;

void draw_bar(Ui& ui, const Rect& track, double fraction, Colour ink) {
  const float radius = track.height / 2;
  fill(ui, track, ui.theme.colours.pressed, radius);
  if (fraction >= 0) {
    const auto part = static_cast<float>(std::min(1.0, fraction));
    fill(ui, {track.x, track.y, track.width * part, track.height}, ink, radius);
    return;
  }
  // Unknown length: a piece that wanders, or rests in the middle when motion is not wanted.
  constexpr float kPiece = 0.3f;
  float at = (1 - kPiece) / 2;
  if (!ui.reduced_motion) {
    const double turn = std::fmod(ui.now_ms / kSweepMs, 1);
    at = static_cast<float>(turn) * (1 + kPiece) - kPiece;
    ui.wake_in(kFrameMs);
  }
  const Rect piece =
      Rect{track.x + track.width * at, track.y, track.width * kPiece, track.height}.clipped_to(
          track);
  fill(ui, piece, ink, radius);
}

}  // namespace

bool progress(Ui& ui, std::string_view key, std::string_view label,
              const ProgressOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  const TextFace words = face(ui, TextSize::Body), quiet = face(ui, TextSize::Caption);
  const float width = available_width(ui);
  const float cancel = options.cancel.empty() ? 0
                                              : std::ceil(line_width(words, options.cancel)) +
                                                    2 * sizes.control_padding + sizes.gap_large;
  const Rect box = place(
      ui, width, words.line_height + sizes.gap + sizes.bar_height + sizes.gap + quiet.line_height);
  const Rect bar_room{box.x, box.y, width - cancel, box.height};
  SemanticNode node{.role = Role::ProgressBar,
                    .states = {},
                    .rect = bar_room.semantic(),
                    .name = std::string(label),
                    .value = std::string(options.detail),
                    .description = std::string(options.remaining),
                    .test_id = std::string(key)};
  if (options.fraction >= 0) {
    node.maximum = 100;
    node.now = std::floor(options.fraction * 100);
  } else {
    node.states.set(State::Busy);
  }
  ui.semantics.emit(std::move(node));
  const Rect line{box.x, box.y, bar_room.width, words.line_height};
  draw_line_in(ui, line, words, label, colours.text);
  const float bar_top = ui.snap(line.bottom() + sizes.gap);
  draw_bar(ui, {box.x, bar_top, bar_room.width, sizes.bar_height}, options.fraction,
           ui.theme.tone(options.tone).ink);
  const Rect below{box.x, bar_top + sizes.bar_height + sizes.gap, bar_room.width,
                   quiet.line_height};
  draw_line_in(ui, below, quiet, options.detail, colours.text_secondary);
  draw_line_in(ui, below, quiet, options.remaining, colours.text_quiet, 1);
  take_room(ui, box);
  if (options.cancel.empty()) return false;
  const RegionScope inside(
      ui, {box.right() - cancel + sizes.gap_large, box.centre().y - sizes.control_height / 2,
           cancel - sizes.gap_large, sizes.control_height});
  return button(ui, std::string(key) + "-cancel", options.cancel);
}

void spinner(Ui& ui, std::string_view key, std::string_view label) {
  const float size = ui.theme.sizes.icon;
  const Rect rect = place(ui, size, size);
  emit_node(ui, rect, Role::ProgressBar, key, label, {}, State::Busy);
  take_room(ui, rect);
  draw_spinner(ui, rect.centre(), size - 2, ui.theme.colours.accent);
}

}  // namespace quanyu::ui
