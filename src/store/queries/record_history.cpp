#include "store/queries/record_history.hpp"

#include <algorithm>
#include <map>

#include "domain/model.hpp"
#include "store/connection.hpp"
#include "store/contact_keys.hpp"
#include "store/frame.hpp"
#include "store/journal.hpp"
#include "store/rows.hpp"
#include "store/segment.hpp"
#include "store/touched_rows.hpp"

namespace quanyu::store {
namespace {

// A segment larger than this is not decoded for a page of history.
constexpr std::size_t kMostSegmentBytes = 4u << 20;

struct Transaction {
  std::int64_t key = 0, segment = 0;
  HistoryEntry entry;
  std::vector<ChangedCell> cells;
};

class HistoryReader {
 public:
  HistoryReader(Database& database, const domain::RowName& record)
      : database_(database), connection_(database.connection()), record_(record) {}

  Result<std::vector<RecordChange>> read() {
    TRY_ASSIGN(Row row, load_row(connection_, record_));
    if (row.key == 0) return std::vector<RecordChange>{};
    TRY(collect(row));
    for (Transaction& transaction : transactions_) TRY(tell(transaction));
    std::ranges::sort(transactions_, {}, [](const Transaction& transaction) {
      const HistoryEntry& entry = transaction.entry;
      return domain::EditOrder{entry.stamp, entry.site, entry.sequence};
    });
    fill_before();
    std::vector<RecordChange> changes;
    for (Transaction& transaction : transactions_) {
      changes.push_back({std::move(transaction.entry), std::move(transaction.cells)});
    }
    std::ranges::reverse(changes);
    return changes;
  }

 private:
  // The record itself and the links it is the child of share its local key.
  Result<void> collect(const Row& row) {
    std::map<std::int64_t, std::vector<ChangedCell>> found;
    for (const Register& cell : row.registers) found[cell.transaction];
    for (const domain::Entity* entity : domain::all_entities()) {
      const bool own = entity->number == record_.entity;
      if (!own && (!entity->is_link() || entity_of_child(*entity)->number != record_.entity)) {
        continue;
      }
      Query touched = connection_.query("SELECT tx,fields FROM touched WHERE entity=? AND row=?");
      touched.bind(std::int64_t{entity->number}, row.key);
      while (true) {
        TRY_ASSIGN(const bool more, touched.step());
        if (!more) break;
        add_fields(found[touched.integer(0)], entity->number, touched.blob(1));
      }
    }
    for (auto& [key, cells] : found) {
      transactions_.push_back({.key = key, .segment = 0, .entry = {}, .cells = std::move(cells)});
    }
    return {};
  }

  void add_fields(std::vector<ChangedCell>& cells, domain::EntityNumber entity, ByteView packed) {
    for (const domain::FieldNumber field : touched_fields(packed)) {
      cells.push_back({.row = {.entity = entity, .id = record_.id},
                       .field = field,
                       .told = Told::Fields,
                       .before = {},
                       .after = {}});
    }
  }

  Result<void> tell(Transaction& transaction) {
    Query query = connection_.query(
        "SELECT site.id,tx.seq,tx.stamp,tx.wall,tx.author,tx.unit,tx.command,tx.segment,"
        "(SELECT actor.name FROM actor_id JOIN actor ON actor.key=actor_id.key "
        "WHERE actor_id.id=tx.author) FROM tx JOIN site ON site.key=tx.site WHERE tx.key=?");
    TRY_ASSIGN(const bool found, query.bind(transaction.key).step());
    if (!found) return {};
    HistoryEntry& entry = transaction.entry;
    entry.site = query.id(0);
    entry.sequence = query.integer(1);
    entry.stamp = {query.integer(2)};
    entry.wall_millis = query.integer(3);
    entry.author = query.id(4);
    entry.unit = query.text(5);
    entry.command = query.text(6);
    entry.author_name = query.text(8);
    transaction.segment = query.integer(7);
    for (const ChangedCell& cell : transaction.cells) entry.fields.push_back(cell.field);
    return read_values(transaction);
  }

  Result<void> read_values(Transaction& transaction) {
    if (transaction.cells.empty()) return {};
    TRY_ASSIGN(const std::vector<Op>* ops, ops_of(transaction));
    if (ops == nullptr) return {};
    std::vector<ChangedCell> cells;
    for (const Op& op : *ops) {
      if (op.transaction != place_) continue;
      const bool listed = std::ranges::any_of(transaction.cells, [&](const ChangedCell& cell) {
        return cell.row.entity == op.row.entity && cell.field == op.field;
      });
      if (op.row.id != record_.id || !listed) continue;
      ChangedCell& cell = cells.emplace_back(ChangedCell{
          .row = op.row, .field = op.field, .told = Told::Values, .before = {}, .after = op.value});
      if (op.sealed.empty()) continue;
      TRY_ASSIGN(auto text, unseal_contact(connection_, op.row, op.field, op.sealed));
      if (text) cell.after = *std::move(text);
      if (!text) cell.told = Told::Fields;
    }
    // An open frame has them as they were written, a segment in its own order.
    std::ranges::sort(cells, {},
                      [](const ChangedCell& cell) { return std::pair(cell.row, cell.field); });
    if (!cells.empty()) transaction.cells = std::move(cells);
    return {};
  }

  // Ops of the transaction's frame or segment; `place_` then says which of them are its own.
  Result<const std::vector<Op>*> ops_of(const Transaction& transaction) {
    place_ = 0;
    if (transaction.segment == 0) {
      Query frame = connection_.query("SELECT bytes FROM open_frame WHERE seq=?");
      TRY_ASSIGN(const bool found, frame.bind(transaction.entry.sequence).step());
      if (!found) return nullptr;
      TRY_ASSIGN(Frame decoded, decode_frame(frame.blob(0)));
      frame_ = std::move(decoded.ops);
      return &frame_;
    }
    auto known = segments_.find(transaction.segment);
    if (known == segments_.end()) {
      TRY_ASSIGN(Segment segment, read_segment(transaction.segment));
      known = segments_.emplace(transaction.segment, std::move(segment)).first;
    }
    place_ =
        static_cast<std::uint32_t>(transaction.entry.sequence - known->second.header.sequence_low);
    return known->second.ops.empty() ? nullptr : &known->second.ops;
  }

  Result<Segment> read_segment(std::int64_t key) {
    Query size = connection_.query("SELECT kind,size FROM segment WHERE key=?");
    TRY_ASSIGN(const bool found, size.bind(key).step());
    if (!found || size.integer(0) != static_cast<std::int64_t>(SegmentKind::Log) ||
        size.integer(1) > static_cast<std::int64_t>(kMostSegmentBytes)) {
      return Segment{};
    }
    TRY_ASSIGN(const Bytes bytes, segment_bytes(database_, key));
    return decode_segment(bytes);
  }

  // What stood there before is what the entry before it wrote.
  void fill_before() {
    std::map<std::pair<domain::RowName, domain::FieldNumber>, domain::Value> held;
    for (Transaction& transaction : transactions_) {
      for (ChangedCell& cell : transaction.cells) {
        domain::Value& value = held[{cell.row, cell.field}];
        if (cell.told == Told::Fields) {
          value = {};
          continue;
        }
        cell.before = value;
        value = cell.after;
      }
    }
  }

  Database& database_;
  Connection& connection_;
  domain::RowName record_;
  std::vector<Transaction> transactions_;
  std::uint32_t place_ = 0;
  std::vector<Op> frame_;
  std::map<std::int64_t, Segment> segments_;
};

}  // namespace

Result<std::vector<RecordChange>> record_history(Database& database,
                                                 const domain::RowName& record) {
  return HistoryReader(database, record).read();
}

}  // namespace quanyu::store
