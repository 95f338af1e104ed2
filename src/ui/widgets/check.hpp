// Yes or no, and one of a few: check box, switch, radio group. Each answers true in the frame the
// user changed it, and has then written the new value.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/context.hpp"

namespace quanyu::ui {

enum class CheckValue : std::uint8_t { Off, On, Mixed };

struct CheckOptions {
  bool disabled = false;
  bool invalid = false;
  std::string_view description = {};  // quiet, below the label
};

bool check(Ui& ui, std::string_view key, std::string_view label, bool& value,
           const CheckOptions& options = {});
// With a third state that pressing turns into On.
bool check(Ui& ui, std::string_view key, std::string_view label, CheckValue& value,
           const CheckOptions& options = {});

// A switch takes effect at once (theme, motion); a check box is part of a form.
bool toggle_switch(Ui& ui, std::string_view key, std::string_view label, bool& value,
                   const CheckOptions& options = {});

// One of `labels`, below each other; arrows move within the group. `label` names the group.
bool radio_group(Ui& ui, std::string_view key, std::string_view label, int& index,
                 std::span<const std::string> labels, const CheckOptions& options = {});

}  // namespace quanyu::ui
