// Any bytes as a table of records of any entity: reading ends with commands, problems by line or an
// error, and what was understood is written as a table that reads as the same again, in all words.
// The first byte chooses the entity, the second the words and whether the right head is put before
// the rest, so that rows are reached.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "domain/model.hpp"
#include "exchange/record_table.hpp"

namespace {

using namespace quanyu;

exchange::CellContext context_of(exchange::TableWords words) {
  return {.words = words,
          .name_of = [](domain::EntityNumber, const Id& id) { return to_hex(id); },
          .find = [](domain::EntityNumber, std::string_view text) { return parse_id(text); }};
}

std::vector<domain::RecordFact> understood(const exchange::RecordTable& table,
                                           const domain::Entity& entity) {
  std::vector<domain::RecordFact> records;
  for (const exchange::RecordTableRow& row : table.rows) {
    domain::RecordFact& record = records.emplace_back();
    const std::vector<domain::Cell>* cells = nullptr;
    if (const auto* add = std::get_if<domain::command::AddRecord>(&row.command)) {
      record.name = {.entity = entity.number, .id = add->id};
      cells = &add->cells;
    } else {
      const auto& edit = std::get<domain::command::EditRecord>(row.command);
      record.name = edit.row;
      cells = &edit.cells;
    }
    for (const domain::Cell& cell : *cells) {
      // The key of a record that is there already is not read again.
      if (entity.field(cell.field)->part == domain::Part::Value) record.set(cell.field, cell.value);
    }
  }
  return records;
}

void check(const domain::Entity& entity, exchange::TableWords words, std::string_view text) {
  const exchange::CellContext context = context_of(words);
  std::uint8_t drawn = 0;
  const auto new_id = [&drawn] {
    Id id;
    id.bytes.fill(std::byte{++drawn});
    return id;
  };
  const auto first = exchange::read_record_table(entity, "fuzz", text, context, {}, new_id);
  if (!first || first->rows.empty()) return;
  const auto contacts = exchange::Contacts::Included;
  const std::string once =
      exchange::write_record_table(entity, understood(*first, entity), context, contacts);
  const auto second = exchange::read_record_table(entity, "fuzz", once, context, {}, new_id);
  // An id drawn for one row may be written in another: then a record stands there twice.
  if (!second || second->rows.size() + second->problems.size() != first->rows.size()) std::abort();
  if (!second->problems.empty()) {
    for (const auto& problem : second->problems) {
      if (problem.error.code != ErrorCode::AlreadyThere) std::abort();
    }
    return;
  }
  const std::string twice =
      exchange::write_record_table(entity, understood(*second, entity), context, contacts);
  if (once != twice) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const auto entities = domain::all_entities();
  const domain::Entity& entity = *entities[data[0] % entities.size()];
  const auto words = static_cast<exchange::TableWords>(data[1] % 3);
  std::string text(reinterpret_cast<const char*>(data) + 2, size - 2);
  // Tables are decoded before they are read.
  if (!is_utf8(text)) {
    for (char& byte : text) byte = static_cast<char>(byte & 0x7f);
  }
  if (data[1] >= 128) {
    const auto head =
        exchange::write_record_table(entity, {}, context_of(words), exchange::Contacts::Included);
    text.insert(0, head);
  }
  check(entity, words, text);
  return 0;
}
