#include "domain/model.hpp"

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "support/folders.hpp"

namespace quanyu::domain {
namespace {

// "3.2 area.name text" for each field, "3.3=4 area.kind.street" for each choice.
std::string print_numbers() {
  static constexpr const char* kTypes[] = {"",     "text",      "integer", "flag",  "choice",
                                           "date", "reference", "scaled",  "moment"};
  std::ostringstream out;
  for (const Entity* entity : all_entities()) {
    out << entity->number << " " << entity->name << "\n";
    for (const Field& field : entity->fields) {
      out << entity->number << "." << field.number << " " << entity->name << "." << field.name
          << " " << kTypes[static_cast<int>(field.type)] << "\n";
      for (const Choice& choice : field.choices) {
        out << entity->number << "." << field.number << "=" << choice.number << " " << entity->name
            << "." << field.name << "." << choice.name << "\n";
      }
    }
  }
  return out.str();
}

TEST(ModelTest, PermanentNumbersAreThoseOfTheGoldenFile) {
  if (std::getenv("QUANYU_RECORD") != nullptr) {
    std::ofstream(quanyu::testing::golden_folder() + "/numbers.txt") << print_numbers();
  }
  std::ifstream file(quanyu::testing::golden_folder() + "/numbers.txt");
  std::stringstream golden;
  golden << file.rdbuf();
  EXPECT_EQ(print_numbers(), golden.str())
      << "numbers may be added, never changed; a removed one stays in the file as reserved";
}

TEST(ModelTest, DeclarationsHoldTogether) {
  std::set<EntityNumber> numbers;
  std::set<std::string_view> names;
  for (const Entity* entity : all_entities()) {
    EXPECT_TRUE(numbers.insert(entity->number).second) << entity->name;
    EXPECT_TRUE(names.insert(entity->name).second) << entity->name;
    EXPECT_EQ(find_entity(entity->number), entity);
    EXPECT_EQ(find_entity(entity->name), entity);
    FieldNumber last = 0;
    int keys = 0;
    for (const Field& field : entity->fields) {
      EXPECT_GT(field.number, last) << entity->name << "." << field.name;
      last = field.number;
      keys += field.part == Part::Key ? 1 : 0;
      EXPECT_FALSE(field.words.zh.empty()) << field.name;
      EXPECT_FALSE(field.words.en.empty()) << field.name;
      EXPECT_EQ(field.type == FieldType::Text, field.max_length > 0) << field.name;
      EXPECT_EQ(field.type == FieldType::Choice, !field.choices.empty()) << field.name;
      EXPECT_EQ(field.type == FieldType::Reference, find_entity(field.target) != nullptr)
          << field.name;
    }
    const int wanted = entity->is_link() ? 3 : entity->identity == Identity::Natural ? 1 : 0;
    EXPECT_EQ(keys, wanted) << entity->name;
  }
}

}  // namespace
}  // namespace quanyu::domain
