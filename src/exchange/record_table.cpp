#include "exchange/record_table.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "base/text.hpp"

namespace quanyu::exchange {
namespace {

using domain::Cell;
using domain::Entity;
using domain::Field;
using domain::Meaning;
using domain::Value;

// The column that names a record beyond doubt; a stable name in every language.
constexpr std::string_view kIdHead = "id";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// What rules set is written for reading and left alone when a table comes back.
bool can_be_typed(const Field& field) {
  return field.meaning != Meaning::State && field.meaning != Meaning::Serial &&
         field.meaning != Meaning::Given;
}

Value cell_of(const domain::RecordFact& record, const Entity& entity, const Field& field) {
  if (entity.is_link()) {
    if (field.number == domain::link_field::kChild) return record.name.id;
    if (field.number == domain::link_field::kKind) return record.name.kind;
    if (field.number == domain::link_field::kValidFrom) return record.name.valid_from;
  }
  const Value* value = record.find(field.number);
  return value == nullptr ? Value{} : *value;
}

}  // namespace

class RecordTableReader::Reading {
 public:
  Reading(const Entity& entity, const std::string& file, std::string_view text,
          const CellContext& context, Moment now, const std::function<Id()>& new_id)
      : csv_(file), entity_(entity), file_(file), context_(context), now_(now), new_id_(new_id) {
    csv_.feed(text, More::Ends);
  }

  Result<bool> step(std::size_t rows) {
    CsvRow row;
    if (columns_.empty()) {
      TRY_ASSIGN(const bool head, csv_.next(row));
      if (!head) return fail(ErrorCode::ImportNothing, {file_});
      TRY(read_head(row));
    }
    for (; rows > 0; --rows) {
      TRY_ASSIGN(const bool more, csv_.next(row));
      if (more) {
        read_row(row);
        continue;
      }
      if (table.rows.empty() && table.problems.empty()) {
        return fail(ErrorCode::ImportNothing, {file_});
      }
      return true;
    }
    return false;
  }

  RecordTable table;

 private:
  struct Column {
    const Field* field = nullptr;
    bool id = false;
  };

  Result<void> read_head(const CsvRow& row) {
    for (std::string_view head : row.cells) {
      if (head.starts_with(kByteOrderMark)) head.remove_prefix(kByteOrderMark.size());
      columns_.push_back(column_of(head));
    }
    for (const Field& field : entity_.fields) {
      const bool needed = field.presence == domain::Presence::Required && can_be_typed(field);
      if (needed && !std::ranges::contains(columns_, &field, &Column::field)) {
        return fail(
            ErrorCode::ImportMissingColumn,
            {file_, std::to_string(row.line), std::string(column_head(field, context_.words))});
      }
    }
    return {};
  }

  void read_row(const CsvRow& row) {
    auto command = command_of(row);
    if (command) {
      table.rows.push_back({row.line, *std::move(command)});
    } else {
      table.problems.push_back({row.line, std::move(command).error()});
    }
  }

  Column column_of(std::string_view head) {
    if (trimmed(head) == kIdHead) return {nullptr, true};
    for (const Field& field : entity_.fields) {
      if (!is_head_of(field, head)) continue;
      if (can_be_typed(field)) return {&field, false};
      break;
    }
    if (!trimmed(head).empty()) table.left_out.emplace_back(trimmed(head));
    return {};
  }

  Result<domain::Command> command_of(const CsvRow& row) {
    std::vector<Cell> cells;
    Id id;
    for (std::size_t at = 0; at < columns_.size(); ++at) {
      const std::string_view text = at < row.cells.size() ? row.cells[at] : std::string_view();
      if (columns_[at].id) {
        TRY_ASSIGN(id, id_in(text));
      } else if (columns_[at].field != nullptr) {
        TRY_ASSIGN(Value value, parse_cell(entity_, *columns_[at].field, text, context_));
        cells.push_back({columns_[at].field->number, std::move(value)});
      }
    }
    if (entity_.is_link()) return link_command(cells);
    if (id.is_nil()) return new_record(std::move(cells));
    if (!seen_.insert(id).second) return at_id(ErrorCode::AlreadyThere, to_hex(id));
    // A record's key is its name: it stands in the table for reading.
    std::erase_if(cells, [&](const Cell& cell) {
      return entity_.field(cell.field)->part == domain::Part::Key;
    });
    return domain::command::EditRecord{
        .row = {.entity = entity_.number, .id = id}, .cells = std::move(cells), .now = now_};
  }

  Result<domain::Command> new_record(std::vector<Cell> cells) {
    std::erase_if(cells, [](const Cell& cell) { return domain::is_none(cell.value); });
    return domain::command::AddRecord{
        .entity = entity_.number, .id = new_id_(), .cells = std::move(cells), .now = now_};
  }

  Result<domain::Command> link_command(std::vector<Cell>& cells) {
    domain::RowName name{.entity = entity_.number, .id = {}};
    std::vector<Cell> values;
    for (Cell& cell : cells) {
      const Field& field = *entity_.field(cell.field);
      if (field.part != domain::Part::Key) {
        values.push_back(std::move(cell));
      } else if (domain::is_none(cell.value)) {
        return fail_at(ErrorCode::FieldRequired, std::string(entity_.name),
                       std::string(field.name));
      } else if (const auto* child = std::get_if<Id>(&cell.value)) {
        name.id = *child;
      } else {
        const auto number = std::get<std::int64_t>(cell.value);
        (field.number == domain::link_field::kKind ? name.kind : name.valid_from) = number;
      }
    }
    return domain::command::EditRecord{.row = name, .cells = std::move(values), .now = now_};
  }

  Result<Id> id_in(std::string_view text) const {
    text = trimmed(text);
    if (text.empty()) return Id{};
    const auto id = parse_id(text);
    if (!id) return at_id(ErrorCode::FieldBadValue, std::string(text));
    return *id;
  }

  std::unexpected<Error> at_id(ErrorCode code, std::string text) const {
    return fail_at(code, std::string(entity_.name), std::string(kIdHead), {std::move(text)});
  }

  CsvReader csv_;
  const Entity& entity_;
  const std::string& file_;
  const CellContext& context_;
  Moment now_;
  const std::function<Id()>& new_id_;
  std::vector<Column> columns_;
  std::set<Id> seen_;
};

RecordTableReader::RecordTableReader(const Entity& entity, const std::string& file,
                                     std::string_view text, const CellContext& context, Moment now,
                                     const std::function<Id()>& new_id)
    : reading_(std::make_unique<Reading>(entity, file, text, context, now, new_id)) {}
RecordTableReader::~RecordTableReader() = default;

Result<bool> RecordTableReader::step(std::size_t rows) { return reading_->step(rows); }
std::size_t RecordTableReader::rows() const {
  return reading_->table.rows.size() + reading_->table.problems.size();
}
RecordTable RecordTableReader::take() { return std::move(reading_->table); }

std::vector<const Field*> table_fields(const Entity& entity, Contacts contacts) {
  std::vector<const Field*> fields;
  for (const Field& field : entity.fields) {
    const bool contact = field.privacy == domain::Privacy::Contact;
    if (!contact || contacts == Contacts::Included) fields.push_back(&field);
  }
  return fields;
}

RecordTableWriter::RecordTableWriter(const Entity& entity, const CellContext& context,
                                     Contacts contacts)
    : entity_(entity),
      context_(context),
      fields_(table_fields(entity, contacts)),
      csv_(context.words == TableWords::Names ? Formulas::Keep : Formulas::Neutralise) {
  std::vector<std::string_view> heads;
  if (!entity_.is_link()) heads.push_back(kIdHead);
  for (const Field* field : fields_) heads.push_back(column_head(*field, context_.words));
  csv_.row(heads);
}

void RecordTableWriter::add(const domain::RecordFact& record) {
  std::vector<std::string> texts;
  if (!entity_.is_link()) texts.push_back(to_hex(record.name.id));
  for (const Field* field : fields_) {
    texts.push_back(cell_text(*field, cell_of(record, entity_, *field), context_));
  }
  csv_.row({texts.begin(), texts.end()});
}

std::string RecordTableWriter::take() {
  if (context_.words == TableWords::Names) return csv_.take();
  return std::string(kByteOrderMark) + csv_.take();
}

std::string write_record_table(const Entity& entity, const std::vector<domain::RecordFact>& records,
                               const CellContext& context, Contacts contacts) {
  RecordTableWriter writer(entity, context, contacts);
  for (const domain::RecordFact& record : records) writer.add(record);
  return writer.take();
}

Result<RecordTable> read_record_table(const Entity& entity, const std::string& file,
                                      std::string_view text, const CellContext& context, Moment now,
                                      const std::function<Id()>& new_id) {
  RecordTableReader reader(entity, file, text, context, now, new_id);
  constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
  TRY(reader.step(kAll));
  return reader.take();
}

}  // namespace quanyu::exchange
