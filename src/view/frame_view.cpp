#include "view/frame_view.hpp"

#include <algorithm>

#include "domain/model.hpp"
#include "view/entity_index_view.hpp"
#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

std::string text_of(const Messages& messages, MessageKey key) {
  return std::string(messages.text(key));
}

RailItem rail_item(CommandId id, bool current, const Messages& messages) {
  const CommandSpec& spec = command_spec(id);
  return {.command = id,
          .argument = {},
          .icon = spec.icon,
          .label = text_of(messages, spec.label),
          .current = current};
}

bool in_section(const Route& route, domain::Section section) {
  if (route.screen == Screen::Index) return route.entity.entity == section_name(section);
  const domain::Entity* entity = domain::find_entity(route.entity.entity);
  const bool shown = route.screen == Screen::List || route.screen == Screen::Record;
  return shown && entity != nullptr && entity->section == section;
}

// The sections of the work; their lists are a click further.
void add_sections(const Route& route, const Messages& messages, std::vector<RailItem>& rail) {
  bool in_one = false;
  for (const domain::Section section : used_sections()) {
    if (section == domain::Section::Workspace) continue;
    rail.push_back({.command = CommandId::GoSection,
                    .argument = std::string(section_name(section)),
                    .icon = section_icon(section),
                    .label = text_of(messages, section_label(section)),
                    .current = in_section(route, section),
                    .second = true});
    in_one = in_one || rail.back().current;
  }
  const bool registers = route.screen == Screen::Index || route.screen == Screen::List ||
                         route.screen == Screen::Record;
  rail.push_back(rail_item(CommandId::GoIndex, registers && !in_one, messages));
}

StorageView build_storage(const FrameInput& input, const Messages& messages) {
  const auto words = [&](MessageKey label, MessageKey detail) {
    return StorageView{
        input.storage, text_of(messages, label),
        input.storage_detail.empty() ? text_of(messages, detail) : input.storage_detail};
  };
  switch (input.storage) {
    case StorageState::Saved: return words("storage.saved", "storage.saved.detail");
    case StorageState::Saving: return words("storage.saving", "storage.saving.detail");
    case StorageState::Failed: return words("storage.failed", "storage.failed.detail");
    case StorageState::Temporary: return words("storage.temporary", "storage.temporary.detail");
    case StorageState::ReadOnly: return words("storage.readonly", "storage.readonly.detail");
  }
  return {};
}

// The whole place, then what lies between its root and the scope.
std::vector<Crumb> build_scope(const PlaceFacts& place, const Route& route) {
  std::vector<Crumb> crumbs;
  for (Node node = node_of(place, area_of_token(place, route.scope)); node != kNoNode;
       node = place.tree->parent(node)) {
    crumbs.push_back({place.tree->key(node), std::string(place.tree->name(node)), false});
  }
  std::ranges::reverse(crumbs);
  // The unit that bears the place's name is the place; what is above it is the same everywhere.
  const auto own = std::ranges::find(crumbs, place.name, &Crumb::label);
  if (own != crumbs.end()) crumbs.erase(crumbs.begin(), own + 1);
  crumbs.insert(crumbs.begin(), Crumb{0, place.name, false});
  crumbs.back().current = true;
  return crumbs;
}

std::string screen_title(const Route& route, const Messages& messages) {
  switch (route.screen) {
    case Screen::Start: return text_of(messages, "start.title");
    case Screen::Dashboard: return text_of(messages, "dashboard.title");
    case Screen::Areas: return text_of(messages, "areas.title");
    case Screen::Records: return text_of(messages, group_label(route.records.group));
    case Screen::Settings: return text_of(messages, "settings.title");
    case Screen::Index: return text_of(messages, "index.title");
    case Screen::List:
    case Screen::Record: {
      const domain::Entity* entity = domain::find_entity(route.entity.entity);
      if (entity != nullptr) return std::string(messages.words(entity->words));
      return text_of(messages, "index.title");
    }
    case Screen::Gallery: return text_of(messages, "command.go.gallery");
  }
  return {};
}

void add_place(const FrameInput& input, const PlaceFacts& place, const Messages& messages,
               FrameView& view) {
  const Screen screen = input.route.screen;
  view.has_place = true;
  view.rail = {rail_item(CommandId::GoDashboard,
                         screen == Screen::Dashboard || screen == Screen::Records, messages),
               rail_item(CommandId::GoAreas, screen == Screen::Areas, messages)};
  add_sections(input.route, messages, view.rail);
  view.scope = build_scope(place, input.route);
  if (!place.as_of.empty()) view.as_of = messages.format("frame.as_of", {place.as_of});
  if (place.demo) {
    view.demo = messages.text("app.demo");
    view.demo_detail = messages.text("demo.banner");
  }
  view.document_title = messages.format(
      "frame.title", {screen_title(input.route, messages), view.scope.back().label});
}

}  // namespace

FrameView build_frame(const FrameInput& input, const PlaceFacts* place, const Messages& messages) {
  FrameView view;
  view.brand = messages.text("app.name");
  view.secrecy = messages.text("app.secrecy");
  view.search_placeholder = messages.text("frame.search");
  view.search_chord = chord_label(command_spec(CommandId::FindInList).chord, input.keyboard);
  view.rail_end = {
      rail_item(CommandId::GoStart, false, messages),
      rail_item(CommandId::GoSettings, input.route.screen == Screen::Settings, messages),
      rail_item(CommandId::GoHelp, input.route.panel == Panel::Help, messages)};
  view.bare = input.route.screen == Screen::Start;
  view.storage = build_storage(input, messages);
  view.person = input.person.name;
  if (view.person.empty()) view.person = messages.text("frame.person_unknown");
  for (const KnownPerson& person : input.known) {
    if (person.acting) view.person = person_line(person, messages);
    view.persons.push_back({person.actor, person_line(person, messages), person.acting});
  }
  view.document_title = messages.format("frame.title_short", {screen_title(input.route, messages)});
  if (place != nullptr) add_place(input, *place, messages, view);
  if (input.job) view.job = build_job(*input.job, messages);
  if (input.problem) view.problem = build_problem(*input.problem, messages);
  view.notices = input.notices;
  view.confirm = input.confirm;
  return view;
}

std::string print(const FrameView& view) {
  TextPrinter out;
  out.line("frame", {view.brand, view.document_title, view.demo, view.secrecy});
  const auto rail = [&](std::string_view label, const std::vector<RailItem>& items) {
    for (const RailItem& item : items) {
      out.line(label, {command_spec(item.command).name, item.argument, item.label,
                       item.current ? "current" : ""});
    }
  };
  rail("rail", view.rail);
  rail("rail_end", view.rail_end);
  for (const Crumb& crumb : view.scope) {
    out.line("scope", {crumb.label, std::to_string(crumb.area), crumb.current ? "current" : ""});
  }
  out.line("as_of", {view.as_of});
  out.line("search", {view.search_placeholder, view.search_chord});
  out.line("storage", {view.storage.label, view.storage.detail});
  out.line("person", {view.person});
  for (const PersonChoice& person : view.persons) {
    out.line("known", {person.label, person.acting ? "acting" : ""});
  }
  for (const Notice& notice : view.notices) out.line("notice", {notice.text, notice.action_label});
  if (view.confirm) out.line("confirm", {view.confirm->title, view.confirm->text});
  std::string text = out.take();
  if (view.job) text += print(*view.job);
  if (view.problem) text += print(*view.problem);
  return text;
}

}  // namespace quanyu::view
