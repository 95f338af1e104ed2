// How alike two short texts are, for suggestions that a person decides on: the share of
// neighbouring pairs of characters they have in common. Works for Chinese without knowing its
// words.
#pragma once

#include <string_view>

namespace quanyu::domain {

// 0 to 100; 100 for the same text, letter case and width aside. 0 where one has no pair.
int likeness(std::string_view left, std::string_view right);

}  // namespace quanyu::domain
