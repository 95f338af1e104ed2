#include "view/entity_index_view.hpp"

#include <algorithm>

#include "base/pinyin.hpp"
#include "domain/model.hpp"
#include "view/format.hpp"
#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

using domain::Entity;
using domain::Section;

constexpr Section kOrder[] = {
    Section::Structure,    Section::People,    Section::Matters,        Section::Service,
    Section::Deliberation, Section::Places,    Section::Accountability, Section::Projects,
    Section::Reports,      Section::Workspace,
};

IndexEntry entry_for(const EntityIndexInput& input, const Entity& entity) {
  IndexEntry entry{.key = std::string(entity.name),
                   .label = std::string(input.messages.words(entity.words)),
                   .count = {},
                   .none = false,
                   .target = list_route(input.route, entity.name),
                   .add = {}};
  const auto counted = input.counts.find(entity.number);
  if (counted != input.counts.end()) {
    entry.none = counted->second == 0;
    entry.count = format_number(counted->second);
  }
  if (may_write(entity, input.role) && !entity.is_link()) {
    entry.add = entry.target;
    entry.add->panel = Panel::Form;
  }
  return entry;
}

IndexSection section_for(const EntityIndexInput& input, Section section) {
  IndexSection made{.key = std::string(section_name(section)),
                    .title = std::string(input.messages.text(section_label(section))),
                    .caption = {},
                    .records = {},
                    .links = {}};
  for (const Entity* entity : domain::all_entities()) {
    if (entity->section != section || !entity_matches(*entity, input.filter)) continue;
    (entity->is_link() ? made.links : made.records).push_back(entry_for(input, *entity));
  }
  made.caption = input.messages.format(
      "index.kinds",
      {format_number(static_cast<std::int64_t>(made.records.size() + made.links.size()))});
  return made;
}

}  // namespace

bool entity_matches(const Entity& entity, std::string_view filter) {
  const NameQuery query(filter);
  if (query.empty()) return true;
  for (const std::string_view name : {entity.words.zh, entity.words.en, entity.name}) {
    const std::vector<PinyinCharacter> characters = pinyin_characters(name);
    for (std::size_t at = 0; at < characters.size(); ++at) {
      if (query.may_start(characters[at]) && query.match_at(characters, at)) return true;
    }
  }
  return false;
}

std::vector<Section> used_sections() {
  std::vector<Section> used;
  for (const Section section : kOrder) {
    if (std::ranges::any_of(domain::all_entities(), [section](const Entity* entity) {
          return entity->section == section;
        })) {
      used.push_back(section);
    }
  }
  return used;
}

Icon section_icon(Section section) {
  switch (section) {
    case Section::Workspace: return Icon::Sliders;
    case Section::Structure: return Icon::Network;
    case Section::People: return Icon::Users;
    case Section::Matters: return Icon::MessageSquare;
    case Section::Service: return Icon::List;
    case Section::Deliberation: return Icon::Landmark;
    case Section::Places: return Icon::MapPin;
    case Section::Accountability: return Icon::ShieldCheck;
    case Section::Projects: return Icon::Flag;
    case Section::Reports: return Icon::FileText;
  }
  return Icon::Table;
}

EntityIndexView build_entity_index(const EntityIndexInput& input) {
  EntityIndexView view;
  view.route = input.route;
  view.filter = input.filter;
  view.filter_hint = input.messages.text("index.filter");
  view.title = input.messages.text("index.title");
  view.subtitle = input.messages.text("index.subtitle");
  if (input.demo) view.demo = input.messages.text("app.demo");
  for (const Section section : used_sections()) {
    const bool wanted =
        input.route.entity.entity.empty() || input.route.entity.entity == section_name(section);
    if (!wanted) continue;
    if (!input.route.entity.entity.empty()) {
      view.title = input.messages.text(section_label(section));
      view.subtitle.clear();
    }
    IndexSection made = section_for(input, section);
    if (!made.records.empty() || !made.links.empty()) view.sections.push_back(std::move(made));
  }
  if (!view.sections.empty()) return view;
  view.phase = Phase::Empty;
  view.note = {Icon::Search,
               input.messages.format("index.none", {input.filter}),
               std::string(input.messages.text("list.empty.filter.detail")),
               {}};
  return view;
}

std::string print(const EntityIndexView& view) {
  TextPrinter out;
  out.line("index", {phase_name(view.phase), view.title, view.subtitle, view.demo});
  out.line("note", {view.note.title, view.note.detail});
  out.line("filter", {view.filter});
  for (const IndexSection& section : view.sections) {
    out.line("section " + section.key, {section.title, section.caption});
    for (const IndexEntry& entry : section.records) {
      // data, not shown: golden text
      out.line("  " + entry.key, {entry.label, entry.count, entry.add ? "can add" : ""});
    }
    for (const IndexEntry& entry : section.links) {
      out.line("  link " + entry.key, {entry.label, entry.count});
    }
  }
  return out.take();
}

}  // namespace quanyu::view
