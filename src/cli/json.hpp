// Writes JSON for programs that read what the command line says. Keys keep their order; text is
// escaped so that any terminal and any parser takes it. Never reads JSON.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace quanyu::cli {

// The text as a JSON string, with its quotes.
std::string json_text(std::string_view text);

// One value after another; commas come by themselves. REQUIRES: begin and end calls match, and
// every value of an object has a key.
class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(std::int64_t number);
  JsonWriter& value(bool flag);

  // key() and value() in one.
  template <class T>
  JsonWriter& field(std::string_view name, const T& content) {
    return key(name).value(content);
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();

  std::string text_;
  bool comma_ = false;
};

}  // namespace quanyu::cli
