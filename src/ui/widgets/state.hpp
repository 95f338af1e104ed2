// The designed other states of a list, card or page: nothing here, still loading, failed, too many.
// Icon, one sentence, what to do next. Fills the width of its scope.
#pragma once

#include <string_view>

#include "ui/context.hpp"

namespace quanyu::ui {

enum class StateKind : std::uint8_t { Empty, Loading, Failed, TooMany };

struct StateOptions {
  std::string_view icon = {};    // empty: by kind
  std::string_view detail = {};  // a second, quiet sentence
  std::string_view action = {};  // label of the one thing to do; empty: none
  std::string_view second_action = {};
  float minimum_height = 0;
};

enum class StateAnswer : std::uint8_t { None, Action, SecondAction };

StateAnswer state_panel(Ui& ui, std::string_view key, StateKind kind, std::string_view title,
                        const StateOptions& options = {});

// A message across the width with a tone: problems of a form, the banner of a sample place.
struct NoticeOptions {
  Tone tone = Tone::Info;
  std::string_view detail = {};
  std::string_view action = {};
  bool closable = false;
};
enum class NoticeAnswer : std::uint8_t { None, Action, Close };
NoticeAnswer notice(Ui& ui, std::string_view key, std::string_view title,
                    const NoticeOptions& options = {});

}  // namespace quanyu::ui
