// Choosing from many: a combobox with a filter typed into it, one or several at a time. The caller
// filters: it gets `query` and gives the options to show, so that pinyin and any data source work.
// The list is virtualised. Never keeps the options longer than the call.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/widgets/field.hpp"

namespace quanyu::ui {

struct ComboOption {
  std::int64_t id = 0;
  std::string label;
  std::string detail;  // quiet, at the right: code, kind, path
  bool disabled = false;
};

// The options for the text typed so far (empty: all, or the most likely ones).
using ComboSource = std::function<std::vector<ComboOption>(std::string_view query)>;

// One of many. `chosen` is 0 for none; `chosen_label` is shown while the list is closed. True when
// another option was chosen (both are then set).
bool search_select(Ui& ui, std::string_view key, std::int64_t& chosen, std::string& chosen_label,
                   const ComboSource& source, const FieldOptions& options = {});

// Several of many, shown as removable tags in front of the field. True when the set changed.
bool multi_select(Ui& ui, std::string_view key, std::vector<ComboOption>& chosen,
                  const ComboSource& source, const FieldOptions& options = {});

// One of a few, without typing: a button that opens a list. `index` -1: none. True when changed.
struct SelectOptions {
  std::string_view label = {};
  bool label_hidden = false;
  float width = 0;
  bool disabled = false;
  bool required = false;
  std::string_view hint = {};         // below, quiet
  std::string_view error = {};        // below instead of the hint
  std::string_view placeholder = {};  // shown while nothing is chosen
};
bool select(Ui& ui, std::string_view key, int& index, std::span<const std::string> labels,
            const SelectOptions& options = {});

}  // namespace quanyu::ui
