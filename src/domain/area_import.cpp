#include "domain/area_import.hpp"

#include "domain/entities/area_parent.hpp"
#include "domain/validate.hpp"

namespace quanyu::domain {
namespace {

// Adds the row's ordinal to an error, so that the importer can name the line.
std::unexpected<Error> at_row(Error error, std::int64_t ordinal) {
  error.args.push_back(std::to_string(ordinal));
  return std::unexpected(std::move(error));
}

Result<void> check_row(const AreaChunk& chunk, std::size_t row, std::int64_t ordinal) {
  static constexpr const Field& kCode = *kArea.field(area_field::kCode);
  static constexpr const Field& kName = *kArea.field(area_field::kName);
  static constexpr const Field& kKind = *kArea.field(area_field::kKind);
  static constexpr const Field& kOrder = *kArea.field(area_field::kOrder);
  if (chunk.codes.at(row).empty()) return fail_at(ErrorCode::FieldRequired, "area", "code");
  TRY(validate_text(kArea, kCode, chunk.codes.at(row)));
  TRY(validate_text(kArea, kName, chunk.names.at(row)));
  TRY(validate_number(kArea, kKind, static_cast<std::int64_t>(chunk.kinds[row])));
  TRY(validate_number(kArea, kOrder, chunk.orders[row]));
  const std::int64_t parent = chunk.parents[row];
  if (parent >= ordinal || parent < kNoReference) {
    return fail_at(ErrorCode::ImportOrphanParent, "area", "parent",
                   {std::string(chunk.codes.at(row))});
  }
  return {};
}

ChangeBatch area_batch(const AreaChunk& chunk) {
  std::vector<std::int64_t> kinds(chunk.size());
  std::vector<std::int64_t> flags(chunk.size());
  for (std::size_t row = 0; row < chunk.size(); ++row) {
    kinds[row] = static_cast<std::int64_t>(chunk.kinds[row]);
    flags[row] = chunk.statistical[row] != 0 ? 1 : 0;
  }
  return {
      .entity = kArea.number,
      .rows = static_cast<std::uint32_t>(chunk.size()),
      .columns = {{.field = area_field::kCode, .numbers = {}, .texts = chunk.codes},
                  {.field = area_field::kName, .numbers = {}, .texts = chunk.names},
                  {.field = area_field::kKind, .numbers = std::move(kinds), .texts = {}},
                  {.field = area_field::kOrder, .numbers = chunk.orders, .texts = {}},
                  {.field = area_field::kStatistical, .numbers = std::move(flags), .texts = {}}}};
}

// Roots have no link at all, so the batch may be shorter than the chunk.
ChangeBatch link_batch(const command::ImportAreas& import, const AreaChunk& chunk,
                       std::int64_t first) {
  Column child{.field = link_field::kChild, .numbers = {}, .texts = {}};
  Column parent{.field = link_field::kParent, .numbers = {}, .texts = {}};
  for (std::size_t row = 0; row < chunk.size(); ++row) {
    if (chunk.parents[row] == kNoReference) continue;
    child.numbers.push_back(first + static_cast<std::int64_t>(row));
    parent.numbers.push_back(chunk.parents[row]);
  }
  const std::size_t rows = child.numbers.size();
  Column kind{.field = link_field::kKind,
              .numbers = std::vector<std::int64_t>(
                  rows, static_cast<std::int64_t>(AreaLinkKind::Administrative)),
              .texts = {}};
  Column from{.field = link_field::kValidFrom,
              .numbers = std::vector<std::int64_t>(rows, import.valid_from.days),
              .texts = {}};
  return {.entity = kAreaParent.number,
          .rows = static_cast<std::uint32_t>(rows),
          .columns = {std::move(child), std::move(kind), std::move(from), std::move(parent)}};
}

}  // namespace

void AreaChunk::push(std::string_view code, std::string_view name, AreaKind kind,
                     bool is_statistical, std::int64_t order, std::int64_t parent) {
  codes.push(code);
  names.push(name);
  kinds.push_back(kind);
  statistical.push_back(is_statistical ? 1 : 0);
  orders.push_back(order);
  parents.push_back(parent);
}

void AreaChunk::clear() { *this = {}; }

Result<std::vector<ChangeBatch>> decide_chunk(const command::ImportAreas& import,
                                              const AreaChunk& chunk, std::int64_t first) {
  const std::size_t rows = chunk.size();
  if (rows > kMaxBatchRows || chunk.names.size() != rows || chunk.kinds.size() != rows ||
      chunk.statistical.size() != rows || chunk.orders.size() != rows ||
      chunk.parents.size() != rows) {
    return fail(ErrorCode::Internal, {"area chunk"});
  }
  for (std::size_t row = 0; row < rows; ++row) {
    const std::int64_t ordinal = first + static_cast<std::int64_t>(row);
    if (auto checked = check_row(chunk, row, ordinal); !checked) {
      return at_row(std::move(checked).error(), ordinal);
    }
  }
  std::vector<ChangeBatch> batches;
  batches.push_back(area_batch(chunk));
  if (ChangeBatch links = link_batch(import, chunk, first); links.rows > 0) {
    batches.push_back(std::move(links));
  }
  return batches;
}

}  // namespace quanyu::domain
