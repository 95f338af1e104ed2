// Recognises resident identity numbers (GB 11643-1999) in texts, so that they can be refused
// wherever somebody writes or imports one. Nothing is kept of them.
#pragma once

#include <string_view>

namespace quanyu {

// True when the text holds 18 characters on their own that are such a number: six digits of a
// place, a real day of birth from 1900 on, a serial and the check character of ISO 7064 MOD 11-2.
bool holds_resident_id(std::string_view text);

}  // namespace quanyu
