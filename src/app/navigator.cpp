#include "app/navigator.hpp"

#include <algorithm>

namespace quanyu::app {
namespace {

// What the user would press "back" for.
bool same_stop(const view::Route& a, const view::Route& b) {
  return a.screen == b.screen && a.panel == b.panel && a.place == b.place && a.scope == b.scope &&
         a.selected == b.selected && a.records == b.records && a.entity.entity == b.entity.entity &&
         a.entity.record == b.entity.record && a.entity.state == b.entity.state &&
         a.entity.by == b.entity.by && a.entity.by_record == b.entity.by_record &&
         a.entity.trash == b.entity.trash && a.entity.action == b.entity.action;
}

// What was typed or asked for on one screen is not meant for the next.
void leave(Session& session, const view::Route& to) {
  const view::Route& from = session.route;
  if (from.panel != to.panel || !same_stop(from, to)) {
    session.form_error.reset();
    session.choice = {};
  }
  if (from.screen != to.screen || from.entity.entity != to.entity.entity ||
      from.records != to.records) {
    session.filter_text.clear();
  }
  if (from.screen == view::Screen::Areas && to.screen != from.screen) session.search_text.clear();
  // Contacts were asked for here, and nowhere else.
  if (from.screen != to.screen || from.entity.entity != to.entity.entity ||
      from.entity.record != to.entity.record) {
    session.contacts_shown = false;
  }
}

}  // namespace

void Navigator::go(view::Route route) {
  if (session_.place && route.place.empty()) route.place = session_.place->token();
  const bool replace = same_stop(route, session_.route);
  leave(session_, route);
  session_.route = std::move(route);
  session_.changed = true;
  resolve();
  tell(replace);
}

bool Navigator::arrive(std::string_view hash) {
  view::ParsedRoute parsed = view::parse_route(hash);
  leave(session_, parsed.route);
  session_.route = std::move(parsed.route);
  session_.changed = true;
  told_ = hash;
  resolve();
  return parsed.understood == view::RouteUnderstood::Yes;
}

void Navigator::resolve() {
  session_.scope = key_of(session_.route.scope);
  session_.selected = key_of(session_.route.selected);
  if (!session_.place || !session_.place->tree()) return;
  session_.open_areas.clear();
  for (const std::string& token : session_.route.open) {
    if (const view::AreaKey key = key_of(token); key != 0) session_.open_areas.insert(key);
  }
  const view::PlaceFacts* facts = session_.place->facts();
  if (session_.route.open.empty() && facts != nullptr) {
    session_.open_areas = view::open_at_first(*facts, session_.scope);
  }
}

void Navigator::note_tree_state() {
  view::Route& route = session_.route;
  route.selected = token_of(session_.selected);
  route.open.clear();
  for (const view::AreaKey key : session_.open_areas) {
    if (std::string token = token_of(key); !token.empty()) route.open.push_back(std::move(token));
  }
  // The same state makes the same address.
  std::ranges::sort(route.open);
  session_.changed = true;
  tell(true);
}

std::string Navigator::token_of(view::AreaKey area) const {
  const view::PlaceFacts* facts = session_.place ? session_.place->facts() : nullptr;
  if (!facts) return {};
  const view::Node node = view::node_of(*facts, area);
  return node == view::kNoNode ? std::string() : view::token_of(*facts, node);
}

view::AreaKey Navigator::key_of(std::string_view token) const {
  const view::PlaceFacts* facts = session_.place ? session_.place->facts() : nullptr;
  return facts ? view::area_of_token(*facts, token) : 0;
}

void Navigator::tell(bool replace) {
  std::string hash = view::print_route(session_.route);
  if (hash == told_) return;
  outgoing_.send(shell::Route{hash, replace});
  told_ = std::move(hash);
}

}  // namespace quanyu::app
