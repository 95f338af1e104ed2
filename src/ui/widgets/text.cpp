#include "ui/widgets/text.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/interact.hpp"
#include "ui/line_break.hpp"
#include "ui/selection.hpp"
#include "ui/widgets/tooltip.hpp"

namespace quanyu::ui {
namespace {

constexpr float kUnlimited = 1e6f;  // ratio, not pixels: wider than any line

float align_factor(Align align) {
  return align == Align::Start ? 0.0f : align == Align::Centre ? 0.5f : 1.0f;
}

std::vector<TextLine> lay_out(const TextFace& face, std::string_view text, float width) {
  ImFontBaked* baked = face.font->GetFontBaked(face.size);
  return break_lines(text, width, [baked](char32_t code) { return baked->GetCharAdvance(code); });
}

// The lines a text takes, and the room.
struct Block {
  TextFace face;
  std::string_view text;
  std::string cut;  // owns the text when it was cut
  std::vector<TextLine> lines;
  Rect rect;
  [[nodiscard]] bool was_cut() const { return !cut.empty(); }
};

Block make_block(Ui& ui, std::string_view text, const TextOptions& options) {
  Block block{.face = face(ui, options.size, options.weight),
              .text = text,
              .cut = {},
              .lines = {},
              .rect = {}};
  const bool in_row = ui.row.active && options.width <= 0;
  const float room = options.width > 0                              ? options.width
                     : in_row && options.overflow == Overflow::Wrap ? kUnlimited
                                                                    : available_width(ui);
  if (options.overflow == Overflow::Ellipsis && line_width(block.face, text) > room + 0.01f) {
    block.cut = fitted(block.face, text, room);
    block.text = block.cut;
  }
  block.lines = options.overflow == Overflow::Ellipsis ? lay_out(block.face, block.text, kUnlimited)
                                                       : lay_out(block.face, block.text, room);
  float widest = 0;
  for (const TextLine& line : block.lines) widest = std::max(widest, line.width);
  const bool takes_room = options.width > 0 || (options.align != Align::Start && !in_row);
  const float height = block.face.line_height * static_cast<float>(block.lines.size());
  block.rect = place(ui, takes_room ? room : std::ceil(widest), height);
  return block;
}

void draw_block(Ui& ui, const Block& block, Colour colour, float align) {
  Point at{0, block.rect.y};
  for (const TextLine& line : block.lines) {
    at.x = block.rect.x + (block.rect.width - line.width) * align;
    draw_line(ui, {ui.snap(at.x), at.y}, block.face,
              block.text.substr(static_cast<std::size_t>(line.start),
                                static_cast<std::size_t>(line.end - line.start)),
              colour);
    at.y += block.face.line_height;
  }
}

NodeId emit_text(Ui& ui, std::string_view key, std::string_view text, const Rect& rect,
                 const TextOptions& options) {
  if (options.silent) return ui.semantics.id_for(key);
  SemanticNode node{.role = options.heading_level > 0 ? Role::Heading : options.role,
                    .states = {},
                    .rect = rect.semantic(),
                    .name = std::string(text),
                    .value = {},
                    .description = {},
                    .test_id = std::string(key)};
  node.level = options.heading_level;
  return ui.semantics.emit(std::move(node));
}

void draw_matches(Ui& ui, const Block& block, std::span<const TextMatch> matches) {
  if (block.lines.empty()) return;
  const auto shown = static_cast<std::int32_t>(block.text.size());
  for (const TextMatch& match : matches) {
    if (match.first < 0 || match.second > shown || match.first >= match.second) continue;
    const float from =
        line_width(block.face, block.text.substr(0, static_cast<std::size_t>(match.first)));
    const float to =
        line_width(block.face, block.text.substr(0, static_cast<std::size_t>(match.second)));
    fill(ui, {block.rect.x + from, block.rect.y, to - from, block.face.line_height},
         ui.theme.colours.highlight, ui.theme.sizes.radius_tag);
  }
}

void show(Ui& ui, std::string_view key, std::string_view text, std::span<const TextMatch> matches,
          const TextOptions& options) {
  const Block block = make_block(ui, text, options);
  const NodeId id = emit_text(ui, key, text, block.rect, options);
  take_room(ui, block.rect);
  if (!ImGui::IsRectVisible({block.rect.x, block.rect.y},
                            {block.rect.right(), block.rect.bottom()})) {
    return;
  }
  const float align = align_factor(options.align);
  if (!matches.empty()) draw_matches(ui, block, matches);
  if (options.selectable) {
    select_text(ui, {id, block.rect, block.face, block.text, block.lines, align});
  }
  draw_block(ui, block, ui.theme.ink(options.ink), align);
  if (block.was_cut()) tooltip(ui, id, block.rect, text);
}

}  // namespace

void text(Ui& ui, std::string_view key, std::string_view text, const TextOptions& options) {
  show(ui, key, text, {}, options);
}

void page_title(Ui& ui, std::string_view key, std::string_view text) {
  show(ui, key, text, {}, {.size = TextSize::Page, .weight = Weight::Semibold, .heading_level = 1});
}

void heading(Ui& ui, std::string_view key, std::string_view text, int level) {
  show(ui, key, text, {},
       {.size = TextSize::Body, .weight = Weight::Semibold, .heading_level = level});
}

void caption(Ui& ui, std::string_view key, std::string_view text) {
  show(ui, key, text, {}, {.size = TextSize::Caption, .ink = Ink::Quiet});
}

void matched_text(Ui& ui, std::string_view key, std::string_view text,
                  std::span<const TextMatch> matches, const TextOptions& options) {
  show(ui, key, text, matches, options);
}

float measure(const Ui& ui, std::string_view text, TextSize size, Weight weight) {
  return line_width(face(ui, size, weight), text);
}

}  // namespace quanyu::ui
