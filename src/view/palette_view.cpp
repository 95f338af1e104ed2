#include "view/palette_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/model.hpp"
#include "view/entity_index_view.hpp"
#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

// Collects what matches the query; commands are matched by label in both languages and by name, so
// that "dark" finds 外观：深色.
class Collector {
 public:
  Collector(const PaletteInput& input, const Messages& messages, PaletteView& view)
      : input_(input), messages_(messages), view_(view), wanted_(fold_for_search(input.query)) {}

  void add_commands() {
    for (const CommandSpec& spec : command_catalogue()) {
      if (spec.in_palette == InPalette::No || !enabled(spec.id, input_.context)) continue;
      add_command(spec);
    }
  }

  void add_records() {
    for (const RecordFound& found : input_.records) {
      PaletteItem item;
      item.key = "record:" + found.token;
      item.icon = Icon::FileText;
      item.group = messages_.text("palette.records");
      item.label = found.label;
      item.detail = found.kind;
      item.matched = found.matched;
      item.call = {CommandId::ShowRecord, found.token};
      view_.items.push_back(std::move(item));
    }
  }

  void add_areas(const PlaceFacts* place) {
    if (place == nullptr || place->tree == nullptr) return;
    for (const SearchFacts::Hit& hit : input_.search.hits) {
      SearchHit shown = build_hit(*place, hit, messages_);
      PaletteItem item;
      item.key = "area:" + token_of(*place, hit.node);
      item.icon = Icon::MapPin;
      item.group = messages_.text("palette.areas");
      item.detail = shown.path.empty() ? shown.kind : shown.kind + " · " + shown.path;
      item.label = std::move(shown.name);
      item.matched = std::move(shown.matched);
      item.call = {CommandId::ShowArea, token_of(*place, hit.node)};
      view_.items.push_back(std::move(item));
    }
  }

 private:
  void add_command(const CommandSpec& spec) {
    switch (spec.argument) {
      case CommandArgument::None: return add_plain(spec);
      case CommandArgument::SampleCode:
        for (const SampleFacts& sample : input_.samples) {
          add(spec, sample.code, messages_.format("palette.open_sample", {sample.name}),
              "palette.samples");
        }
        return;
      case CommandArgument::WorkspaceToken:
        for (const WorkspaceFacts& workspace : input_.workspaces) {
          add(spec, workspace.token, messages_.format("palette.open_place", {workspace.name}),
              "palette.places");
        }
        return;
      case CommandArgument::Level:
        for (const LevelChoice& level : input_.levels) {
          add(spec, level.argument, messages_.format("palette.expand_to", {level.label}),
              "palette.commands");
        }
        return;
      case CommandArgument::Section: return add_sections(spec);
      case CommandArgument::Entity: return add_entities(spec);
      case CommandArgument::AreaToken:
      case CommandArgument::Record: return;
    }
  }

  void add_sections(const CommandSpec& spec) {
    for (const domain::Section section : used_sections()) {
      add(spec, std::string(section_name(section)),
          messages_.format("palette.open_list",
                           {std::string(messages_.text(section_label(section)))}),
          "palette.registers");
    }
  }

  // A hundred and more kinds of records: only those that are asked for, by words or pinyin.
  void add_entities(const CommandSpec& spec) {
    if (wanted_.empty()) return;
    const bool adds = spec.id == CommandId::AddRecord;
    for (const domain::Entity* entity : domain::all_entities()) {
      if (adds && (entity->is_link() || !may_write(*entity, input_.role))) continue;
      const MessageKey sentence =
          adds ? MessageKey("palette.add") : MessageKey("palette.open_list");
      const std::string kind(messages_.words(entity->words));
      std::string label = messages_.format(sentence, {kind});
      // The line as it reads also finds it, once it says more than what all of them begin with.
      const bool as_it_reads =
          matches(label) && !fold_for_search(messages_.format(sentence, {""})).contains(wanted_);
      if (!as_it_reads && !entity_matches(*entity, input_.query)) continue;
      push(spec, std::string(entity->name), std::move(label), "palette.registers");
    }
  }

  void add_plain(const CommandSpec& spec) {
    const std::string_view other =
        Messages(messages_.language() == Language::English ? Language::Chinese : Language::English)
            .text(spec.label);
    const std::string_view label = messages_.text(spec.label);
    if (!matches(label) && !matches(other) && !matches(spec.name)) return;
    push(spec, {}, std::string(label), "palette.commands");
  }

  void add(const CommandSpec& spec, const std::string& argument, std::string label,
           MessageKey group) {
    if (!matches(label) && !matches(argument)) return;
    push(spec, argument, std::move(label), group);
  }

  void push(const CommandSpec& spec, std::string argument, std::string label, MessageKey group) {
    PaletteItem item;
    item.key = argument.empty() ? std::string(spec.name) : std::string(spec.name) + ":" + argument;
    item.icon = spec.icon;
    item.label = std::move(label);
    item.group = messages_.text(group);
    item.chord = chord_label(spec.chord, input_.keyboard);
    item.call = {spec.id, std::move(argument)};
    view_.items.push_back(std::move(item));
  }

  [[nodiscard]] bool matches(std::string_view label) const {
    return wanted_.empty() || fold_for_search(label).contains(wanted_);
  }

  const PaletteInput& input_;
  const Messages& messages_;
  PaletteView& view_;
  std::string wanted_;
};

}  // namespace

PaletteView build_palette(const PaletteInput& input, const PlaceFacts* place,
                          const Messages& messages) {
  PaletteView view;
  view.query = input.query;
  view.title = messages.text("palette.title");
  view.placeholder = messages.text("palette.placeholder");
  view.empty = messages.text("palette.none");
  Collector collector(input, messages, view);
  collector.add_areas(place);
  collector.add_records();
  collector.add_commands();
  return view;
}

std::string print(const PaletteView& view) {
  TextPrinter out;
  out.line("palette", {view.query, view.placeholder});
  for (const PaletteItem& item : view.items) {
    out.line(item.key, {item.group, item.label, item.detail, item.chord});
  }
  if (view.items.empty()) out.line("empty", {view.empty});
  return out.take();
}

}  // namespace quanyu::view
