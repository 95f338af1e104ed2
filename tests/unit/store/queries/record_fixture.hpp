// A replica with the trial entities, a small tree of areas and short ways to make visits.
#pragma once

#include "domain/entities/area_parent.hpp"
#include "domain/entities/numbers.hpp"
#include "store/connection.hpp"
#include "support/trial_entity.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {

using quanyu::testing::kNote;
using quanyu::testing::kNoteNumber;
using quanyu::testing::kVisit;
using quanyu::testing::kVisitNumber;

struct RecordReplica : quanyu::testing::TrialModel, Replica {
  RecordReplica() : Replica(11) {
    found();
    city = add_area("示例市", domain::AreaKind::City);
    north = add_area("甲子街道", domain::AreaKind::Street, city);
    south = add_area("乙丑街道", domain::AreaKind::Street, city);
    community = add_area("丙寅社区", domain::AreaKind::Community, north);
  }

  Id add(domain::EntityNumber entity, std::vector<domain::Cell> cells) {
    const Id id = random.id();
    run(domain::command::AddRecord{
        .entity = entity, .id = id, .cells = std::move(cells), .now = now()});
    return id;
  }
  Id add_visit(const std::string& title, const Id& place, std::vector<domain::Cell> more = {}) {
    std::vector<domain::Cell> cells = {{1, title}, {4, std::int64_t{1}}, {5, place}};
    for (domain::Cell& cell : more) {
      std::erase_if(cells, [&](const domain::Cell& old) { return old.field == cell.field; });
      cells.push_back(std::move(cell));
    }
    return add(kVisitNumber, std::move(cells));
  }
  // Many rows at once, past the door: for questions about many rows, not about writing.
  void fill_visits(int count, const std::string& title) {
    must(database->connection().execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<" +
        std::to_string(count) +
        ") INSERT INTO trial_visit(id,base,life,title,kind,place) "
        "SELECT randomblob(16),1,1,'" +
        title +
        "',1,(SELECT key FROM area WHERE name='甲子街道') "
        "FROM n"));
    database->bump_revision();
  }
  void edit(const domain::RowName& row, std::vector<domain::Cell> cells) {
    run(domain::command::EditRecord{.row = row, .cells = std::move(cells), .now = now()});
  }
  Moment now() { return {clock.wall_millis() / 60'000}; }
  static domain::RowName visit(const Id& id) { return {.entity = kVisitNumber, .id = id}; }

  Id city, north, south, community;
};

}  // namespace quanyu::store
