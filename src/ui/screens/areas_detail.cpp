#include "ui/screens/areas_detail.hpp"

#include "gfx/icons.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/list.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/state.hpp"

namespace quanyu::ui {
namespace {

constexpr std::uint32_t kNameLength = 60;

struct Panel {
  const view::AreaDetail& detail;
  AreasUiState& state;
  view::Outbox& outbox;
  Ui& ui;
};

void draw_facts(const Panel& panel) {
  const view::AreaDetail& detail = panel.detail;
  Ui& ui = panel.ui;
  {
    const RowScope row(ui, "name-row");
    text(ui, "name", detail.name,
         {.size = TextSize::Title, .weight = Weight::Semibold, .heading_level = 2});
    tag(ui, "kind", detail.kind, tone_of(detail.tone));
  }
  if (!detail.path.empty()) caption(ui, "path", detail.path);
  property_row(ui, "code", ui.text("area.code"), detail.code);
  property_row(ui, "order", ui.text("area.position"), detail.order);
}

void draw_counts(const Panel& panel) {
  Ui& ui = panel.ui;
  if (panel.detail.counts.empty()) return;
  space(ui, Gap::Normal);
  section_head(ui, "beneath", say(ui, "areas.beneath"), {}, 3);
  for (const view::LabelledCount& count : panel.detail.counts) {
    if (property_row(ui, "count." + count.key, count.label, count.value, {.link = true})) {
      panel.outbox.push(view::intent::Navigate{count.target});
    }
  }
  if (!panel.detail.statistical_only.empty()) {
    space(ui, Gap::Normal);
    caption(ui, "statistical", panel.detail.statistical_only);
  }
}

void draw_actions(const Panel& panel, bool searching) {
  Ui& ui = panel.ui;
  space(ui, Gap::Medium);
  const RowScope row(ui, "actions", {.gap = Gap::Normal, .wrap = true});
  if (searching &&
      button(ui, "detail.show", say(ui, "command.show.area"), {.kind = ButtonKind::Primary})) {
    panel.state.search.clear();
    panel.state.reveal = panel.detail.area;
    panel.outbox.push(view::intent::SearchChanged{});
  }
  if (button(ui, "detail.scope", say(ui, "areas.scope_here"))) {
    panel.outbox.push(view::intent::SetScope{panel.detail.area});
  }
  if (button(ui, "detail.rename", say(ui, "areas.rename"), {.icon = gfx::icon::kPencil})) {
    panel.state.renaming = panel.detail.area;
    panel.state.new_name = panel.detail.name;
    panel.state.focus_name = true;
  }
  if (icon_button(ui, "detail.up", gfx::icon::kArrowUp, say(ui, "command.move.area.up"),
                  {.disabled = !panel.detail.can_go_up})) {
    panel.outbox.push(view::intent::MoveArea{panel.detail.area, view::Step::Up});
  }
  if (icon_button(ui, "detail.down", gfx::icon::kArrowDown, say(ui, "command.move.area.down"),
                  {.disabled = !panel.detail.can_go_down})) {
    panel.outbox.push(view::intent::MoveArea{panel.detail.area, view::Step::Down});
  }
}

void draw_history(const Panel& panel) {
  Ui& ui = panel.ui;
  space(ui, panel.detail.counts.empty() ? Gap::Normal : Gap::Large);
  section_head(ui, "history", say(ui, "areas.history"), {}, 3);
  if (panel.detail.history_phase == view::Phase::Loading) {
    spinner(ui, "history-loading", say(ui, "areas.history.loading"));
    return;
  }
  if (panel.detail.history.empty()) {
    caption(ui, "history-none", say(ui, "areas.history.none"));
    return;
  }
  list(ui, "history-list",
       {.label = say(ui, "areas.history"),
        .row_count = static_cast<std::int64_t>(panel.detail.history.size()),
        .pressable = false},
       [&](std::int64_t index) {
         const view::HistoryLine& line = panel.detail.history[static_cast<std::size_t>(index)];
         ListRow row;
         row.label = line.what;
         row.detail = line.who;
         row.trailing = line.when;
         return row;
       });
}

}  // namespace

void draw_area_detail(const view::AreasView& view, AreasUiState& state, view::Outbox& outbox,
                      Ui& ui) {
  if (!view.detail) {
    state_panel(ui, "no-detail", StateKind::Empty, say(ui, "areas.detail.none"),
                {.icon = gfx::icon::kListTree, .detail = say(ui, "areas.detail.none.text")});
    return;
  }
  const Panel panel{*view.detail, state, outbox, ui};
  const StackScope stack(ui, Gap::Normal);
  draw_facts(panel);
  draw_actions(panel, view.searching);
  draw_counts(panel);
  draw_history(panel);
}

void draw_rename(const view::AreasView& view, AreasUiState& state, view::Outbox& outbox, Ui& ui) {
  if (state.renaming == 0 || !view.detail || view.detail->area != state.renaming) {
    state.renaming = 0;
    return;
  }
  const std::string explained = ui.text("areas.rename.text", {std::string_view(view.detail->name)});
  DialogScope dialog(ui, "rename-dialog",
                     {.title = say(ui, "areas.rename.title"), .description = explained});
  const FieldResult field = text_field(
      ui, "rename.name", state.new_name,
      {.label = say(ui, "areas.rename.name"), .max_length = kNameLength, .required = true});
  if (state.focus_name) ui.request_focus(field.node, true);
  state.focus_name = false;
  dialog.actions();
  const bool cancel = button(ui, "rename.cancel", say(ui, "dialog.cancel"));
  const bool save = button(ui, "rename.save", say(ui, "areas.rename.save"),
                           {.kind = ButtonKind::Primary, .disabled = state.new_name.empty()});
  if ((save || field.submitted) && !state.new_name.empty()) {
    outbox.push(view::intent::RenameArea{state.renaming, state.new_name});
    state.renaming = 0;
  } else if (cancel || dialog.close_requested()) {
    state.renaming = 0;
  }
}

}  // namespace quanyu::ui
