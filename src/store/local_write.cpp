#include "store/local_write.hpp"

#include <algorithm>

#include "domain/model.hpp"
#include "domain/validate.hpp"
#include "store/contact_keys.hpp"
#include "store/schema.hpp"

namespace quanyu::store {

using domain::Cell;
using domain::Life;
using domain::Value;

namespace {

std::unexpected<Error> row_error(ErrorCode code, const Row& row, std::string_view field = {}) {
  return fail_at(code, std::string(row.entity->name), std::string(field));
}

}  // namespace

Result<void> LocalWrite::begin(const domain::Acting& acting, std::string_view command_name) {
  Database& database = scope_.database();
  TRY_ASSIGN(const Stamp stamp, scope_.tick());
  TRY_ASSIGN(sequence_, scope_.next_sequence());
  frame_.head = {.stamp = stamp,
                 .wall_millis = database.connection().machine().clock.wall_millis(),
                 .author = acting.id,
                 .unit = acting.unit,
                 .role = static_cast<std::int64_t>(acting.role),
                 .command = std::string(command_name),
                 .device = database.site()};
  TRY_ASSIGN(transaction_, scope_.add_transaction(database.site(), sequence_, frame_.head, 0));
  return {};
}

Result<LocalWrite::Pending*> LocalWrite::open(const domain::RowName& name) {
  if (const auto found = places_.find(name); found != places_.end()) return found->second;
  Pending pending;
  TRY_ASSIGN(pending.row, load_row(scope_.connection(), name));
  Pending* const place = &pending_.emplace_back(std::move(pending));
  places_.emplace(name, place);
  return place;
}

Result<void> LocalWrite::write(const domain::RowChange& change) {
  TRY_ASSIGN(Pending* const pending, open(change.row));
  if (!pending->digested) {
    TRY_ASSIGN(pending->digest, row_digest(scope_.connection(), pending->row));
    pending->digested = true;
  }
  // Erasing asks for no life: what lies in the trash can be erased too.
  const bool only_erases = change.life == Life::Keep && change.cells.size() == 1 &&
                           change.cells.front().field == domain::kErasureField;
  if (!only_erases) TRY(write_life(*pending, change.life));
  for (const Cell& cell : change.cells) TRY(write_cell(*pending, cell));
  if (change.life == Life::Create && checks_ == Checks::Command)
    return check_required(pending->row);
  return {};
}

Result<void> LocalWrite::write_life(Pending& pending, Life life) {
  Row& row = pending.row;
  if (row.entity->is_link()) {
    // A link lives by its parent cell; it may not hang on a child that nobody has made.
    if (row.key == 0 || life != Life::Keep) return row_error(ErrorCode::NotFound, row, "child");
    return {};
  }
  const bool alive = row.alive();
  if (life == Life::Create && alive) return row_error(ErrorCode::AlreadyThere, row);
  if (life != Life::Create && !alive) return row_error(ErrorCode::NotFound, row);
  if (life == Life::Keep) return {};
  // Links of the same command may hang on it before it is saved.
  if (row.key == 0) {
    TRY_ASSIGN(row.key, intern_record(scope_.connection(), *row.entity, row.name.id));
  }
  return put(pending, domain::kLifeField, std::int64_t{life == Life::Create ? 1 : 0});
}

Result<void> LocalWrite::write_cell(Pending& pending, const Cell& cell) {
  const Row& row = pending.row;
  if (cell.field == domain::kErasureField) return erase(pending);
  const domain::Field* field = row.entity->field(cell.field);
  if (field == nullptr) {
    return row_error(ErrorCode::FieldBadValue, row, std::to_string(cell.field));
  }
  if (checks_ == Checks::Command) TRY(domain::validate(*row.entity, *field, cell.value));
  if (field->part == domain::Part::Key) return write_natural_key(pending, *field, cell.value);
  const auto* id = std::get_if<Id>(&cell.value);
  if (id != nullptr && checks_ == Checks::Command) TRY(check_target(row, *field, *id));
  return put(pending, cell.field, cell.value);
}

// Where no contact was ever written there is nothing to destroy. One that is empty now was written:
// its older values stand in the journal.
Result<void> LocalWrite::erase(Pending& pending) {
  Row& row = pending.row;
  if (row.key == 0) return row_error(ErrorCode::NotFound, row);
  pending.erased = std::ranges::any_of(row.registers, [&](const Register& cell) {
    const domain::Field* field = row.entity->field(cell.field);
    const bool contact = field != nullptr && field->privacy == domain::Privacy::Contact;
    return contact && (cell.transaction != 0 || !cell.sealed.empty());
  });
  return {};
}

Result<void> LocalWrite::write_natural_key(Pending& pending, const domain::Field& field,
                                           const Value& value) {
  Row& row = pending.row;
  const auto* text = std::get_if<std::string>(&value);
  if (row.entity->is_link() || text == nullptr ||
      derived_id(kPublicTables, row.entity->number, *text) != row.name.id) {
    return row_error(ErrorCode::FieldBadValue, row, field.name);
  }
  if (row.natural == *text) return {};
  row.natural = *text;
  pending.named = field.number;
  return {};
}

// A local command may point only at what is there; merging may point at what is still to come.
Result<void> LocalWrite::check_target(const Row& row, const domain::Field& field, const Id& id) {
  TRY_ASSIGN(Pending* const target, open({.entity = field.target, .id = id}));
  if (!target->row.alive()) return row_error(ErrorCode::NotFound, row, field.name);
  return {};
}

Result<void> LocalWrite::check_required(Row& row) {
  for (const domain::Field& field : row.entity->fields) {
    if (field.presence != domain::Presence::Required || field.part == domain::Part::Key) continue;
    if (row.find(field.number) == nullptr) {
      return row_error(ErrorCode::FieldRequired, row, field.name);
    }
  }
  return {};
}

Result<void> LocalWrite::put(Pending& pending, domain::FieldNumber field, const Value& value) {
  Row& row = pending.row;
  const Register* held = row.find(field);
  // A new link without a parent says something: unplaced from that day on.
  const bool unplaces =
      row.entity->is_link() && !row.stored && field == domain::link_field::kParent;
  if (held == nullptr ? domain::is_none(value) && !unplaces : held->value == value) return {};
  if (!std::ranges::contains(pending.before, field, &Register::field)) {
    if (held != nullptr) {
      pending.before.push_back(*held);
    } else {
      TRY_ASSIGN(Value before, inherited_value(scope_.connection(), row, field));
      pending.before.push_back({field, std::move(before), 0});
    }
  }
  row.set({field, value, transaction_});
  return {};
}

// New contact values leave as sealed bytes; then the keys go that an erasure destroys.
Result<void> LocalWrite::seal(Pending& pending) {
  Row& row = pending.row;
  for (const Register& before : pending.before) {
    const domain::Field* field = row.entity->field(before.field);
    if (field == nullptr || field->privacy != domain::Privacy::Contact) continue;
    Register& cell = *row.find(before.field);
    const auto* text = std::get_if<std::string>(&cell.value);
    if (text == nullptr || cell.value == before.value) continue;
    TRY_ASSIGN(cell.sealed,
               seal_contact(scope_.connection(), row, cell.field, *text, frame_.head.stamp));
  }
  if (!pending.erased) return {};
  const Register* held = row.find(domain::kErasureField);
  pending.before.push_back(held == nullptr ? Register{domain::kErasureField, {}, 0} : *held);
  row.set({domain::kErasureField, {}, transaction_});
  return settle_contacts(scope_.connection(), row);
}

// What the journal gets of a cell that was changed.
Result<Op> LocalWrite::op_of(const Pending& pending, const Register& before) {
  const Row& row = pending.row;
  const Register& cell = *std::ranges::find(row.registers, before.field, &Register::field);
  Op op{0, row.name, cell.field, cell.value, {}, cell.sealed};
  if (!op.sealed.empty()) op.value = {};
  if (before.transaction != 0) {
    TRY_ASSIGN(const auto order, scope_.connection().order_of(before.transaction));
    op.previous = order.stamp;
  }
  return op;
}

// A cell that ends as it began is not written: its old winner stays.
Result<void> LocalWrite::save(Pending& pending) {
  Row& row = pending.row;
  ByteWriter fields;
  if (pending.named != 0) {
    fields.varint(pending.named);
    frame_.ops.push_back({0, row.name, pending.named, row.natural, {}});
  }
  TRY(seal(pending));
  for (Register& before : pending.before) {
    const Register& cell = *row.find(before.field);
    const bool new_link = row.entity->is_link() && before.transaction == 0;
    const bool erasure = before.field == domain::kErasureField;
    if (cell.value == before.value && cell.sealed.empty() && !new_link && !erasure) {
      row.put_back(before);
      continue;
    }
    TRY_ASSIGN(Op op, op_of(pending, before));
    fields.varint(before.field);
    frame_.ops.push_back(std::move(op));
    if (erasure) continue;
    if (!before.sealed.empty()) before.value = {};
    undo_.push_back({row.name, before.field, std::move(before.value), before.transaction,
                     std::move(before.sealed)});
  }
  if (fields.view().empty()) return {};
  TRY(save_row(scope_.connection(), row));
  TRY_ASSIGN(const Digest after, row_digest(scope_.connection(), row));
  scope_.digest_subtract(pending.digest);
  scope_.digest_add(after);
  return touched_.add(row, transaction_, fields.view());
}

Result<Applied> LocalWrite::finish() {
  frame_.ops.reserve(pending_.size());
  undo_.reserve(pending_.size());
  for (Pending& pending : pending_) TRY(save(pending));
  TRY(touched_.write());
  if (frame_.ops.empty()) return Applied{};
  const Bytes body = encode_frame(frame_);
  if (body.size() > kMostFrameBytes) {
    return fail(ErrorCode::SegmentTooLarge, {std::to_string(body.size())});
  }
  TRY(scope_.connection()
          .query("INSERT INTO open_frame(seq,bytes) VALUES(?,?)")
          .bind(sequence_, ByteView(body))
          .run());
  TRY(scope_.add_have(scope_.database().site(), sequence_, sequence_));
  return Applied{sequence_, frame_.head.stamp};
}

}  // namespace quanyu::store
