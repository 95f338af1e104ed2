#include "store/check_links.hpp"

#include <algorithm>

#include "domain/model.hpp"
#include "store/check_item.hpp"
#include "store/row_range.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

constexpr std::int64_t kKeysPerStep = 4096;
constexpr std::int64_t kEmptyTable = 128;
constexpr std::size_t kEdgesPerStep = 4096;
// No tree of offices is deeper; a walk that is longer goes round.
constexpr int kDeepest = 64;

bool is_tree(const domain::Entity& entity) {
  if (!entity.is_link()) return false;
  return entity.field(domain::link_field::kParent)->target == entity_of_child(entity)->number;
}

}  // namespace

Result<bool> CheckLinks::step() {
  if (next_child_ != 0) {
    TRY(read_edges());
    return false;
  }
  if (next_edge_ < edges_.size()) {
    TRY(find_cycles());
    return false;
  }
  for (std::int64_t looked = 0; looked < kKeysPerStep;) {
    if (entity_ == domain::all_entities().size()) return true;
    const domain::Entity& entity = *domain::all_entities()[entity_];
    TRY_ASSIGN(const std::int64_t last, last_key_of(connection_, entity));
    if (next_ <= last) {
      TRY(follow(entity));
      next_ += kKeysPerStep;
      looked += kKeysPerStep;
      continue;
    }
    ++entity_;
    next_ = 1;
    looked += kEmptyTable;
    if (is_tree(entity) && last > 0) {
      begin_tree(entity, last);
      return false;
    }
  }
  return false;
}

double CheckLinks::done() const {
  return static_cast<double>(entity_) / static_cast<double>(domain::all_entities().size());
}

Result<void> CheckLinks::follow(const domain::Entity& entity) {
  for (const domain::Field& field : entity.fields) {
    if (field.type != domain::FieldType::Reference) continue;
    TRY(follow_field(entity, field, next_ + kKeysPerStep - 1));
  }
  return {};
}

// Where the record is missing altogether, and where it is only a name so far.
Result<void> CheckLinks::follow_field(const domain::Entity& entity, const domain::Field& field,
                                      std::int64_t last) {
  const domain::Entity* target = domain::find_entity(field.target);
  const std::string key = entity.is_link() ? "child" : "key";
  const std::string column = "r." + quoted_name(field.name);
  Query query = connection_.query(
      "SELECT r." + key + ",t.key IS NULL FROM " + quoted_name(entity.name) + " r LEFT JOIN " +
      quoted_name(target->name) + " t ON t.key=" + column + " WHERE r." + key +
      " BETWEEN ? AND ? AND " + column + " IS NOT NULL AND (t.key IS NULL OR t.base=0)");
  query.bind(next_, last);
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return {};
    const bool missing = query.integer(1) != 0;
    std::int64_t& count = missing ? broken_ : unplaced_;
    std::string& first = missing ? first_broken_ : first_unplaced_;
    if (count++ > 0) continue;
    first = std::string(entity.name) + ":" + std::to_string(query.integer(0)) + "." +
            std::string(field.name);
  }
}

void CheckLinks::begin_tree(const domain::Entity& link, std::int64_t last) {
  tree_ = &link;
  edges_.clear();
  next_edge_ = 0;
  next_child_ = 1;
  last_child_ = last;
}

Result<void> CheckLinks::read_edges() {
  Query query = connection_.query("SELECT child,kind,valid_from,coalesce(parent,0) FROM " +
                                  quoted_name(tree_->name) +
                                  " WHERE child BETWEEN ? AND ? ORDER BY child,kind,valid_from");
  query.bind(next_child_, next_child_ + kKeysPerStep - 1);
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) break;
    edges_.push_back({query.integer(0), query.integer(1), query.integer(2), query.integer(3)});
  }
  next_child_ += kKeysPerStep;
  if (next_child_ > last_child_) next_child_ = 0;
  return {};
}

// A cycle begins on the day of one of its links.
Result<void> CheckLinks::find_cycles() {
  const std::size_t until = std::min(next_edge_ + kEdgesPerStep, edges_.size());
  for (; next_edge_ < until; ++next_edge_) {
    const Edge& edge = edges_[next_edge_];
    if (edge.parent == 0 || !is_on_cycle(edge)) continue;
    if (cycles_++ == 0) first_cycle_ = std::string(tree_->name) + ":" + std::to_string(edge.child);
  }
  return {};
}

bool CheckLinks::is_on_cycle(const Edge& edge) const {
  std::int64_t at = edge.parent;
  for (int height = 0; height < kDeepest && at != 0; ++height) {
    if (at == edge.child) return true;
    at = parent_of(at, edge.kind, edge.from);
  }
  return false;
}

std::int64_t CheckLinks::parent_of(std::int64_t child, std::int64_t kind, std::int64_t day) const {
  const auto after = std::ranges::upper_bound(
      edges_, std::tuple(child, kind, day), {},
      [](const Edge& edge) { return std::tuple(edge.child, edge.kind, edge.from); });
  if (after == edges_.begin()) return 0;
  const Edge& last = *std::prev(after);
  return last.child == child && last.kind == kind ? last.parent : 0;
}

CheckItem CheckLinks::item() const {
  std::string detail = std::to_string(broken_) + " broken";
  if (broken_ > 0) detail += " " + first_broken_;
  detail += ", " + std::to_string(unplaced_) + " unplaced";
  if (unplaced_ > 0) detail += " " + first_unplaced_;
  detail += ", " + std::to_string(cycles_) + " cyclic";
  if (cycles_ > 0) detail += " " + first_cycle_;
  return broken_ == 0 ? passed("links", detail) : failed("links", detail);
}

}  // namespace quanyu::store
