#include "property/model_fold.hpp"

#include <algorithm>

#include "domain/model.hpp"

namespace quanyu::store {
namespace {

using domain::Entity;
using domain::Field;
using domain::FieldType;
using domain::Value;

const domain::Column* column_of(const domain::ChangeBatch& batch, domain::FieldNumber field) {
  const auto found = std::ranges::find(batch.columns, field, &domain::Column::field);
  return found == batch.columns.end() ? nullptr : &*found;
}

}  // namespace

void ModelFold::offer(const domain::RowName& row, domain::FieldNumber field, Value value,
                      const domain::EditOrder& order, const Bytes& sealed) {
  const auto [cell, added] = cells_.try_emplace({row, field}, Cell{order, value, sealed});
  if (!added && cell->second.order < order) cell->second = {order, std::move(value), sealed};
}

void ModelFold::add_op(const Op& op, const domain::EditOrder& order) {
  const Entity& entity = *domain::find_entity(op.row.entity);
  const Field* field = entity.field(op.field);  // none of the life and erasure registers
  const bool is_key = field != nullptr && field->part == domain::Part::Key;
  if (is_key) {
    names_[op.row] = std::get<std::string>(op.value);
  } else {
    offer(op.row, op.field, op.value, order, op.sealed);
  }
}

void ModelFold::add_batch(const domain::ChangeBatch& batch, const domain::EditOrder& order,
                          Ids& ids) {
  const Entity& entity = *domain::find_entity(batch.entity);
  const auto record = [&](domain::FieldNumber field, std::size_t row) {
    return ids[entity.field(field)->target].at(
        static_cast<std::size_t>(column_of(batch, field)->numbers[row]));
  };
  for (std::size_t row = 0; row < batch.rows; ++row) {
    domain::RowName name{.entity = batch.entity, .id = {}};
    if (entity.is_link()) {
      name.id = record(domain::link_field::kChild, row);
      name.kind = column_of(batch, domain::link_field::kKind)->numbers[row];
      name.valid_from = column_of(batch, domain::link_field::kValidFrom)->numbers[row];
    }
    for (const Field& field : entity.fields) {
      if (entity.is_link() || field.part != domain::Part::Key) continue;
      const std::string_view key = column_of(batch, field.number)->texts.at(row);
      name.id = derived_id(kPublicTables, batch.entity, key);
      ids[batch.entity].push_back(name.id);
      names_[name] = key;
      offer(name, domain::kLifeField, std::int64_t{1}, order);
    }
    for (const Field& field : entity.fields) {
      const domain::Column* column = column_of(batch, field.number);
      if (column == nullptr || field.part == domain::Part::Key) continue;
      if (field.type == FieldType::Text) {
        const std::string_view text = column->texts.at(row);
        if (!text.empty()) offer(name, field.number, std::string(text), order);
      } else if (field.type != FieldType::Reference) {
        offer(name, field.number, column->numbers[row], order);
      } else if (column->numbers[row] != domain::kNoReference) {
        offer(name, field.number, record(field.number, row), order);
      }
    }
  }
}

void ModelFold::add(const Segment& segment) {
  const auto order_of = [&](std::uint32_t at) {
    return domain::EditOrder{segment.transactions[at].stamp, segment.header.site,
                             segment.header.sequence_low + at};
  };
  for (const Op& op : segment.ops) add_op(op, order_of(op.transaction));
  Ids ids;
  for (const domain::ChangeBatch& batch : segment.batches) add_batch(batch, order_of(0), ids);
}

}  // namespace quanyu::store
