#include "store/queries/integrity_query.hpp"

#include <algorithm>
#include <map>

#include "domain/entities/area.hpp"
#include "domain/entities/organisations.hpp"
#include "domain/entities/posts.hpp"
#include "domain/entities/units.hpp"
#include "domain/model.hpp"
#include "domain/rules/kind_table.hpp"
#include "domain/rules/posts.hpp"
#include "store/connection.hpp"
#include "store/queries/live_records.hpp"
#include "store/queries/tree_query.hpp"
#include "store/queries/tree_rows.hpp"

namespace quanyu::store {
namespace {

using domain::NodeName;
using domain::OrganisationKind;
using domain::RecordFact;

namespace number = domain::number;

int level_of(std::int64_t area_kind) {
  return domain::area_level(static_cast<domain::AreaKind>(area_kind));
}

class Check {
 public:
  Check(Database& database, Date day) : database_(database), day_(day) {}

  Result<std::vector<FindingRow>> run() {
    TRY_ASSIGN(said_, live_records(database_, number::KindRule));
    for (const auto tree : {domain::Tree::Territory, domain::Tree::Party, domain::Tree::Units}) {
      TRY_ASSIGN(const TreeSnapshot snapshot, tree_snapshot(database_, tree, day_));
      check_tree(snapshot);
    }
    TRY(check_two_placements());
    TRY(check_by_sql());
    TRY(check_secretaries());
    std::ranges::stable_sort(rows_, {}, &FindingRow::finding);
    return std::move(rows_);
  }

 private:
  void check_tree(const TreeSnapshot& snapshot) {
    int top = 99;
    for (const TreeNode& node : snapshot.nodes) {
      titles_.emplace(node.name, node.title);
      if (node.name.entity == number::Area) top = std::min(top, level_of(node.kind));
    }
    for (std::size_t at = 0; at < snapshot.nodes.size(); ++at) {
      const TreeNode& node = snapshot.nodes[at];
      switch (node.placed) {
        case Placed::ParentGone: add(Finding::ParentGone, node.name); break;
        case Placed::Cut: add(Finding::CycleCut, node.name); break;
        case Placed::Root:
          if (!may_be_root(node, top)) add(Finding::Orphan, node.name);
          break;
        case Placed::Under: {
          const TreeNode& above = snapshot.nodes[static_cast<std::size_t>(snapshot.parents[at])];
          if (!fits(node, above)) add(Finding::WrongKind, node.name, above.name);
        }
      }
    }
  }

  // Areas of the highest level there is; committees; units may stand by themselves.
  static bool may_be_root(const TreeNode& node, int top) {
    if (node.name.entity == number::Area) return level_of(node.kind) == top;
    if (node.name.entity == number::Unit) return true;
    if (node.name.entity != number::Organisation) return false;
    switch (static_cast<OrganisationKind>(node.kind)) {
      case OrganisationKind::Committee:
      case OrganisationKind::WorkingCommittee:
      case OrganisationKind::IndustryCommittee: return true;
      default: return false;
    }
  }

  bool fits(const TreeNode& node, const TreeNode& above) const {
    if (node.name.entity == number::Area) return level_of(node.kind) > level_of(above.kind);
    if (node.name.entity == number::Organisation) {
      return domain::organisation_may_stand(node.kind, above.kind, said_);
    }
    const bool in_area = above.name.entity == number::Area;
    if (node.name.entity == number::Grid) {
      return in_area ? domain::grid_may_lie_in(level_of(above.kind))
                     : domain::grid_may_stand(node.kind, above.kind);
    }
    if (node.name.entity == number::Carrier && !in_area) {
      return domain::carrier_may_stand(node.kind, above.kind, said_);
    }
    return true;
  }

  // More than one way of an entity gives its nodes a parent.
  Result<void> check_two_placements() {
    for (const domain::Structure& structure : domain::structures()) {
      std::map<std::int64_t, int> ways;
      for (const domain::TreeLink& way : domain::tree_links()) {
        if (way.child != structure.entity) continue;
        TRY_ASSIGN(const auto links, held_links(database_.connection(), way, day_));
        for (const HeldLink& link : links) ++ways[link.child];
      }
      for (const auto& [key, count] : ways) {
        if (count < 2) continue;
        TRY_ASSIGN(const NodeRow row, node_row(database_.connection(), structure, key, day_));
        if (row.there) add(Finding::TwoPlacements, {structure.entity, row.id});
      }
    }
    return {};
  }

  // Statements that give the id of what is wrong and of what it is at odds with, or NULL.
  Result<void> check_by_sql() {
    TRY(list(Finding::MissingGroup, number::Area, 0,
             "SELECT id,NULL FROM area WHERE life=1 AND kind IN (7,8) AND community_class IS NULL "
             "AND (dissolved IS NULL OR dissolved>?1) AND coalesce(statistical,0)=0 ORDER BY key"));
    TRY(list(Finding::MemberOfNone, number::Person, number::Organisation,
             "SELECT p.id,o.id FROM person_membership l JOIN person p ON p.key=l.child JOIN "
             "organisation o ON o.key=l.parent WHERE p.life=1 AND l.valid_from<=?1 AND NOT EXISTS("
             "SELECT 1 FROM person_membership n WHERE n.child=l.child AND n.kind=l.kind AND "
             "n.valid_from<=?1 AND n.valid_from>l.valid_from) AND (o.life IS NOT 1 OR "
             "o.dissolved<=?1) ORDER BY p.key"));
    TRY(list(Finding::TemporaryOverdue, number::Organisation, 0,
             "SELECT id,NULL FROM organisation WHERE life=1 AND kind IN (10,11,12) AND ends<?1 AND "
             "(dissolved IS NULL OR dissolved>?1) ORDER BY key"));
    return list(Finding::OwnersCommittee, number::Unit, number::Organisation,
                "SELECT u.id,o.id FROM unit_organisation l JOIN unit u ON u.key=l.child JOIN "
                "organisation o ON o.key=l.parent WHERE u.life=1 AND u.nature=9 AND "
                "l.valid_from<=?1 AND NOT EXISTS(SELECT 1 FROM unit_organisation n WHERE "
                "n.child=l.child AND n.kind=l.kind AND n.valid_from<=?1 AND "
                "n.valid_from>l.valid_from) ORDER BY u.key");
  }

  Result<void> list(Finding finding, domain::EntityNumber node, domain::EntityNumber other,
                    std::string_view sql) {
    std::vector<std::pair<Id, Id>> found;
    {
      Query query = database_.connection().query(sql);
      query.bind(std::int64_t{day_.days});
      while (true) {
        TRY_ASSIGN(const bool more, query.step());
        if (!more) break;
        found.emplace_back(query.id(0), query.id(1));
      }
    }
    for (const auto& [id, with] : found) {
      TRY(name({node, id}));
      const NodeName at_odds = with.is_nil() ? NodeName{} : NodeName{other, with};
      TRY(name(at_odds));
      add(finding, {node, id}, at_odds);
    }
    return {};
  }

  // Merging lets two through that no command would have.
  Result<void> check_secretaries() {
    constexpr auto kSecretary = static_cast<std::int64_t>(domain::Post::Secretary);
    TRY_ASSIGN(const auto appointments, live_records(database_, number::Appointment));
    std::map<Id, std::vector<Id>> persons;
    for (const RecordFact& one : appointments) {
      const Id organisation = one.id(domain::kAppointment["organisation"]);
      if (organisation.is_nil() || one.number(domain::kAppointment["post"]) != kSecretary) continue;
      if (!domain::holds_on(domain::kAppointment, one, day_)) continue;
      persons[organisation].push_back(one.id(domain::kAppointment["person"]));
    }
    for (const auto& [organisation, holders] : persons) {
      if (holders.size() < 2) continue;
      const NodeName node{number::Organisation, organisation};
      TRY(name(node));
      for (const Id& holder : holders) {
        TRY(name({number::Person, holder}));
        add(Finding::TwoSecretaries, node, {number::Person, holder});
      }
    }
    return {};
  }

  // Looks up what the trees of the day did not name.
  Result<void> name(const NodeName& node) {
    if (node.id.is_nil() || titles_.contains(node)) return {};
    const domain::Entity& entity = *domain::find_entity(node.entity);
    const std::string title(entity.field(domain::Meaning::Title)->name);
    Query query = database_.connection().query(
        "SELECT n.\"" + title + "\" FROM \"" + std::string(entity.name) + "_id\" i JOIN \"" +
        std::string(entity.name) + "\" n ON n.key=i.key WHERE i.id=?");
    TRY_ASSIGN(const bool found, query.bind(node.id).step());
    titles_.emplace(node, found ? std::string(query.text(0)) : std::string());
    return {};
  }

  void add(Finding finding, const NodeName& node, const NodeName& other = {}) {
    const auto title = [&](const NodeName& named) {
      const auto found = titles_.find(named);
      return found == titles_.end() ? std::string() : found->second;
    };
    rows_.push_back({finding, node, title(node), other, title(other)});
  }

  Database& database_;
  Date day_;
  std::vector<RecordFact> said_;
  std::map<NodeName, std::string> titles_;
  std::vector<FindingRow> rows_;
};

}  // namespace

Result<std::vector<FindingRow>> integrity_findings(Database& database, Date day) {
  return Check(database, day).run();
}

}  // namespace quanyu::store
