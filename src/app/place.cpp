#include "app/place.hpp"

#include "store/apply.hpp"
#include "store/undo.hpp"

namespace quanyu::app {

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
      acting_ = {.id = actor.id, .name = name, .unit = unit};
      return {};
    }
  }
  domain::Acting newcomer{.id = random.id(), .name = name, .unit = unit};
  TRY(store::run(*database_, newcomer,
                 domain::command::IntroduceActor{newcomer.id, name, unit}));
  acting_ = std::move(newcomer);
  return {};
}

Result<void> Place::run(const domain::Command& command) {
  TRY_ASSIGN(const store::Applied applied, store::run(*database_, acting_, command));
  if (applied.sequence == 0) return {};
  undo_.push_back(applied.sequence);
  redo_.clear();
  return {};
}

Result<std::size_t> Place::undo() { return take_back(undo_, redo_, "undo"); }
Result<std::size_t> Place::redo() { return take_back(redo_, undo_, "redo"); }

// Redoing is undoing the undo: both lists hold transactions that can be taken back.
Result<std::size_t> Place::take_back(std::vector<std::int64_t>& from,
                                     std::vector<std::int64_t>& to, std::string_view name) {
  if (from.empty()) return 0;
  TRY_ASSIGN(const store::UndoPlan plan, store::plan_undo(*database_, from.back()));
  from.pop_back();
  TRY_ASSIGN(const store::Applied applied,
             store::apply(*database_, acting_, name, plan.changes));
  if (applied.sequence != 0) to.push_back(applied.sequence);
  return plan.passed.size();
}

bool Place::fresh() const {
  return tree_ && tree_->revision() == database_->revision() && search_;
}

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
