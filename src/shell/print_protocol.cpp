// Prints the page's side of the protocol from the descriptions in shell/messages.hpp: a native
// program that the build runs before it bundles web/.
//
//   print_protocol protocol   TypeScript: enums, roles and states, one interface and one kind
//                             (web/wire.ts) per message or struct, for both ends
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

// Lets the bundler leave out what a script does not use: the host reads no message.
constexpr std::string_view kPure = "/* @__PURE__ */ ";

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

// The kind (web/wire.ts) of a field.
template <class T>
std::string kind_text() {
  if constexpr (std::is_same_v<T, bool>)
    return "wire.bool";
  else if constexpr (std::is_same_v<T, std::string>)
    return "wire.text";
  else if constexpr (std::is_same_v<T, Bytes>)
    return "wire.bytes";
  else if constexpr (std::is_enum_v<T>)
    return "wire.u8";
  else if constexpr (std::is_floating_point_v<T>)
    return sizeof(T) == 4 ? "wire.f32" : "wire.f64";
  else if constexpr (std::is_arithmetic_v<T>)
    return (std::is_signed_v<T> ? "wire.i" : "wire.u") + std::to_string(sizeof(T) * 8);
  else if constexpr (kIsItems<T>)
    return std::string(kPure) + "wire.items(" + kind_text<typename T::value_type>() + ")";
  else
    return lower_first(type_name<T>());
}

// Collects what a message needs, structs and enums before what uses them, each once.
class Printer {
 public:
  // Prints a message's or a struct's interface and what it needs. Answers its kind: the kinds of
  // its fields, each followed by the names of the fields in a row that are of it.
  template <class Message>
  std::string add() {
    const std::string name(type_name<Message>());
    done_.push_back(name);
    std::string interface_lines, parts, last_kind;
    Message message;
    message.visit([&]<class T>(const char* field, T&) {
      need<T>();
      interface_lines += "  " + std::string(field) + ": " + type_text<T>() + ";\n";
      const std::string kind = kind_text<T>();
      if (kind == last_kind) {
        parts.back() = ' ';
      } else {
        parts += (parts.empty() ? "" : ", ") + kind + ", \"";
      }
      parts += std::string(field) + "\"";
      last_kind = kind;
    });
    text_ += interface_lines.empty()
                 ? "export type " + name + " = Record<string, never>;\n"
                 : "export interface " + name + " {\n" + interface_lines + "}\n";
    return std::string(kPure) + "wire.struct(" + parts + ")";
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  template <class T>
  void need() {
    if constexpr (std::is_enum_v<T>)
      add_enum<T>();
    else if constexpr (kIsItems<T>)
      need<typename T::value_type>();
    else if constexpr (requires(T& value) { value.visit([](auto&&...) {}); })
      add_struct<T>();
  }

  // A struct may stand in several messages, so its kind has a name.
  template <class T>
  void add_struct() {
    const std::string name(type_name<T>());
    if (std::ranges::find(done_, name) != done_.end()) return;
    const std::string kind = add<T>();
    text_ += "const " + lower_first(name) + " = " + kind + ";\n\n";
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
      "// The ARIA role of each Role, by number.\nexport const roleNames = " + std::string(kPure) +
      "\"";
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

// The lists of one direction at the end of the file.
struct Direction {
  std::string name;  // "Page": from the page
  std::string numbers = {}, messages = {}, kinds = {};

  void add(int number, std::string_view message_name, const std::string& kind) {
    const std::string message(message_name);
    numbers += "  " + message + " = " + std::to_string(number) + ",\n";
    messages += "  [" + name + "Number." + message + "]: " + message + ";\n";
    kinds += "  " + std::to_string(number) + ": " + kind + ",\n";
  }

  [[nodiscard]] std::string text() const {
    return "\nexport const enum " + name + "Number {\n" + numbers + "}\nexport interface " + name +
           "Messages {\n" + messages + "}\nexport const " + lower_first(name) +
           "Kinds: Record<number, Kind> = {\n" + kinds + "};\n";
  }
};

std::string print_protocol() {
  Direction page{.name = "Page"}, app{.name = "App"};
  Printer printer;
#define X(number, name) page.add(number, #name, printer.add<name>());
  QUANYU_PAGE_MESSAGES(X)
#undef X
#define X(number, name) app.add(number, #name, printer.add<name>());
  QUANYU_APP_MESSAGES(X)
#undef X
  return "// Printed by print_protocol from src/shell/messages.hpp. Do not edit.\n"
         "import * as wire from \"@web/wire\";\nimport type { Kind } from \"@web/wire\";\n\n" +
         print_semantics() + printer.text() +
         "\n// The messages of both directions by their permanent numbers, and how each stands in\n"
         "// bytes.\n" +
         page.text() + app.text();
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
  if (what == "protocol") text = quanyu::shell::print_protocol();
  if (what == "samples") text = quanyu::shell::print_samples();
  if (text.empty()) {
    std::fputs("usage: print_protocol protocol|samples\n", stderr);
    return 2;
  }
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}
