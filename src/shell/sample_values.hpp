// Fills any message with values that tell its fields apart, for the tests of both ends of the
// protocol: the unit tests' round trips and the samples that print_protocol writes for the page's
// tests. Never part of the product.
#pragma once

#include <string>
#include <type_traits>
#include <vector>

#include "base/bytes.hpp"
#include "shell/enum_names.hpp"

namespace quanyu::shell {

// A visitor of fields. Each field's value follows from its place in the message and from `seed`;
// numbers are such that float and double hold them exactly.
class SampleFiller {
 public:
  explicit SampleFiller(int seed) : next_(seed) {}

  template <class T>
  void operator()(const char*, T& value) {
    fill(value);
  }

 private:
  void fill(bool& value) { value = ++next_ % 2 == 1; }
  void fill(std::string& value) {
    value = "€" + std::to_string(++next_) + "é 𝄞 field";  // 3 and 4 bytes of UTF-8
    if (next_ % 5 == 0) value.clear();
    if (next_ % 7 == 0) value.append(300, 'x');  // a length of two bytes
  }
  void fill(Bytes& value) {
    ++next_;
    value.assign(static_cast<std::size_t>(next_ * 11), static_cast<std::byte>(next_ * 37));
  }
  template <class T>
  void fill(std::vector<T>& items) {
    items.resize(static_cast<std::size_t>(++next_ % 4));
    for (T& item : items) fill(item);
  }
  template <class T>
  void fill(T& value) {
    ++next_;
    if constexpr (std::is_enum_v<T>) {
      value = static_cast<T>(static_cast<std::size_t>(next_) % kEnumCount<T>);
    } else if constexpr (std::is_floating_point_v<T>) {
      value = static_cast<T>(next_ % 3 == 0 ? -next_ * 1000 - 0.5 : next_ * 1.25);
    } else if constexpr (std::is_arithmetic_v<T>) {
      const auto wide = static_cast<std::int64_t>(next_) * (next_ % 2 == 0 ? 70'000'003 : 3);
      value = static_cast<T>(std::is_signed_v<T> && next_ % 3 == 0 ? -wide : wide);
    } else {
      value.visit(*this);
    }
  }

  int next_;
};

template <class Message>
Message sample_message(int seed) {
  Message message;
  message.visit(SampleFiller(seed));
  return message;
}

}  // namespace quanyu::shell
