#include <algorithm>

#include "view/areas_view.hpp"
#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

void print_rows(const AreaRows& rows, std::size_t limit, TextPrinter& out) {
  for (std::size_t i = 0; i < std::min(rows.size(), limit); ++i) {
    const AreaRow row = rows.at(i);
    const std::string_view fold = !row.expandable ? "·" : row.expanded ? "▾" : "▸";
    std::string label(static_cast<std::size_t>(row.depth) * 2, ' ');
    label.append(fold).append(" ").append(row.name);
    out.line(label, {row.kind, row.counts, row.code,
                     std::to_string(row.position) + "/" + std::to_string(row.siblings),
                     row.selected ? "selected" : ""});
  }
}

void print_detail(const AreaDetail& detail, TextPrinter& out) {
  out.line("detail", {detail.name, detail.kind, detail.code, detail.order, detail.path});
  for (const LabelledCount& count : detail.counts) {
    out.line("  " + count.key, {count.label, count.value, print_route(count.target)});
  }
  out.line("  statistical", {detail.statistical_only});
  out.line("  history", {phase_name(detail.history_phase)});
  for (const HistoryLine& line : detail.history) {
    out.line("  history", {line.when, line.who, line.what});
  }
}

}  // namespace

std::string print(const AreasView& view, std::size_t rows) {
  TextPrinter out;
  out.line("areas", {phase_name(view.phase), view.title, view.subtitle, view.demo});
  out.line("note", {view.note.title, view.note.detail});
  out.line("rows", {std::to_string(view.rows.size())});
  print_rows(view.rows, rows, out);
  if (view.searching) {
    out.line("search", {phase_name(view.search_phase), view.search_text, view.search_summary,
                        view.search_note.title, view.search_note.detail});
  }
  for (const SearchHit& hit : view.hits) {
    std::string runs;
    for (const MatchRun& run : hit.matched) {
      runs += '[' + hit.name.substr(run.begin, run.end - run.begin) + ']';
    }
    out.line("hit", {hit.name, runs, hit.kind, hit.path, hit.code, hit.how});
  }
  if (view.detail) print_detail(*view.detail, out);
  for (const LevelChoice& level : view.levels) out.line("level", {level.argument, level.label});
  return out.take();
}

}  // namespace quanyu::view
