#include "store/touched_rows.hpp"

#include <algorithm>
#include <numeric>

namespace quanyu::store {
namespace {

// So many that the statement's own cost no longer shows, so few that a step stays short.
constexpr std::size_t kTogether = 2048;

// A transaction meets a row twice where its ops are grouped at two goes, and where an epoch holds
// what was merged before; the bytes may then repeat a field, which readers drop.
constexpr std::string_view kOrAdd =
    "ON CONFLICT DO UPDATE SET fields=CAST(touched.fields||excluded.fields AS BLOB) "
    "WHERE instr(touched.fields,excluded.fields)=0";

}  // namespace

Result<void> TouchedRows::add(const Row& row, std::int64_t transaction, ByteView fields) {
  entities_.push_back(row.entity->number);
  keys_.push_back(row.key);
  transactions_.push_back(transaction);
  fields_.push({reinterpret_cast<const char*>(fields.data()), fields.size()});
  return keys_.size() < kTogether ? Result<void>{} : write();
}

Result<void> TouchedRows::write() {
  std::vector<std::uint32_t> places(keys_.size());
  std::iota(places.begin(), places.end(), 0u);
  const FedColumn columns[] = {std::span<const std::int64_t>(entities_),
                               std::span<const std::int64_t>(keys_),
                               std::span<const std::int64_t>(transactions_), FedBytes{&fields_}};
  TRY(connection_.feed().insert(connection_, "touched(entity,row,tx,fields)", columns, places,
                                kOrAdd));
  for (auto* column : {&entities_, &keys_, &transactions_}) column->clear();
  fields_.clear();
  return {};
}

std::vector<domain::FieldNumber> touched_fields(ByteView packed) {
  std::vector<domain::FieldNumber> fields;
  ByteReader reader(packed);
  while (!reader.failed() && reader.remaining() > 0) {
    const auto field = static_cast<domain::FieldNumber>(reader.varint());
    if (std::ranges::find(fields, field) == fields.end()) fields.push_back(field);
  }
  return fields;
}

}  // namespace quanyu::store
