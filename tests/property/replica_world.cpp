#include "property/replica_world.hpp"

#include <algorithm>
#include <set>

#include "domain/entities/area_parent.hpp"
#include "store/check.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"

namespace quanyu::store {
namespace {

constexpr std::size_t kMostReplicas = 4;
constexpr std::int64_t kStart = 1'780'000'000'000;

constexpr const char* kEmptyTables =
    "BEGIN; DELETE FROM site; DELETE FROM segment; DELETE FROM segment_body; "
    "DELETE FROM open_frame; DELETE FROM tx; DELETE FROM touched; DELETE FROM have; "
    "DELETE FROM undo_step; DELETE FROM undo_standing; "
    "DELETE FROM area; DELETE FROM area_id; DELETE FROM area_parent; "
    "DELETE FROM meta WHERE name IN ('clock','digest','sequence'); COMMIT";

}  // namespace

// --- The model
// --------------------------------------------------------------------------------------

void ModelFold::offer(const domain::RowName& row, domain::FieldNumber field, domain::Value value,
                      const domain::EditOrder& order) {
  const auto [cell, added] = cells_.try_emplace({row, field}, Cell{order, value});
  if (!added && cell->second.order < order) cell->second = {order, std::move(value)};
}

void ModelFold::add_batch(const domain::ChangeBatch& batch, const domain::EditOrder& order,
                          std::map<std::int64_t, Id>& ids) {
  const auto column = [&](domain::FieldNumber field) -> const domain::Column& {
    return *std::ranges::find(batch.columns, field, &domain::Column::field);
  };
  for (std::size_t row = 0; row < batch.rows; ++row) {
    if (batch.entity == domain::kAreaParent.number) {
      const domain::RowName name{batch.entity, ids[column(1).numbers[row]], column(2).numbers[row],
                                 column(3).numbers[row]};
      if (column(4).numbers[row] >= 0) offer(name, 4, ids[column(4).numbers[row]], order);
      continue;
    }
    const Id id = derived_id(kPublicTables, batch.entity, column(1).texts.at(row));
    ids.emplace(static_cast<std::int64_t>(ids.size()), id);
    const domain::RowName name{.entity = batch.entity, .id = id};
    offer(name, 0, std::int64_t{1}, order);
    offer(name, 2, std::string(column(2).texts.at(row)), order);
    for (const domain::FieldNumber field : {3, 4, 5}) {
      offer(name, field, column(field).numbers[row], order);
    }
  }
}

void ModelFold::add(const Segment& segment) {
  const auto order_of = [&](std::uint32_t at) {
    return domain::EditOrder{segment.transactions[at].stamp, segment.header.site,
                             segment.header.sequence_low + at};
  };
  for (const Op& op : segment.ops) {
    const bool is_code = op.row.entity == domain::kArea.number && op.field == 1;
    if (!is_code) offer(op.row, op.field, op.value, order_of(op.transaction));
  }
  std::map<std::int64_t, Id> ids;
  for (const domain::ChangeBatch& batch : segment.batches) add_batch(batch, order_of(0), ids);
}

// --- The world
// --------------------------------------------------------------------------------------

ReplicaWorld::ReplicaWorld(FoldPolicy policy) {
  platform::SeededRandom random(99);
  const Id workspace = random.id();
  for (std::size_t at = 0; at < kMostReplicas; ++at) {
    all_.push_back(std::make_unique<Replica>(1000 + at));
    all_.back()->acting.id = random.id();
    Connection& connection = all_.back()->database->connection();
    must(connection.set_meta("workspace", workspace.view()));
    connection.policy = policy;
  }
  for (int at = 0; at < 5; ++at) areas_.push_back(random.id());
  for (const char* code : {"33", "3301", "3302", "330101"}) {
    codes_.emplace_back(code);
    areas_.push_back(derived_id(kPublicTables, domain::kArea.number, code));
  }
}

void ReplicaWorld::reset(std::uint64_t seed) {
  chance_ = platform::SeededRandom(seed);
  count_ = 2 + pick(kMostReplicas - 1);
  segments_.clear();
  sealed_.assign(count_, 0);
  edits_ = 0;
  for (const auto& replica : all_) {
    must(replica->database->connection().execute(kEmptyTables));
    replica->database->connection().forget_caches();
    replica->clock.set_wall(kStart);
  }
  // Some histories have a clock that is far ahead from the beginning to the end.
  if (pick(5) == 0) all_[pick(count_)]->clock.set_wall(kStart + 1'000'000);
}

// Few values, so that stamps of different sites are equal all the time.
void ReplicaWorld::set_clock(Replica& replica) {
  const std::int64_t offset = replica.clock.wall_millis() - kStart > 100'000 ? 1'000'000 : 0;
  replica.clock.set_wall(kStart + offset + static_cast<std::int64_t>(pick(5)));
}

void ReplicaWorld::edit_area(Replica& replica, const Id& area) {
  Row row = must(load_row(replica.database->connection(), {domain::kArea.number, area}));
  domain::RowChange change{.row = {domain::kArea.number, area}, .cells = {}};
  if (!row.alive()) {
    change.life = domain::Life::Create;
    change.cells = {{2, std::string("新") + std::to_string(pick(9))}, {3, std::int64_t{3}}};
    const auto code = std::ranges::find(codes_, area, [](const std::string& text) {
      return derived_id(kPublicTables, domain::kArea.number, text);
    });
    if (code != codes_.end()) change.cells.push_back({1, *code});
  } else if (pick(8) == 0) {
    change.life = domain::Life::Remove;
  } else if (pick(2) == 0) {
    change.cells = {{2, std::string("名") + std::to_string(pick(9))}};
  } else {
    change.cells = {{4, static_cast<std::int64_t>(pick(4))}, {5, domain::Value{}}};
    if (pick(2) == 0) change.cells[1].value = static_cast<std::int64_t>(pick(2));
  }
  must(apply(*replica.database, replica.acting, "test.edit", {{change}}));
}

void ReplicaWorld::move(Replica& replica, const Id& child) {
  domain::RowChange change{
      .row = {domain::kAreaParent.number, child, 1, kDay.days + static_cast<std::int64_t>(pick(2))},
      .cells = {{4, domain::Value{}}}};
  if (pick(4) != 0) change.cells[0].value = pick_area();
  // Refused where child or parent is not there: a history like any other.
  [[maybe_unused]] const auto applied =
      apply(*replica.database, replica.acting, "test.move", {{change}});
}

void ReplicaWorld::import(Replica& replica) {
  domain::AreaChunk chunk;
  for (std::size_t at = 0; at < codes_.size(); ++at) {
    if (at > 0 && pick(3) == 0) continue;
    const auto last = static_cast<std::int64_t>(chunk.size()) - 1;
    chunk.push(codes_[at], "表" + std::to_string(pick(5)), domain::AreaKind::City, pick(2) == 0,
               static_cast<std::int64_t>(pick(5)),
               last < 0 ? domain::kNoReference
                        : static_cast<std::int64_t>(pick(static_cast<std::uint64_t>(last) + 1)));
  }
  import_chunks(replica, {chunk});
}

void ReplicaWorld::edit(Replica& replica) {
  ++edits_;
  const std::uint64_t what = pick(10);
  if (what == 0) {
    import(replica);
  } else if (what < 4) {
    move(replica, pick_area());
  } else {
    edit_area(replica, pick_area());
  }
}

void ReplicaWorld::seal(std::size_t at) {
  Database& database = *all_[at]->database;
  must(seal_open_segment(database));
  std::vector<SegmentInfo> own;
  for (const SegmentInfo& info : must(sealed_segments(database))) {
    if (info.header.site == database.site()) own.push_back(info);
  }
  for (; sealed_[at] < own.size(); ++sealed_[at]) {
    segments_.push_back(must(segment_bytes(database, own[sealed_[at]].key)));
  }
}

void ReplicaWorld::deliver(std::size_t segment, Replica& replica) {
  must(merge_segment(*replica.database, segments_[segment]));
}

void ReplicaWorld::step() {
  const std::size_t at = pick(count_);
  const std::uint64_t what = pick(12);
  if (what < 7) {
    edit(*all_[at]);
  } else if (what < 8) {
    set_clock(*all_[at]);
  } else if (what < 10) {
    seal(at);
  } else if (!segments_.empty()) {
    deliver(pick(segments_.size()), *all_[at]);
  }
}

std::string ReplicaWorld::play(std::uint64_t seed, HistoryStats& stats) {
  reset(seed);
  const std::uint64_t steps = 8 + pick(20);
  for (std::uint64_t at = 0; at < steps; ++at) step();
  for (std::size_t at = 0; at < count_; ++at) seal(at);
  for (std::size_t at = 0; at < count_; ++at) {
    std::vector<std::size_t> order;
    for (std::size_t segment = 0; segment < segments_.size(); ++segment) {
      order.push_back(segment);
      if (pick(4) == 0) order.push_back(segment);
    }
    for (std::size_t left = order.size(); left > 1; --left) {
      std::swap(order[left - 1], order[pick(left)]);
    }
    for (const std::size_t segment : order) deliver(segment, *all_[at]);
  }
  return compare(stats);
}

std::string ReplicaWorld::compare_with_model(Replica& replica, const ModelFold& model) {
  for (const auto& [place, cell] : model.cells()) {
    Row row = must(load_row(replica.database->connection(), place.first));
    const Register* held = row.find(place.second);
    if (held == nullptr || held->value != cell.value) {
      return "cell differs from the model: field " + std::to_string(place.second);
    }
  }
  return {};
}

std::string ReplicaWorld::compare(HistoryStats& stats) {
  stats.edits += edits_;
  stats.segments += static_cast<std::int64_t>(segments_.size());
  std::map<Stamp, std::set<Id>> sites;
  ModelFold model;
  for (const Bytes& bytes : segments_) {
    const Segment segment = must(decode_segment(bytes));
    model.add(segment);
    for (const TransactionHead& head : segment.transactions) {
      sites[head.stamp].insert(segment.header.site);
    }
  }
  for (const auto& [stamp, who] : sites) stats.equal_stamps += who.size() > 1 ? 1 : 0;
  const Digest first = must(state_digest(*all_[0]->database));
  for (std::size_t at = 1; at < count_; ++at) {
    if (must(state_digest(*all_[at]->database)) != first) return "digests differ";
    if (must(have_ranges(*all_[at]->database)) != must(have_ranges(*all_[0]->database))) {
      return "known sequence numbers differ";
    }
  }
  return compare_with_model(*all_[count_ - 1], model);
}

}  // namespace quanyu::store
