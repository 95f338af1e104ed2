#include "property/replica_world.hpp"

#include <algorithm>
#include <map>

#include "domain/entities/numbers.hpp"
#include "domain/entities/workspace.hpp"
#include "domain/model.hpp"
#include "store/check.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

constexpr std::size_t kMostReplicas = 4;
constexpr std::int64_t kStart = 1'780'000'000'000;

// Tables that no entity declares: the journal and what goes with it, whatever a version has.
std::vector<std::string> journal_tables(Connection& connection) {
  std::set<std::string> declared{"meta", "migration"};
  for (const domain::Entity* entity : domain::all_entities()) {
    declared.insert(std::string(entity->name));
    declared.insert(std::string(entity->name) + "_id");
  }
  std::vector<std::string> tables;
  Query query = connection.query(
      "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%'");
  while (must(query.step())) {
    if (!declared.contains(std::string(query.text(0)))) tables.emplace_back(query.text(0));
  }
  return tables;
}

void clear(Connection& connection, std::string_view table) {
  must(connection.query("DELETE FROM " + quoted_name(table)).run());
}

}  // namespace

ReplicaWorld::ReplicaWorld(FoldPolicy policy) {
  const auto make = [&](std::uint64_t seed) {
    auto replica = std::make_unique<Replica>(seed);
    Connection& connection = replica->database->connection();
    must(connection.set_meta("workspace", known_record(domain::kWorkspace.number, 0).view()));
    connection.policy = policy;
    return replica;
  };
  for (std::size_t at = 0; at < kMostReplicas; ++at) {
    all_.push_back(make(1000 + at));
    all_.back()->acting.id = known_record(domain::number::Actor, at);
  }
  rebuilt_ = make(1000 + kMostReplicas);
  journal_tables_ = journal_tables(rebuilt_->database->connection());
}

void ReplicaWorld::empty(Replica& replica) {
  Connection& connection = replica.database->connection();
  must(connection.execute("BEGIN"));
  for (const domain::EntityNumber number : used_) {
    const domain::Entity& entity = *domain::find_entity(number);
    clear(connection, entity.name);
    if (!entity.is_link()) clear(connection, std::string(entity.name) + "_id");
  }
  for (const std::string& table : journal_tables_) clear(connection, table);
  must(connection.query("DELETE FROM meta WHERE name NOT IN ('workspace','site')").run());
  must(connection.execute("COMMIT"));
  connection.forget_caches();
  replica.clock.set_wall(kStart);
}

void ReplicaWorld::reset(std::uint64_t seed) {
  rows_.seed(seed);
  count_ = 2 + rows_.pick(3);
  for (const auto& replica : all_) empty(*replica);
  segments_.clear();
  used_.clear();
  sealed_.assign(count_, 0);
  held_.assign(count_, {});
  // Some histories have a clock that is far ahead from the beginning to the end.
  if (rows_.one_in(5)) all_[rows_.pick(count_)]->clock.set_wall(kStart + 1'000'000);
}

// Few values, so that stamps of different sites are equal all the time.
void ReplicaWorld::set_clock(Replica& replica) {
  const std::int64_t offset = replica.clock.wall_millis() - kStart > 100'000 ? 1'000'000 : 0;
  replica.clock.set_wall(kStart + offset + static_cast<std::int64_t>(rows_.pick(5)));
}

void ReplicaWorld::seal(std::size_t at) {
  Database& database = *all_[at]->database;
  must(seal_open_segment(database));
  std::vector<SegmentInfo> own;
  for (const SegmentInfo& info : must(sealed_segments(database))) {
    if (info.header.site == database.site()) own.push_back(info);
  }
  for (; sealed_[at] < own.size(); ++sealed_[at]) {
    held_[at].insert(segments_.size());
    segments_.push_back(must(segment_bytes(database, own[sealed_[at]].key)));
  }
}

void ReplicaWorld::deliver(std::size_t segment, std::size_t replica) {
  must(merge_segment(*all_[replica]->database, segments_[segment]));
  held_[replica].insert(segment);
}

void ReplicaWorld::deliver_shuffled(std::vector<std::size_t> segments, std::size_t replica) {
  const std::size_t once = segments.size();
  for (std::size_t at = 0; at < once; ++at) {
    if (rows_.one_in(4)) segments.push_back(segments[at]);
  }
  for (std::size_t left = segments.size(); left > 1; --left) {
    std::swap(segments[left - 1], segments[rows_.pick(left)]);
  }
  for (const std::size_t segment : segments) deliver(segment, replica);
}

void ReplicaWorld::step() {
  const std::size_t at = rows_.pick(count_);
  const std::uint64_t what = rows_.pick(12);
  if (what < 8) {
    acts_.act(*all_[at]);
  } else if (what < 9) {
    set_clock(*all_[at]);
  } else if (what < 10) {
    seal(at);
  } else if (!segments_.empty()) {
    deliver(rows_.pick(segments_.size()), at);
  }
}

std::string ReplicaWorld::play(std::uint64_t seed) {
  reset(seed);
  acts_.deal();
  acts_.set_up(*all_[0]);
  seal(0);
  // Most histories begin with everybody knowing the same.
  if (!rows_.one_in(4)) {
    for (std::size_t at = 1; at < count_; ++at)
      deliver_shuffled({held_[0].begin(), held_[0].end()}, at);
  }
  const std::uint64_t steps = 6 + rows_.pick(14);
  for (std::uint64_t at = 0; at < steps; ++at) step();
  for (std::size_t at = 0; at < count_; ++at) seal(at);
  if (rows_.one_in(3)) {
    if (auto wrong = play_with_gaps(rows_.pick(count_)); !wrong.empty()) return wrong;
  }
  std::vector<std::size_t> everything;
  for (std::size_t at = 0; at < segments_.size(); ++at) everything.push_back(at);
  for (std::size_t at = 0; at < count_; ++at) deliver_shuffled(everything, at);
  return compare();
}

// Some segments never come, or not yet: what is there must be the fold of what is there.
std::string ReplicaWorld::play_with_gaps(std::size_t replica) {
  ++stats_.gaps;
  std::vector<std::size_t> some;
  for (std::size_t at = 0; at < segments_.size(); ++at) {
    if (!rows_.one_in(3)) some.push_back(at);
  }
  deliver_shuffled(std::move(some), replica);
  ModelFold model;
  for (const std::size_t segment : held_[replica])
    model.add(must(decode_segment(segments_[segment])));
  const std::string wrong = compare_with_model(*all_[replica], model);
  return wrong.empty() ? wrong : "with segments missing: " + wrong;
}

// --- Comparing
// --------------------------------------------------------------------------------------

void ReplicaWorld::note_used(const Segment& segment) {
  const auto note = [&](domain::EntityNumber number) {
    const domain::Entity& entity = *domain::find_entity(number);
    used_.insert(number);
    stats_.entities.insert(number);
    for (const domain::Field& field : entity.fields) {
      if (field.target != 0) used_.insert(field.target);
    }
  };
  for (const Op& op : segment.ops) note(op.row.entity);
  for (const domain::ChangeBatch& batch : segment.batches) note(batch.entity);
}

std::string ReplicaWorld::compare_with_model(Replica& replica, const ModelFold& model) {
  Connection& connection = replica.database->connection();
  const auto place = [](const domain::RowName& row, domain::FieldNumber field) {
    return std::string(domain::find_entity(row.entity)->name) + " field " + std::to_string(field);
  };
  Row row;
  for (const auto& [cell, winner] : model.cells()) {
    if (row.entity == nullptr || row.name != cell.first)
      row = must(load_row(connection, cell.first));
    const Register* held = row.find(cell.second);
    const bool same = held != nullptr && held->sealed == winner.sealed &&
                      (!winner.sealed.empty() || held->value == winner.value);
    if (!same || must(connection.order_of(held->transaction)) != winner.order) {
      return "differs from the model: " + place(cell.first, cell.second);
    }
  }
  for (const auto& [name, natural] : model.names()) {
    if (must(load_row(connection, name)).natural != natural)
      return "lost its key: " + place(name, 0);
  }
  return {};
}

// The digest that is kept is that of the rows which are there.
std::string ReplicaWorld::compare_with_rows(Replica& replica) {
  Connection& connection = replica.database->connection();
  Digest digest;
  for (const domain::EntityNumber number : used_) {
    must(
        for_each_row(connection, *domain::find_entity(number), [&](const Row& row) -> Result<void> {
          TRY_ASSIGN(const Digest one, row_digest(connection, row));
          digest.add(one);
          return {};
        }));
  }
  return digest == must(state_digest(*replica.database)) ? ""
                                                         : "kept digest is not that of the rows";
}

std::string ReplicaWorld::compare_with_rebuilt(Replica& replica) {
  for (const SegmentInfo& info : must(sealed_segments(*replica.database))) {
    must(merge_segment(*rebuilt_->database, must(segment_bytes(*replica.database, info.key))));
  }
  const bool same =
      must(state_digest(*rebuilt_->database)) == must(state_digest(*replica.database));
  empty(*rebuilt_);
  return same ? "" : "rebuilding from the journal gives another state";
}

std::string ReplicaWorld::compare() {
  stats_.segments += static_cast<std::int64_t>(segments_.size());
  std::map<Stamp, std::set<Id>> sites;
  ModelFold model;
  for (const Bytes& bytes : segments_) {
    const Segment segment = must(decode_segment(bytes));
    model.add(segment);
    note_used(segment);
    for (const TransactionHead& head : segment.transactions) {
      sites[head.stamp].insert(segment.header.site);
    }
  }
  for (const auto& [stamp, who] : sites) stats_.equal_stamps += who.size() > 1 ? 1 : 0;
  const Digest first = must(state_digest(*all_[0]->database));
  for (std::size_t at = 1; at < count_; ++at) {
    if (must(state_digest(*all_[at]->database)) != first) return "digests differ";
    if (must(have_ranges(*all_[at]->database)) != must(have_ranges(*all_[0]->database))) {
      return "known sequence numbers differ";
    }
  }
  Replica& one = *all_[rows_.pick(count_)];
  std::string wrong = compare_with_model(one, model);
  if (wrong.empty()) wrong = compare_with_rows(one);
  if (wrong.empty()) wrong = compare_with_rebuilt(*all_[rows_.pick(count_)]);
  return wrong;
}

}  // namespace quanyu::store
