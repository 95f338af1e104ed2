// JSON that window.quanyu answers with: one value after another, quoted and escaped.
// Used by the calls alone; the command line has a writer of its own kind.
#pragma once

#include <string>
#include <string_view>

namespace quanyu::app {

std::string json_text(std::string_view text);

// Every entity as it is declared: fields with type, limits, choices and targets, and the actions of
// its workflow, so that a test can walk them all without a list of its own.
std::string model_json();

}  // namespace quanyu::app
