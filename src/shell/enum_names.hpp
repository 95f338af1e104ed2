// The names of an enum's members, read from the compiler's own spelling of them, so that the
// protocol needs no second list of what messages.hpp already says. Used by the codec, which
// refuses numbers that no member has, and by print_protocol. Only for enums whose members count
// up from 0 without a gap.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace quanyu::shell {

namespace detail {

// The compiler's spelling of `value`: "…::Member" of a named one, "(Enum)7" of an unnamed one.
template <auto value>
consteval std::string_view spelled() {
  const std::string_view whole = __PRETTY_FUNCTION__;
  const std::size_t start = whole.find("value = ") + std::string_view("value = ").size();
  const std::size_t end = whole.find_first_of(";]", start);
  return whole.substr(start, end - start);
}

template <class Enum, std::size_t number>
consteval bool is_named() {
  return spelled<static_cast<Enum>(number)>().front() != '(';
}

template <class Enum, std::size_t number = 0>
consteval std::size_t count_members() {
  if constexpr (number < 256 && is_named<Enum, number>()) {
    return count_members<Enum, number + 1>();
  } else {
    return number;
  }
}

}  // namespace detail

// How many members an enum has.
template <class Enum>
  requires std::is_enum_v<Enum>
inline constexpr std::size_t kEnumCount = detail::count_members<Enum>();

// The unqualified names of an enum's members, in the order of their numbers.
template <class Enum>
consteval auto enum_names() {
  return []<std::size_t... numbers>(std::index_sequence<numbers...>) {
    constexpr auto short_name = [](std::string_view name) {
      return name.substr(name.rfind(':') + 1);
    };
    return std::array<std::string_view, sizeof...(numbers)>{
        short_name(detail::spelled<static_cast<Enum>(numbers)>())...};
  }(std::make_index_sequence<kEnumCount<Enum>>{});
}

// The unqualified name of a type ("MirrorNode").
template <class Type>
consteval std::string_view type_name() {
  const std::string_view whole = __PRETTY_FUNCTION__;
  const std::size_t start = whole.find("Type = ") + std::string_view("Type = ").size();
  const std::string_view name = whole.substr(start, whole.find_first_of(";]", start) - start);
  return name.substr(name.rfind(':') + 1);
}

}  // namespace quanyu::shell
