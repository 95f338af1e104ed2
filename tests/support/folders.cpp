#include "support/folders.hpp"

namespace quanyu::testing {

std::string golden_folder() { return QUANYU_SOURCE_FOLDER "/tests/golden"; }
std::string source_folder() { return QUANYU_SOURCE_FOLDER; }
std::string generated_folder() { return QUANYU_GENERATED_FOLDER; }
std::string divisions_folder() { return QUANYU_DIVISIONS_FOLDER; }

}  // namespace quanyu::testing
