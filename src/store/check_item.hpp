// What one check found, and short ways to say it. Shared by the parts of check.hpp. Internal to
// `store`.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "store/check.hpp"
#include "store/connection.hpp"

namespace quanyu::store {

inline CheckItem passed(std::string_view name, std::string detail) {
  return {std::string(name), true, std::move(detail)};
}

inline CheckItem failed(std::string_view name, std::string detail) {
  return {std::string(name), false, std::move(detail)};
}

inline CheckItem failed(std::string_view name, const Error& error) {
  std::string detail(error_name(error.code));
  for (const std::string& arg : error.args) detail += " " + arg;
  return failed(name, std::move(detail));
}

// Passed where nothing wrong was counted; `first` names the first of them.
inline CheckItem counted(std::string_view name, std::int64_t wrong, const std::string& first) {
  if (wrong == 0) return passed(name, "0");
  return failed(name, std::to_string(wrong) + (first.empty() ? "" : " " + first));
}

inline Result<std::int64_t> number_of(Connection& connection, const std::string& sql) {
  Query row = connection.query(sql);
  TRY(row.step());
  return row.integer(0);
}

// A query that counts what is wrong.
inline CheckItem count_is_zero(Connection& connection, std::string_view name,
                               const std::string& sql) {
  const auto wrong = number_of(connection, sql);
  if (!wrong) return failed(name, wrong.error());
  return counted(name, *wrong, {});
}

}  // namespace quanyu::store
