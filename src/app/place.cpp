#include "app/place.hpp"

#include <algorithm>

#include "store/apply.hpp"
#include "store/queries/area_query.hpp"

namespace quanyu::app {
namespace {

domain::Acting acting_of(const store::ActorRow& actor) {
  return {.id = actor.id,
          .name = actor.name,
          .unit = actor.unit,
          .role = actor.role,
          .scope = actor.scope};
}

}  // namespace

Result<std::unique_ptr<Place>> Place::open(platform::StoredImage image, store::Machine machine) {
  TRY_ASSIGN(std::unique_ptr<store::Database> database,
             store::Database::open_extents(std::move(image), machine));
  return adopt(std::move(database));
}

Result<std::unique_ptr<Place>> Place::adopt(std::unique_ptr<store::Database> database) {
  TRY_ASSIGN(const std::optional<store::WorkspaceInfo> info, store::workspace_info(*database));
  if (!info) return fail(ErrorCode::StorageCorrupt, {"workspace"});
  std::unique_ptr<Place> place(new Place);
  place->database_ = std::move(database);
  place->records_ = std::make_unique<RecordReader>(*place->database_);
  place->info_ = *info;
  place->facts_.token = to_hex(info->id);
  place->facts_.name = info->name;
  place->facts_.demo = info->kind == domain::WorkspaceKind::Demo;
  place->facts_.offset_minutes = info->offset_minutes;
  return place;
}

Result<void> Place::act_as(const std::string& name, const std::string& unit,
                           platform::Random& random) {
  TRY_ASSIGN(const std::vector<store::ActorRow> known, store::actors(*database_));
  for (const store::ActorRow& actor : known) {
    if (actor.name == name && actor.unit == unit) {
      acting_ = acting_of(actor);
      return {};
    }
  }
  return act_as(domain::Acting{.id = {}, .name = name, .unit = unit}, random);
}

Result<void> Place::act_as(domain::Acting wanted, platform::Random& random) {
  TRY_ASSIGN(const std::vector<store::ActorRow> known, store::actors(*database_));
  for (const store::ActorRow& actor : known) {
    if (actor.name == wanted.name && actor.unit == wanted.unit) wanted.id = actor.id;
  }
  if (wanted.id.is_nil()) wanted.id = random.id();
  TRY(store::run(*database_, wanted,
                 domain::command::IntroduceActor{wanted.id, wanted.name, wanted.unit, wanted.role,
                                                 wanted.scope}));
  acting_ = std::move(wanted);
  return {};
}

Result<void> Place::act_as(const Id& id) {
  TRY_ASSIGN(const std::vector<store::ActorRow> known, store::actors(*database_));
  const auto found = std::ranges::find(known, id, &store::ActorRow::id);
  if (found == known.end()) return fail_at(ErrorCode::NotFound, "actor", "");
  acting_ = acting_of(*found);
  return {};
}

Result<std::vector<view::KnownPerson>> Place::known_persons() {
  TRY_ASSIGN(const std::vector<store::ActorRow> known, store::actors(*database_));
  std::vector<view::KnownPerson> persons;
  for (const store::ActorRow& actor : known) {
    view::KnownPerson person{.actor = actor.id,
                             .name = actor.name,
                             .unit = actor.unit,
                             .role = actor.role,
                             .scope = actor.scope,
                             .scope_name = {},
                             .acting = actor.id == acting_.id};
    if (!actor.scope.is_nil()) {
      TRY_ASSIGN(const auto area, store::area_by_id(*database_, actor.scope));
      if (area) person.scope_name = area->name;
    }
    persons.push_back(std::move(person));
  }
  return persons;
}

Result<void> Place::run(const domain::Command& command) {
  TRY(store::run(*database_, acting_, command));
  return {};
}

Result<store::GroupResult> Place::run_group(std::string_view name,
                                            std::span<const domain::Command> commands) {
  return store::run_group(*database_, acting_, name, commands);
}

Result<store::TakenBack> Place::undo() { return store::undo(*database_, acting_); }
Result<store::TakenBack> Place::redo() { return store::redo(*database_, acting_); }

const Place::Stacks& Place::stacks() {
  // No questions while a job's transaction is open: what was known then still holds.
  if (database_->in_transaction()) return stacks_;
  if (stacks_.revision == database_->revision() && stacks_.author == acting_.id) return stacks_;
  const auto undo = store::next_undo(*database_, acting_.id);
  const auto redo = store::next_redo(*database_, acting_.id);
  stacks_ = {.revision = database_->revision(),
             .author = acting_.id,
             .undo = undo && undo->has_value(),
             .redo = redo && redo->has_value()};
  return stacks_;
}

bool Place::fresh() const { return tree_ && tree_->revision() == database_->revision() && search_; }

Result<bool> Place::refresh_step(Date today) {
  if (!tree_ || tree_->revision() != database_->revision()) {
    if (!loading_) loading_ = std::make_unique<store::AreaTreeLoader>(*database_, today);
    TRY_ASSIGN(const bool ready, loading_->step());
    if (!ready) return false;
    // The old index looks into the old tree: it goes first.
    search_.reset();
    indexing_.reset();
    tree_ = loading_->take();
    loading_.reset();
    counts_ = std::make_unique<const stats::TreeCounts>(*tree_);
    facts_.tree = tree_.get();
    facts_.counts = counts_.get();
    return true;
  }
  if (search_) return false;
  if (!indexing_) indexing_ = std::make_unique<store::SearchIndexBuilder>(tree_);
  if (!indexing_->step()) return false;
  search_ = indexing_->take();
  indexing_.reset();
  return true;
}

}  // namespace quanyu::app
