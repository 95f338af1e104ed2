#include "view/messages.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/error_codes.hpp"
#include "domain/model.hpp"
#include "support/folders.hpp"
#include "ui/widgets/message_keys.hpp"
#include "view/command_catalogue.hpp"

namespace quanyu::view {
namespace {

constexpr Language kLanguages[] = {Language::Chinese, Language::English};

std::set<char> placeholders(std::string_view text) {
  std::set<char> found;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] == '{' && text[i + 2] == '}') found.insert(text[i + 1]);
  }
  return found;
}

bool has_hanzi(std::string_view text) {
  // U+4E00 to U+9FFF all begin with E4 to E9 in UTF-8.
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0xE4 && byte <= 0xE9) return true;
  }
  return false;
}

TEST(Messages, EveryKeyHasBothLanguagesWithTheSamePlaceholders) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < kMessageCount; ++i) {
    const MessageKey key = MessageKey::at(i);
    EXPECT_TRUE(seen.insert(key.name()).second) << "twice: " << key.name();
    const std::string_view chinese = Messages(Language::Chinese).text(key);
    const std::string_view english = Messages(Language::English).text(key);
    EXPECT_FALSE(chinese.empty()) << key.name();
    // English has no measure words.
    if (key.name() != "count.unit") {
      EXPECT_FALSE(english.empty()) << key.name();
    }
    EXPECT_EQ(placeholders(chinese), placeholders(english)) << key.name();
    if (key.name() != "settings.language.zh") {
      EXPECT_FALSE(has_hanzi(english)) << key.name();
    }
  }
}

TEST(Messages, FindsEveryKeyByItsNameAndNothingElse) {
  for (std::size_t i = 0; i < kMessageCount; ++i) {
    const auto found = find_message(MessageKey::at(i).name());
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->index(), i);
  }
  EXPECT_FALSE(find_message("").has_value());
  EXPECT_FALSE(find_message("start").has_value());
  EXPECT_EQ(Messages().lookup("no.such.key"), "no.such.key");
}

TEST(Messages, SaysEveryErrorAndNoUnknownOne) {
  std::set<std::string> names;
#define X(number, name, text, kind) names.insert(text);
  QUANYU_ERROR_CODES(X)
#undef X
  for (const std::string& name : names) {
    EXPECT_TRUE(find_message("error." + name).has_value()) << name;
  }
  for (std::size_t i = 0; i < kMessageCount; ++i) {
    const std::string_view key = MessageKey::at(i).name();
    if (key.starts_with("error.")) {
      EXPECT_TRUE(names.contains(std::string(key.substr(6)))) << key;
    }
  }
}

// The model's words stand in its declarations; names of the model are looked up like keys.
TEST(Messages, NamesEveryDeclaredEntityFieldAndChoice) {
  const auto named = [](const std::string& key) {
    for (const Language language : kLanguages) {
      const std::string_view words = Messages(language).lookup(key);
      EXPECT_FALSE(words.empty()) << key;
      EXPECT_NE(words, key);
    }
    // A qualifier names the printed word that it stands for.
    if (key.contains(".qualifier.")) return;
    EXPECT_FALSE(has_hanzi(Messages(Language::English).lookup(key))) << key;
  };
  for (const domain::Entity* entity : domain::all_entities()) {
    const std::string name(entity->name);
    named(name);
    for (const domain::Field& field : entity->fields) {
      named(name + "." + std::string(field.name));
      for (const domain::Choice& choice : field.choices) {
        named(name + "." + std::string(field.name) + "." + std::string(choice.name));
      }
    }
  }
}

TEST(Messages, HasTheWordsOfTheWidgets){
#define X(constant, text) EXPECT_TRUE(find_message(text).has_value()) << text;
    QUANYU_WIDGET_MESSAGES(X)
#undef X
}

TEST(Messages, FillsPlaceholdersInOrderAndLeavesOtherBracesAlone) {
  const Messages chinese;
  EXPECT_EQ(chinese.format("job.amount", {"1,200", "3,000"}), "1,200 / 3,000 行");
  EXPECT_EQ(chinese.format("frame.as_of", {}), "截至 ");
  EXPECT_EQ(chinese.format("frame.as_of", {"{0}"}), "截至 {0}");
}

TEST(Messages, ErrorsAtALineSayFileLineAndReason) {
  const Error error{
      ErrorCode::ImportDuplicateCode, {}, {}, {"a.csv", "17", "331002", "a.csv", "3"}};
  EXPECT_EQ(Messages(Language::Chinese).error(error),
            "a.csv 第 17 行：代码 331002 重复，前一次在 a.csv 第 3 行。");
  EXPECT_EQ(Messages(Language::English).error(error),
            "a.csv, line 17: The code 331002 occurs twice: before in a.csv, line 3.");
  EXPECT_EQ(error_place(error), (ErrorPlace{"a.csv", "17"}));
  const Error elsewhere{ErrorCode::FileEmpty, {}, {}, {"b.csv"}};
  EXPECT_EQ(error_place(elsewhere), std::nullopt);
  EXPECT_EQ(Messages().error(elsewhere), "文件 b.csv 是空的。");
}

TEST(Messages, AdviceFollowsTheErrorsClass) {
  for (const Language language : kLanguages) {
    const Messages messages(language);
    EXPECT_EQ(messages.error_advice(ErrorCode::ImportBadCode), messages.text("advice.line"));
    EXPECT_EQ(messages.error_advice(ErrorCode::FileEmpty), messages.text("advice.file"));
    EXPECT_EQ(messages.error_advice(ErrorCode::Internal), messages.text("advice.bug"));
    EXPECT_EQ(messages.error_advice(ErrorCode::Cancelled), "");
  }
}

TEST(Messages, LanguageFollowsTheLocale) {
  EXPECT_EQ(language_of_locale("zh-TW"), Language::Chinese);
  EXPECT_EQ(language_of_locale("en-GB"), Language::English);
  EXPECT_EQ(language_of_locale("fr"), Language::English);
  EXPECT_EQ(language_tag(Language::Chinese), "zh-CN");
}

// Keys that are put together while running; the tests of messages_test.cpp hold each family against
// the table it belongs to.
constexpr std::array kFamilies = {"error.",      "command.", "history.",  "widget.",
                                  "sample.",     "rule.",    "section.",  "area.",
                                  "area_parent", "actor",    "workspace", "area"};

bool of_a_family(std::string_view key) {
  for (const std::string_view family : kFamilies) {
    if (key.starts_with(family)) return true;
  }
  return false;
}

std::string all_sources() {
  std::string text;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(quanyu::testing::source_folder() + "/src")) {
    const std::filesystem::path& path = entry.path();
    if (path.extension() != ".cpp" && path.extension() != ".hpp") continue;
    std::ifstream file(path, std::ios::binary);
    text.append(std::istreambuf_iterator<char>(file), {});
  }
  return text;
}

TEST(Messages, NoKeyIsLeftOver) {
  const std::string sources = all_sources();
  ASSERT_GT(sources.size(), 100'000U);
  std::vector<std::string> unused;
  for (std::size_t i = 0; i < kMessageCount; ++i) {
    const std::string_view key = MessageKey::at(i).name();
    if (of_a_family(key)) continue;
    if (!sources.contains('"' + std::string(key) + '"')) unused.emplace_back(key);
  }
  EXPECT_EQ(unused, std::vector<std::string>{});
}

}  // namespace
}  // namespace quanyu::view
