// The message catalogue: every sentence a person reads, by key, in Chinese and English. Used by the
// view builders and the screens; widgets look keys up through ui::Ui. The table itself is
// messages.def: KEY | zh-CN | en. A key that is not in the table does not compile.
// Never formats numbers or dates (view/format.hpp does) and never decides which text to show.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/schema.hpp"

namespace quanyu::view {

enum class Language : std::uint8_t { Chinese, English };

// BCP 47 tag of a language, for the page's lang attribute: "zh-CN" or "en".
constexpr std::string_view language_tag(Language language) {
  return language == Language::English ? "en" : "zh-CN";
}
// The language for a browser's locale: English for anything that is not Chinese.
Language language_of_locale(std::string_view locale);

namespace detail {
inline constexpr std::string_view kMessageNames[] = {
#define M(key, chinese, english) key,
#include "view/messages.def"
#undef M
};
}  // namespace detail

inline constexpr std::size_t kMessageCount = std::size(detail::kMessageNames);

// One key of the table. Built from a literal it is checked when compiled.
class MessageKey {
 public:
  // A literal: `MessageKey key = "start.title"`. Does not compile when the key is missing.
  template <std::size_t N>
  consteval MessageKey(const char (&name)[N])  // NOLINT: reads well at the call
      : index_(index_of(std::string_view(name, N - 1))) {}

  [[nodiscard]] constexpr std::string_view name() const { return detail::kMessageNames[index_]; }
  [[nodiscard]] constexpr std::size_t index() const { return index_; }
  // The key at a place of the table; `index` < kMessageCount.
  static constexpr MessageKey at(std::size_t index) {
    return MessageKey(Checked{}, static_cast<std::uint16_t>(index));
  }
  friend constexpr bool operator==(MessageKey, MessageKey) = default;

 private:
  struct Checked {};
  constexpr MessageKey(Checked, std::uint16_t index) : index_(index) {}
  static consteval std::uint16_t index_of(std::string_view name) {
    for (std::size_t i = 0; i < kMessageCount; ++i) {
      if (detail::kMessageNames[i] == name) return static_cast<std::uint16_t>(i);
    }
    return missing_message_key();  // not constant: this key is not in messages.def
  }
  static std::uint16_t missing_message_key();

  std::uint16_t index_;
};

// A key known only while running ("field.area.name"), or nothing.
std::optional<MessageKey> find_message(std::string_view name);

// Where in a file an error stands, for errors that stand at a line.
struct ErrorPlace {
  std::string file, line;
  friend bool operator==(const ErrorPlace&, const ErrorPlace&) = default;
};
// By convention such errors carry file and line as their first two arguments.
std::optional<ErrorPlace> error_place(const Error& error);

// The words of one language. A small value, cheap to copy.
class Messages {
 public:
  constexpr explicit Messages(Language language = Language::Chinese) : language_(language) {}

  [[nodiscard]] Language language() const { return language_; }

  // The text as it stands in the table, placeholders included; static storage.
  [[nodiscard]] std::string_view text(MessageKey key) const;
  // The words of a declaration in this language.
  [[nodiscard]] std::string_view words(const domain::Words& words) const {
    return language_ == Language::English ? words.en : words.zh;
  }
  // The text of a key known only while running: one of the table, or a name of the model ("area",
  // "area.code", "area.kind.street"); the key itself when there is none, so that a mistake can be
  // seen and a test can find it.
  [[nodiscard]] std::string_view lookup(std::string_view key) const;
  // The text with {0}, {1} … replaced. A placeholder without argument is left out.
  [[nodiscard]] std::string format(MessageKey key, std::span<const std::string> arguments) const;
  [[nodiscard]] std::string format(MessageKey key,
                                   std::initializer_list<std::string> arguments) const {
    return format(key, std::span(arguments.begin(), arguments.size()));
  }

  // The sentence for an error, its arguments filled in, with file and line where it has them.
  [[nodiscard]] std::string error(const Error& error) const;
  // The same without file and line, for where those stand beside it.
  [[nodiscard]] std::string error_reason(const Error& error) const;
  // What the person can do about it, one sentence, or empty when there is nothing to do.
  [[nodiscard]] std::string_view error_advice(ErrorCode code) const;

 private:
  [[nodiscard]] std::optional<std::string> limits_reason(const Error& error) const;
  Language language_;
};

}  // namespace quanyu::view
