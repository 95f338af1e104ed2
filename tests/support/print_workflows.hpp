// The workflows as a page for people (docs/workflows.md): each table drawn, and every action with
// where it leads, who may take it, what it asks for and what it writes. Printed from the tables by
// the test that holds the page to them.
#pragma once

#include <string>

namespace quanyu::testing {

std::string print_workflows();

}  // namespace quanyu::testing
