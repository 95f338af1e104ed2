// What the desk does to areas of the open place: looking at them, renaming, reordering, undo.
#include "app/desk.hpp"
#include "store/queries/area_query.hpp"

namespace quanyu::app {

// Hits are shown on the areas screen, wherever the search was typed.
void Desk::search(const std::string& text) {
  t_.session.search_text = text;
  if (text.empty() || t_.session.route.screen == view::Screen::Areas) return;
  show(view::Screen::Areas);
}

void Desk::set_scope(view::AreaKey area) {
  view::Route route = t_.session.route;
  route.scope = t_.navigator.token_of(area);
  if (route.screen == view::Screen::Start || route.screen == view::Screen::Settings) {
    route.screen = view::Screen::Dashboard;
  }
  route.panel = view::Panel::None;
  t_.navigator.go(std::move(route));
}

void Desk::toggle_area(view::AreaKey area) {
  if (t_.session.open_areas.erase(area) == 0) t_.session.open_areas.insert(area);
  t_.navigator.note_tree_state();
}

// Opens what lies above, so that the row can be seen.
void Desk::select_area(view::AreaKey area) {
  Session& session = t_.session;
  if (!session.place || !session.place->facts()) return;
  for (const view::AreaKey above : view::open_for(*session.place->facts(), area)) {
    session.open_areas.insert(above);
  }
  session.selected = area;
  t_.drafts.areas.reveal = area;
  if (session.route.screen == view::Screen::Areas) return t_.navigator.note_tree_state();
  view::Route route = session.route;
  route.screen = view::Screen::Areas;
  route.selected = t_.navigator.token_of(area);
  route.open.clear();
  for (const view::AreaKey key : session.open_areas) {
    route.open.push_back(t_.navigator.token_of(key));
  }
  t_.navigator.go(std::move(route));
}

void Desk::open_levels(std::int32_t level) {
  Session& session = t_.session;
  if (!session.place || !session.place->facts()) return;
  session.open_areas = view::open_to_level(*session.place->facts(), session.scope, level);
  t_.navigator.note_tree_state();
}

void Desk::rename_area(const view::intent::RenameArea& wish) {
  if (!t_.session.place || !person_known()) return;
  const auto row = store::area_by_key(t_.session.place->database(), wish.area);
  if (!row) return report(row.error());
  if (!*row) return report({ErrorCode::NotFound, "area", {}, {wish.name}});
  change(t_.session.place->run(domain::command::RenameArea{(*row)->id, wish.name}));
}

// The rule counts places from 0 among all siblings; a step past either end changes nothing.
void Desk::move_area(const view::intent::MoveArea& wish) {
  if (!t_.session.place || !t_.session.place->tree() || !person_known()) return;
  const store::AreaTree& tree = *t_.session.place->tree();
  const store::Node node = tree.find_key(wish.area);
  if (node == store::kNoNode) return;
  const store::Node parent = tree.parent(node);
  std::uint32_t place = 0, siblings = 0;
  store::Node sibling = parent == store::kNoNode ? 0 : tree.first_child(parent);
  for (; sibling != store::kNoNode; sibling = tree.next_sibling(sibling), ++siblings) {
    if (sibling == node) place = siblings;
  }
  const bool up = wish.step == view::Step::Up;
  if (up ? place == 0 : place + 1 >= siblings) return;
  const auto row = store::area_by_key(t_.session.place->database(), wish.area);
  if (!row || !*row) return;
  change(
      t_.session.place->run(domain::command::ReorderArea{(*row)->id, up ? place - 1 : place + 1}));
}

// The door's answer to a local command.
void Desk::change(Result<void> result) {
  t_.session.changed = true;
  if (!result) report(std::move(result).error());
}

void Desk::take_back(Result<store::TakenBack> taken) {
  t_.session.changed = true;
  if (!taken) return report(std::move(taken).error());
  if (!taken->left.empty()) {
    notice(view::NoticeTone::Warn,
           messages().format("notice.undo_passed", {std::to_string(taken->left.size())}));
  }
}

}  // namespace quanyu::app
