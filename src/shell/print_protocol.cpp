// Prints the page's side of the protocol from the descriptions in shell/messages.hpp: a native
// program that the build runs before it bundles web/.
//
//   print_protocol protocol   TypeScript: enums, roles and states, one interface per message or
//                             struct, writers of page messages, readers of app messages
//   print_protocol peer       the same for the other end, by which the page's tests play the app
//   print_protocol samples    one sample of every message as JSON: its fields and its bytes, by
//                             which the page's tests hold the TypeScript side to the C++ codec
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "shell/codec.hpp"
#include "shell/enum_names.hpp"
#include "shell/sample_values.hpp"

namespace quanyu::shell {
namespace {

template <class T>
inline constexpr bool kIsItems = false;
template <class T>
inline constexpr bool kIsItems<std::vector<T>> = !std::is_same_v<std::vector<T>, Bytes>;

std::string lower_first(std::string_view name) {
  std::string text(name);
  text.front() = static_cast<char>(text.front() | 0x20);
  return text;
}

// The TypeScript type of a field.
template <class T>
std::string type_text() {
  if constexpr (std::is_same_v<T, bool>)
    return "boolean";
  else if constexpr (std::is_same_v<T, std::string>)
    return "string";
  else if constexpr (std::is_same_v<T, Bytes>)
    return "Uint8Array";
  else if constexpr (std::is_arithmetic_v<T>)
    return "number";
  else if constexpr (kIsItems<T>)
    return type_text<typename T::value_type>() + "[]";
  else
    return std::string(type_name<T>());
}

// The method of Reader and Writer (web/wire.ts) for a type that is not a struct or a vector.
template <class T>
std::string method_text() {
  if constexpr (std::is_same_v<T, bool>)
    return "bool";
  else if constexpr (std::is_same_v<T, std::string>)
    return "text";
  else if constexpr (std::is_same_v<T, Bytes>)
    return "blob";
  else if constexpr (std::is_enum_v<T>)
    return "u8";
  else if constexpr (std::is_floating_point_v<T>)
    return sizeof(T) == 4 ? "f32" : "f64";
  else
    return (std::is_signed_v<T> ? "i" : "u") + std::to_string(sizeof(T) * 8);
}

template <class T>
std::string write_text(const std::string& value) {
  if constexpr (kIsItems<T>) {
    using Item = typename T::value_type;
    return "w.items(" + value + ", (item) => " + write_text<Item>("item") + ")";
  } else if constexpr (std::is_class_v<T> && !std::is_same_v<T, std::string> &&
                       !std::is_same_v<T, Bytes>) {
    return "write" + std::string(type_name<T>()) + "(w, " + value + ")";
  } else {
    return "w." + method_text<T>() + "(" + value + ")";
  }
}

template <class T>
std::string read_text() {
  if constexpr (kIsItems<T>) {
    return "r.items(() => " + read_text<typename T::value_type>() + ")";
  } else if constexpr (std::is_class_v<T> && !std::is_same_v<T, std::string> &&
                       !std::is_same_v<T, Bytes>) {
    return "read" + std::string(type_name<T>()) + "(r)";
  } else if constexpr (std::is_enum_v<T>) {
    return "r.u8() as " + type_text<T>();
  } else {
    return "r." + method_text<T>() + "()";
  }
}

// Collects what a message needs, structs and enums before what uses them, each once.
class Printer {
 public:
  enum class Way { Write, Read };

  // Prints a message's or a struct's interface and what it needs. Answers the function that
  // writes or reads it.
  template <class Message>
  std::string add(Way way) {
    const std::string name(type_name<Message>());
    done_.push_back(name);
    std::string interface_lines, code_lines;
    Message message;
    message.visit([&]<class T>(const char* field, T&) {
      need<T>(way);
      interface_lines += "  " + std::string(field) + ": " + type_text<T>() + ";\n";
      code_lines += way == Way::Write ? "  " + write_text<T>("m." + std::string(field)) + ";\n"
                                      : "  " + std::string(field) + ": " + read_text<T>() + ",\n";
    });
    const bool empty = interface_lines.empty();
    text_ += empty ? "export type " + name + " = Record<string, never>;\n"
                   : "export interface " + name + " {\n" + interface_lines + "}\n";
    if (way == Way::Write) {
      return empty ? "() => {}" : "(w: Writer, m: " + name + "): void => {\n" + code_lines + "}";
    }
    return empty ? "() => ({})" : "(r: Reader): " + name + " => ({\n" + code_lines + "})";
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  template <class T>
  void need(Way way) {
    if constexpr (std::is_enum_v<T>)
      add_enum<T>();
    else if constexpr (kIsItems<T>)
      need<typename T::value_type>(way);
    else if constexpr (requires(T& value) { value.visit([](auto&&...) {}); })
      add_struct<T>(way);
  }

  // A struct may stand in several messages, so its function has a name.
  template <class T>
  void add_struct(Way way) {
    const std::string name(type_name<T>());
    if (std::ranges::find(done_, name) != done_.end()) return;
    const std::string code = add<T>(way);
    text_ += "const " + std::string(way == Way::Write ? "write" : "read") + name + " = " + code +
             ";\n\n";
  }

  template <class Enum>
  void add_enum() {
    const std::string name(type_name<Enum>());
    if (std::ranges::find(done_, name) != done_.end()) return;
    done_.push_back(name);
    text_ += "export const enum " + name + " {";
    int number = 0;
    for (const std::string_view member : enum_names<Enum>()) {
      text_ += (number == 0 ? " " : ", ") + std::string(member) + " = " + std::to_string(number);
      ++number;
    }
    text_ += " }\n\n";
  }

  std::vector<std::string> done_;
  std::string text_;
};

std::string print_semantics() {
  std::string text =
      "// The ARIA role of each Role, by number.\nexport const roleNames = /* @__PURE__ */ \"";
#define X(number, name, aria) text += (number == 0 ? "" : " ") + std::string(aria);
  QUANYU_SEMANTIC_ROLES(X)
#undef X
  text += "\".split(\" \");\n\n// Bits of MirrorNode.states.\nexport const enum State {\n";
#define X(bit, name, aria) \
  text += std::string("  ") + #name + " = " + std::to_string(1u << bit) + ",\n";
  QUANYU_SEMANTIC_STATES(X)
#undef X
  return text + "}\n\n";
}

// What is printed of one direction, whichever end it is for.
struct Direction {
  std::string name;  // "Page": from the page
  std::string numbers = {}, messages = {}, writers = {}, handlers = {}, readers = {};

  void add(int number, std::string_view message_name, const std::string& code) {
    const std::string message(message_name);
    numbers += "  " + message + " = " + std::to_string(number) + ",\n";
    messages += "  " + message + ": " + message + ";\n";
    writers += "  " + message + ": [" + std::to_string(number) + ", " + code + "],\n";
    handlers += "  " + lower_first(message) + "(message: " + message + "): void;\n";
    readers +=
        "  " + std::to_string(number) + ": [\"" + lower_first(message) + "\", " + code + "],\n";
  }
};

// The lists at the end of the file: what this end writes, then what it reads.
std::string print_lists(const Direction& written, const Direction& read) {
  const std::string writes = lower_first(written.name) + "Writers";
  const std::string reads = lower_first(read.name) + "Readers";
  std::string text = "// The permanent numbers of both directions.\n";
  for (const Direction* one : {&written, &read}) {
    text += "export const enum " + one->name + "Number {\n" + one->numbers + "}\n";
  }
  text += "\n// The messages written here, by name.\nexport interface " + written.name +
          "Messages {\n" + written.messages + "}\n\n// The number and the writer of each.\n" +
          "export const " + writes + ": {\n  [Name in keyof " + written.name +
          "Messages]: [number, (w: Writer, m: " + written.name +
          "Messages[Name]) => void];\n} = {\n" + written.writers + "};\n\n";
  text +=
      "// Who takes the messages read here, one method for each.\nexport interface " + read.name +
      "Handlers {\n" + read.handlers +
      "}\n\n// The handler and the reader of each message read here, by number.\nexport const " +
      reads + ": Record<number, [keyof " + read.name + "Handlers, (r: Reader) => unknown]> = {\n" +
      read.readers + "};\n";
  return text;
}

// The page's end of the protocol, or the other one, by which tests stand in for the app.
std::string print_protocol(bool page_end) {
  Direction page{.name = "Page"}, app{.name = "App"};
  Printer printer;
  using enum Printer::Way;
#define X(number, name) page.add(number, #name, printer.add<name>(page_end ? Write : Read));
  QUANYU_PAGE_MESSAGES(X)
#undef X
#define X(number, name) app.add(number, #name, printer.add<name>(page_end ? Read : Write));
  QUANYU_APP_MESSAGES(X)
#undef X
  return "// Printed by print_protocol from src/shell/messages.hpp. Do not edit.\n"
         "import type { Reader, Writer } from \"@web/wire\";\n\n" +
         print_semantics() + printer.text() +
         (page_end ? print_lists(page, app) : print_lists(app, page));
}

// A value as JSON; bytes as {"hex": "00ff"}. The samples' texts need no escaping.
class JsonPrinter {
 public:
  template <class T>
  void operator()(const char* field, T& value) {
    text_ += (text_.back() == '{' ? "\"" : ", \"") + std::string(field) + "\": ";
    put(value);
  }

  template <class T>
  void put(T& value) {
    if constexpr (std::is_same_v<T, bool>)
      text_ += value ? "true" : "false";
    else if constexpr (std::is_enum_v<T>)
      text_ += std::to_string(static_cast<int>(value));
    else if constexpr (std::is_arithmetic_v<T>)
      text_ += std::to_string(value);
    else if constexpr (std::is_same_v<T, std::string>)
      text_ += "\"" + value + "\"";
    else if constexpr (std::is_same_v<T, Bytes>)
      text_ += "{\"hex\": \"" + hex(value) + "\"}";
    else if constexpr (kIsItems<T>)
      put_items(value);
    else
      text_ += "{", value.visit(*this), text_ += "}";
  }

  static std::string hex(ByteView bytes) {
    std::string text;
    for (const std::byte byte : bytes) {
      text += "0123456789abcdef"[static_cast<int>(byte) >> 4];
      text += "0123456789abcdef"[static_cast<int>(byte) & 15];
    }
    return text;
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  template <class T>
  void put_items(std::vector<T>& items) {
    text_ += "[";
    for (T& item : items) {
      if (&item != items.data()) text_ += ", ";
      put(item);
    }
    text_ += "]";
  }

  std::string text_;
};

template <class Variant, class Message>
std::string print_sample(int seed) {
  Message message = sample_message<Message>(seed);
  JsonPrinter fields;
  fields.put(message);
  ByteWriter bytes;
  encode(bytes, Variant(message));
  return "{\"from\": \"" + std::string(std::is_same_v<Variant, PageMessage> ? "page" : "app") +
         "\", \"name\": \"" + std::string(type_name<Message>()) +
         "\", \"fields\": " + fields.text() + ", \"bytes\": \"" + JsonPrinter::hex(bytes.view()) +
         "\"}";
}

std::string print_samples() {
  std::string text = "[\n";
  for (int seed = 0; seed < 3; ++seed) {
#define X(number, name) text += print_sample<PageMessage, name>(seed) + ",\n";
    QUANYU_PAGE_MESSAGES(X)
#undef X
#define X(number, name) text += print_sample<AppMessage, name>(seed) + ",\n";
    QUANYU_APP_MESSAGES(X)
#undef X
  }
  text.resize(text.size() - 2);
  return text + "\n]\n";
}

}  // namespace
}  // namespace quanyu::shell

int main(int argument_count, char** arguments) {
  const std::string_view what = argument_count == 2 ? arguments[1] : "";
  std::string text;
  if (what == "protocol") text = quanyu::shell::print_protocol(true);
  if (what == "peer") text = quanyu::shell::print_protocol(false);
  if (what == "samples") text = quanyu::shell::print_samples();
  if (text.empty()) {
    std::fputs("usage: print_protocol protocol|peer|samples\n", stderr);
    return 2;
  }
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}
