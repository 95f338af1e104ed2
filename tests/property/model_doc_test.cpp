// docs/model.md is what the declarations say, and no term of the domain's description is forgotten.

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "support/folders.hpp"
#include "support/print_model.hpp"

namespace quanyu::domain {
namespace {

TEST(ModelDocTest, EveryTermOfTheDomainIsCarriedBySomething) {
  const auto terms = testing::read_terms();
  EXPECT_GT(terms.size(), 300u);
  for (const testing::Term& term : terms) {
    EXPECT_NE(testing::carrier_of(term), "")
        << term.section << " " << term.term << " " << term.stated;
  }
}

TEST(ModelDocTest, ATermThatNothingCarriesIsNoticed) {
  EXPECT_EQ(testing::carrier_of({"A", "无此术语", ""}), "");
  EXPECT_EQ(testing::carrier_of({"A", "单位", "field:unit.no_such_field"}), "");
  EXPECT_EQ(testing::carrier_of({"A", "区划", ""}), "entity:area");
}

TEST(ModelDocTest, ThePageIsWhatTheDeclarationsSay) {
  const std::string path = testing::source_folder() + "/docs/model.md";
  const std::string page = testing::print_model(testing::read_terms());
  if (std::getenv("QUANYU_RECORD") != nullptr) std::ofstream(path) << page;
  std::ifstream file(path);
  std::stringstream held;
  held << file.rdbuf();
  EXPECT_TRUE(held.str() == page) << "docs/model.md is out of date: record it with QUANYU_RECORD=1";
}

}  // namespace
}  // namespace quanyu::domain
