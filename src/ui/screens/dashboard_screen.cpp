#include "ui/screens/dashboard_screen.hpp"

#include "ui/screens/parts.hpp"
#include "ui/widgets/app_frame.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/figures.hpp"
#include "ui/widgets/list.hpp"
#include "ui/widgets/table.hpp"

namespace quanyu::ui {
namespace {

struct Page {
  const view::DashboardView& view;
  view::Outbox& outbox;
  Ui& ui;

  void go(const view::Route& route) const { outbox.push(view::intent::Navigate{route}); }
};

// Columns of twelve that card `index` of `count` takes on a desktop: one line for up to six cards,
// two for more; the last one takes what is left of its line.
std::uint8_t card_columns(std::size_t index, std::size_t count) {
  const std::size_t in_line = count <= 6 ? count : (count + 1) / 2;
  const std::size_t columns = 12 / in_line;
  const bool last = index + 1 == count;
  if (!last) return static_cast<std::uint8_t>(columns);
  return static_cast<std::uint8_t>(12 - columns * (index % in_line));
}

void draw_cards(const Page& page) {
  GridScope grid(page.ui, "cards");
  const std::size_t count = page.view.cards.size();
  for (std::size_t i = 0; i < count; ++i) {
    const view::StatCard& card = page.view.cards[i];
    grid.cell({.phone = 6, .tablet = 4, .desktop = card_columns(i, count)});
    if (stat_card(page.ui, "card." + card.key, card.label, card.value,
                  {.unit = card.unit, .detail = card.note, .minimum_height = grid.cell_height()})) {
      page.go(card.target);
    }
  }
}

enum Column : std::int32_t { kRank, kName, kKind, kCommunities, kVillages, kTotal, kBar };

std::vector<TableColumn> ranking_columns(const Ui& ui) {
  const auto column = [&](std::string key, view::MessageKey label, float width, Align align) {
    TableColumn made;
    made.key = std::move(key);
    made.label = say(ui, label);
    made.width = width;
    made.align = align;
    return made;
  };
  std::vector<TableColumn> columns = {column("rank", "dashboard.column.rank", 1, Align::Start),
                                      column("name", "dashboard.column.area", 3, Align::Start),
                                      column("kind", "dashboard.column.kind", 1.5F, Align::Start),
                                      column("communities", "group.communities", 1.5F, Align::End),
                                      column("villages", "group.villages", 1.5F, Align::End),
                                      column("total", "dashboard.column.total", 1.5F, Align::End),
                                      column("bar", "dashboard.column.bar", 3, Align::Start)};
  columns[kName].row_header = true;
  for (const Column hidden : {kRank, kKind, kBar}) columns[hidden].optional = true;
  return columns;
}

TableCell count_cell(const view::CountCell& count) {
  TableCell cell;
  cell.text = count.text;
  cell.link = count.opens;
  cell.quiet = !count.opens;
  return cell;
}

TableCell ranking_cell(const view::RankRow& row, std::int32_t column) {
  TableCell cell;
  switch (column) {
    case kRank: cell.text = row.rank; break;
    case kName:
      cell.text = row.name;
      cell.link = true;
      break;
    case kKind:
      cell.text = row.kind;
      cell.quiet = true;
      break;
    case kCommunities: return count_cell(row.communities);
    case kVillages: return count_cell(row.villages);
    case kTotal: return count_cell(row.total);
    default: cell.bar = row.permille / 1000.0; break;
  }
  return cell;
}

void follow_ranking(const Page& page, const TableResult& result) {
  if (result.link_row < 0) return;
  const view::RankRow& row = page.view.ranking[static_cast<std::size_t>(result.link_row)];
  switch (result.link_column) {
    case kName: return page.go(row.inside);
    case kCommunities: return page.go(row.communities.target);
    case kVillages: return page.go(row.villages.target);
    case kTotal: return page.go(row.total.target);
    default: return;
  }
}

void draw_ranking(const Page& page, float height) {
  const CardScope card(page.ui, "ranking",
                       {.title = page.view.ranking_title,
                        .caption = page.view.ranking_caption,
                        .minimum_height = height});
  const std::vector<TableColumn> columns = ranking_columns(page.ui);
  follow_ranking(page, table(page.ui, "ranking.table",
                             {.label = page.view.ranking_title,
                              .columns = columns,
                              .row_count = static_cast<std::int64_t>(page.view.ranking.size()),
                              .grow = true},
                             [&](std::int64_t row, std::int32_t column) {
                               return ranking_cell(page.view.ranking[static_cast<std::size_t>(row)],
                                                   column);
                             }));
  if (!page.view.ranking_more.empty() && link(page.ui, "ranking.more", page.view.ranking_more)) {
    page.go(page.view.ranking_all);
  }
}

void draw_share(const Page& page, const view::ShareGroup& group) {
  const KeyScope keys(page.ui, group.key);
  const StackScope stack(page.ui, Gap::Normal);
  section_head(page.ui, "head", group.title, group.caption, 3);
  std::vector<SharePart> parts;
  for (const view::SharePart& part : group.parts) {
    parts.push_back(
        {part.label, part.value + " · " + part.share, static_cast<double>(part.amount)});
  }
  const auto pressed = share_bar(page.ui, "share." + group.key, group.title, parts);
  if (pressed) page.go(group.parts[static_cast<std::size_t>(*pressed)].target);
  space(page.ui, Gap::Normal);
}

// Shares, and the median beneath them.
void draw_shares(const Page& page, float height) {
  const CardScope card(page.ui, "shares",
                       {.title = say(page.ui, "dashboard.shares"), .minimum_height = height});
  for (const view::ShareGroup& group : page.view.shares) draw_share(page, group);
  if (page.view.median_label.empty()) return;
  const std::string term = page.view.median_label + " · " + page.view.median_caption;
  if (property_row(page.ui, "median", term, page.view.median_value, {.link = true})) {
    page.go(page.view.median_target);
  }
}

void draw_spread(const Page& page, float height) {
  const CardScope card(page.ui, "spread",
                       {.title = page.view.spread_title,
                        .caption = page.view.spread_caption,
                        .minimum_height = height});
  std::vector<HistogramBar> bars;
  for (const view::SpreadBar& bar : page.view.spread) {
    bars.push_back({bar.label, bar.value, static_cast<double>(bar.amount)});
  }
  const auto pressed = histogram(page.ui, "spread.bars", page.view.spread_title, bars);
  if (pressed) page.go(page.view.spread[static_cast<std::size_t>(*pressed)].target);
}

void draw_extremes(const Page& page, float height) {
  const CardScope card(page.ui, "extremes",
                       {.title = page.view.extremes_title,
                        .caption = page.view.extremes_caption,
                        .minimum_height = height});
  const auto count = static_cast<std::int64_t>(page.view.extremes.size());
  const std::size_t half = page.view.extremes.size() / 2;
  const ListResult result =
      list(page.ui, "extremes.list", {.label = page.view.extremes_title, .row_count = count},
           [&](std::int64_t index) {
             const view::Extreme& extreme = page.view.extremes[static_cast<std::size_t>(index)];
             ListRow row;
             row.label = extreme.name;
             row.tag = extreme.label;
             row.tag_tone = static_cast<std::size_t>(index) < half ? Tone::Info : Tone::Neutral;
             row.trailing = extreme.value;
             return row;
           });
  if (result.pressed >= 0)
    page.go(page.view.extremes[static_cast<std::size_t>(result.pressed)].target);
}

void draw_parts(const Page& page) {
  GridScope grid(page.ui, "parts");
  if (!page.view.ranking.empty()) {
    grid.cell({.desktop = 8});
    draw_ranking(page, grid.cell_height());
  }
  if (!page.view.shares.empty()) {
    grid.cell({.desktop = page.view.ranking.empty() ? std::uint8_t{12} : std::uint8_t{4}});
    draw_shares(page, grid.cell_height());
  }
  if (page.view.spread.empty()) return;
  grid.cell({.desktop = 8});
  draw_spread(page, grid.cell_height());
  if (page.view.extremes.empty()) return;
  grid.cell({.desktop = 4});
  draw_extremes(page, grid.cell_height());
}

}  // namespace

void draw_dashboard(const view::DashboardView& view, view::Outbox& outbox, Ui& ui) {
  const Page page{view, outbox, ui};
  {
    const PageHeadScope head(ui, "head", {.title = view.title, .subtitle = view.subtitle});
    if (button(ui, "go.areas", say(ui, "dashboard.open_areas"))) {
      outbox.run(view::CommandId::GoAreas);
    }
    if (button(ui, "export.database", say(ui, "command.export.database"),
               {.kind = ButtonKind::Primary})) {
      outbox.run(view::CommandId::ExportDatabase);
    }
  }
  if (view.phase != view::Phase::Ready) {
    draw_state(ui, "state", view.phase, view.note, outbox);
    return;
  }
  const StackScope stack(ui, Gap::Large);
  draw_cards(page);
  draw_parts(page);
  if (!view.statistical_only.empty() &&
      link(ui, "statistical", view.statistical_only, {.size = TextSize::Caption})) {
    page.go(view.statistical_target);
  }
}

}  // namespace quanyu::ui
