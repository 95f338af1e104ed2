// The words that tables use for their columns and kinds. A
// file of data, not shown: it is compared with, never drawn.
#include "exchange/area_columns.hpp"

#include <array>

#include "base/text.hpp"

namespace quanyu::exchange {

namespace {

enum class Meaning : std::uint8_t { Code, Name, Parent, Kind, Order };

struct ColumnName {
  std::string_view name;  // folded for search: lower case, half width, without spaces
  Meaning meaning;
  int nearness = 0;  // of parents: the greater one wins
};

constexpr std::array kColumnNames = {
    ColumnName{"code", Meaning::Code},
    ColumnName{"代码", Meaning::Code},
    ColumnName{"编码", Meaning::Code},
    ColumnName{"区划代码", Meaning::Code},
    ColumnName{"统计用区划代码", Meaning::Code},
    ColumnName{"name", Meaning::Name},
    ColumnName{"名称", Meaning::Name},
    ColumnName{"区划名称", Meaning::Name},
    ColumnName{"parent", Meaning::Parent, 5},
    ColumnName{"上级代码", Meaning::Parent, 5},
    ColumnName{"streetcode", Meaning::Parent, 4},
    ColumnName{"areacode", Meaning::Parent, 3},
    ColumnName{"citycode", Meaning::Parent, 2},
    ColumnName{"provincecode", Meaning::Parent, 1},
    ColumnName{"kind", Meaning::Kind},
    ColumnName{"类型", Meaning::Kind},
    ColumnName{"order", Meaning::Order},
    ColumnName{"顺序", Meaning::Order},
};

struct KindName {
  std::string_view name;
  domain::AreaKind kind;
};

constexpr std::array kKindNames = {
    KindName{"省", domain::AreaKind::Province},    KindName{"市", domain::AreaKind::City},
    KindName{"区县", domain::AreaKind::District},  KindName{"街道", domain::AreaKind::Street},
    KindName{"镇", domain::AreaKind::Town},        KindName{"乡", domain::AreaKind::Township},
    KindName{"社区", domain::AreaKind::Community}, KindName{"村", domain::AreaKind::Village},
};

}  // namespace

Result<AreaColumns> area_columns(const std::vector<std::string_view>& header,
                                 const std::string& file, std::uint64_t line) {
  AreaColumns columns;
  columns.count = header.size();
  int nearest = 0;
  for (std::size_t i = 0; i < header.size(); i++) {
    const std::string folded = fold_for_search(trimmed(header[i]));
    for (const ColumnName& known : kColumnNames) {
      if (known.name != folded) continue;
      switch (known.meaning) {
        case Meaning::Code: columns.code = i; break;
        case Meaning::Name: columns.name = i; break;
        case Meaning::Kind: columns.kind = i; break;
        case Meaning::Order: columns.order = i; break;
        case Meaning::Parent:
          if (known.nearness > nearest) columns.parent = i;
          nearest = std::max(nearest, known.nearness);
          break;
      }
    }
  }
  const auto missing = [&](const char* column) {
    return fail(ErrorCode::ImportMissingColumn, {file, std::to_string(line), column});
  };
  if (columns.code == AreaColumns::kNoColumn) return missing("code");
  if (columns.name == AreaColumns::kNoColumn) return missing("name");
  return columns;
}

std::optional<domain::AreaKind> area_kind_named(std::string_view name) {
  for (const KindName& known : kKindNames) {
    if (known.name == name) return known.kind;
  }
  for (const domain::Choice& choice : domain::kAreaKinds) {
    if (choice.name == name) return static_cast<domain::AreaKind>(choice.number);
  }
  return std::nullopt;
}

}  // namespace quanyu::exchange
