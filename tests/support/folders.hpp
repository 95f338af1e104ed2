// Where tests find files: recorded expectations, tables made by the build, the project's own
// sources. Known to folders.cpp alone, so that the other objects are the same in every checkout.
#pragma once

#include <string>

namespace quanyu::testing {

std::string golden_folder();     // tests/golden
std::string source_folder();     // the project's root
std::string generated_folder();  // what the build made: samples, fonts
std::string divisions_folder();  // the tables of all of China

}  // namespace quanyu::testing
