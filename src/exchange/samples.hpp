// The sample places that come with the application: an index of small area tables that the build
// cuts out of the national statistical divisions. Used by the first page and its tests. Holds names
// and counts only; the tables are files beside the page, in the form of docs/area_tables.md.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/dates.hpp"
#include "domain/entities/area.hpp"

namespace quanyu::exchange {

struct Sample {
  std::string_view code;   // "3310"
  std::string_view name;   // as in the table
  std::string_view above;  // the units above it, from the province down; empty for none
  std::string_view path;   // of the table beside the page: "samples/3310.csv"
  std::int32_t areas = 0;  // rows of the table, those above included
  std::int32_t bytes = 0;  // of the table
  // Areas below the place by kind number.
  std::array<std::int32_t, domain::kAreaKindCount> counts{};
};

// The day the divisions of the samples stand at.
inline constexpr CivilDate kSampleDay{2023, 6, 30};

// All sample places, in the order they are shown.
std::span<const Sample> samples();

}  // namespace quanyu::exchange
