// Card: a rounded surface on the ground, with an optional head (title, quiet caption at the right).
// Everything placed while it lives stands inside it. Also the section head used inside cards.
#pragma once

#include <string_view>

#include "ui/widgets/layout.hpp"

namespace quanyu::ui {

struct CardOptions {
  std::string_view title = {};
  std::string_view caption = {};  // quiet, at the right of the title
  float minimum_height = 0;       // e.g. GridScope::cell_height() for equal cards
  bool sunken = false;            // on the sunken ground, for canvases
  bool padded = true;
  Role role = Role::Region;  // Group for cards without a title
};

class CardScope {
 public:
  CardScope(Ui& ui, std::string_view key, const CardOptions& options = {});
  ~CardScope();
  CardScope(const CardScope&) = delete;
  CardScope& operator=(const CardScope&) = delete;

 private:
  Ui& ui_;
  NodeId id_;
  Rect rect_;
  float padding_, minimum_height_;
  bool sunken_;
  std::optional<RegionScope> inside_;
  std::optional<StackScope> rhythm_;
};

// A card that is one big button (a sample place, a way to start). True when pressed.
struct ChoiceCardOptions {
  std::string_view icon = {};
  std::string_view detail = {};    // under the title, wrapped
  std::string_view trailing = {};  // quiet, at the right of the title
  std::string_view tag = {};
  Tone tag_tone = Tone::Neutral;
  float minimum_height = 0;
  bool selected = false;
  bool disabled = false;
};
bool choice_card(Ui& ui, std::string_view key, std::string_view title,
                 const ChoiceCardOptions& options = {});

// Title at the left, quiet caption at the right, room below.
void section_head(Ui& ui, std::string_view key, std::string_view title,
                  std::string_view caption = {}, int level = 2);

// A hairline over the width of the scope.
void divider(Ui& ui, std::string_view key);

}  // namespace quanyu::ui
