// docs/workflows.md is what the tables say, and leaves none of them out.

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "domain/workflow.hpp"
#include "support/folders.hpp"
#include "support/print_workflows.hpp"

namespace quanyu::domain {
namespace {

TEST(WorkflowDocTest, ThePageIsWhatTheTablesSay) {
  const std::string path = testing::source_folder() + "/docs/workflows.md";
  const std::string page = testing::print_workflows();
  if (std::getenv("QUANYU_RECORD") != nullptr) std::ofstream(path) << page;
  std::ifstream file(path);
  std::stringstream held;
  held << file.rdbuf();
  EXPECT_TRUE(held.str() == page)
      << "docs/workflows.md is out of date: record it with QUANYU_RECORD=1";
}

TEST(WorkflowDocTest, EveryActionOfEveryTableIsDrawnAndNobodyIsUnnamed) {
  const std::string page = testing::print_workflows();
  EXPECT_FALSE(page.contains("| ? |")) << "a set of roles without a name";
  for (const Workflow* workflow : all_workflows()) {
    const std::size_t at = page.find("`" + std::string(workflow->entity->name) + "`\n");
    ASSERT_NE(at, std::string::npos) << workflow->entity->name;
    const std::string part = page.substr(at, page.find("\n### ", at) - at);
    for (const Action& action : workflow->actions) {
      EXPECT_TRUE(part.contains("`" + std::string(action.name) + "`")) << action.name;
      // On an arrow: after its mark, or after a neighbour on the same arrow.
      const std::string word(action.words.zh);
      EXPECT_TRUE(part.contains(" : " + word) || part.contains(" / " + word)) << word;
    }
  }
}

}  // namespace
}  // namespace quanyu::domain
