// Errors as values. Every fallible function in the house returns Result<T>; nothing throws.
// An Error names a stable code from base/error_codes.hpp and the place it belongs to, never a
// sentence: people read the catalogue's words for the code, programs read the code's name.
#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

#include "base/error_codes.hpp"

namespace quanyu {

// One thing that went wrong, at its place. `entity` and `field` are the declared names ("area",
// "code") or empty; `args` fill the placeholders {0}, {1} … of the catalogue's text, in order.
struct Error {
  ErrorCode code = ErrorCode::Internal;
  std::string entity;
  std::string field;
  std::vector<std::string> args;

  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = std::expected<T, Error>;

// The short way to fail: `return fail(ErrorCode::ImportDuplicateCode, {file, line});`
inline std::unexpected<Error> fail(ErrorCode code, std::vector<std::string> args = {}) {
  return std::unexpected(Error{.code = code, .entity = {}, .field = {}, .args = std::move(args)});
}

// The same at a named field of an entity, so that a form can show it where it belongs.
inline std::unexpected<Error> fail_at(ErrorCode code, std::string entity, std::string field,
                                      std::vector<std::string> args = {}) {
  return std::unexpected(Error{code, std::move(entity), std::move(field), std::move(args)});
}

}  // namespace quanyu

#define QUANYU_CONCAT_INNER(a, b) a##b
#define QUANYU_CONCAT(a, b) QUANYU_CONCAT_INNER(a, b)

// TRY(expr): leave the function with the error of `expr`, whose value is not needed.
#define TRY(expr)                                            \
  do {                                                       \
    if (auto try_result = (expr); !try_result.has_value()) { \
      return std::unexpected(std::move(try_result).error()); \
    }                                                        \
  } while (false)

// TRY_ASSIGN(auto x, expr): bind the value of `expr`, or leave the function with its error.
#define TRY_ASSIGN(target, expr) TRY_ASSIGN_NAMED(QUANYU_CONCAT(try_value_, __LINE__), target, expr)
#define TRY_ASSIGN_NAMED(name, target, expr)         \
  auto name = (expr);                                \
  if (!name.has_value()) {                           \
    return std::unexpected(std::move(name).error()); \
  }                                                  \
  target = *std::move(name)
