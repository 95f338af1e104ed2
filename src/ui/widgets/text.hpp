// Text on screen: any step of the scale, wrapped by the rules of Chinese typesetting or cut with an
// ellipsis (the whole text then shows as a tooltip). Text can be selected with the mouse across
// several texts and copied, like on a page. Used by all screens. Never edits.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ui/widgets/layout.hpp"

namespace quanyu::ui {

enum class Overflow : std::uint8_t { Wrap, Ellipsis };

struct TextOptions {
  TextSize size = TextSize::Body;
  Weight weight = Weight::Regular;
  Ink ink = Ink::Primary;
  Align align = Align::Start;
  Overflow overflow = Overflow::Wrap;
  int heading_level = 0;  // 1–3 makes it a Heading
  float width = 0;        // 0: as wide as needed, at most the scope's width
  bool selectable = true;
  bool silent = false;  // no node: the text is already in another node's name
  Role role = Role::Text;
};

// Draws `text` at the cursor and takes its room. Empty text takes one line.
void text(Ui& ui, std::string_view key, std::string_view text, const TextOptions& options = {});

// The page title (26/20 by width of the page), a section title (14 semibold), a caption (12,
// quiet).
void page_title(Ui& ui, std::string_view key, std::string_view text);
void heading(Ui& ui, std::string_view key, std::string_view text, int level = 2);
void caption(Ui& ui, std::string_view key, std::string_view text);

// A name whose byte ranges [first, second) a search matched, drawn on a highlight; one node.
struct TextMatch {
  std::int32_t first = 0, second = 0;
};
void matched_text(Ui& ui, std::string_view key, std::string_view text,
                  std::span<const TextMatch> matches, const TextOptions& options = {});

// Width of one line of `text` in CSS pixels.
float measure(const Ui& ui, std::string_view text, TextSize size, Weight weight = Weight::Regular);

}  // namespace quanyu::ui
