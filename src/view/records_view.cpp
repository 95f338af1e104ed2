#include "view/records_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "view/format.hpp"
#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

struct Column {
  SortColumn column;
  std::string_view label;  // a message, or a field of the model
  bool numeric;
};
constexpr Column kColumns[] = {
    {SortColumn::Name, "area.name", false},
    {SortColumn::Kind, "area.kind", false},
    {SortColumn::Official, "records.path", false},
    {SortColumn::Communities, "records.communities", true},
    {SortColumn::Villages, "records.villages", true},
    {SortColumn::Code, "area.code", false},
};

std::int64_t beneath(const PlaceFacts& place, Node node, RecordGroup group) {
  return count_group(place.counts->below(node), group);
}

std::vector<Node> matching(const PlaceFacts& place, Node scope, const RecordsQuery& query) {
  const store::AreaTree& tree = *place.tree;
  const Node first = scope == kNoNode ? 0 : scope + 1;
  const Node end = scope == kNoNode ? tree.size() : tree.subtree_end(scope);
  std::vector<Node> found;
  for (Node node = first; node < end; ++node) {
    if (!in_group(tree, node, query.group)) continue;
    const std::int64_t size = beneath(place, node, RecordGroup::GrassRoots);
    if (size < query.least || (query.most >= 0 && size > query.most)) continue;
    found.push_back(node);
  }
  return found;
}

void keep_filtered(const PlaceFacts& place, std::string_view filter, std::vector<Node>& nodes) {
  const std::string wanted = fold_for_search(filter);
  if (wanted.empty()) return;
  std::erase_if(nodes, [&](Node node) {
    return !fold_for_search(place.tree->name(node)).contains(wanted) &&
           !place.tree->code(node).starts_with(wanted);
  });
}

// Equal ones stay in official order, which is the order of the nodes.
template <class Projection>
void sort_by(std::vector<Node>& nodes, bool descending, Projection projection) {
  if (descending)
    std::ranges::stable_sort(nodes, std::ranges::greater{}, projection);
  else
    std::ranges::stable_sort(nodes, std::ranges::less{}, projection);
}

void sort_nodes(const PlaceFacts& place, const SortOrder& sort, std::vector<Node>& nodes) {
  const store::AreaTree& tree = *place.tree;
  const auto count = [&](RecordGroup group) {
    return [&place, group](Node node) { return beneath(place, node, group); };
  };
  switch (sort.column) {
    case SortColumn::Official:
      if (sort.descending) std::ranges::reverse(nodes);
      return;
    case SortColumn::Name:
      return sort_by(nodes, sort.descending, [&](Node node) { return tree.name(node); });
    case SortColumn::Code:
      return sort_by(nodes, sort.descending, [&](Node node) { return tree.code(node); });
    case SortColumn::Kind:
      return sort_by(nodes, sort.descending, [&](Node node) { return tree.kind(node); });
    case SortColumn::Communities:
      return sort_by(nodes, sort.descending, count(RecordGroup::Communities));
    case SortColumn::Villages: return sort_by(nodes, sort.descending, count(RecordGroup::Villages));
    case SortColumn::Beneath:
      return sort_by(nodes, sort.descending, count(RecordGroup::GrassRoots));
  }
}

// Communities and villages have nothing beneath: two columns of dashes would only take room.
bool shows(SortColumn column, RecordGroup group) {
  const bool counts = column == SortColumn::Communities || column == SortColumn::Villages;
  const bool leaves = group == RecordGroup::GrassRoots || group == RecordGroup::Communities ||
                      group == RecordGroup::Villages;
  return !counts || !leaves;
}

std::vector<RecordColumn> build_columns(const RecordsInput& input, const Messages& messages) {
  std::vector<RecordColumn> columns;
  for (const Column& column : kColumns) {
    if (!shows(column.column, input.query.group)) continue;
    const bool sorted = column.column == input.sort.column && input.sort != SortOrder{};
    columns.push_back({column.column, std::string(messages.lookup(column.label)), column.numeric,
                       sorted, sorted && input.sort.descending});
  }
  return columns;
}

std::string band_phrase(const RecordsQuery& query, const Messages& messages) {
  if (query.most >= 0) {
    return messages.format("records.band", {format_number(query.least), format_number(query.most)});
  }
  if (query.least > 0) return messages.format("records.band_open", {format_number(query.least)});
  return {};
}

void describe(const RecordsInput& input, const PlaceFacts& place, Node scope, std::int64_t total,
              const Messages& messages, RecordsView& view) {
  const std::string name = scope == kNoNode ? place.name : std::string(place.tree->name(scope));
  const std::string group(messages.text(group_label(input.query.group)));
  view.subtitle = messages.format(
      "records.subtitle", {name, messages.format("count.phrase", {format_number(total), group})});
  const std::string band = band_phrase(input.query, messages);
  if (!band.empty()) view.subtitle += " · " + band;
  if (place.demo) view.demo = messages.text("app.demo");
}

void settle_phase(const RecordsInput& input, std::int64_t total, const Messages& messages,
                  RecordsView& view) {
  const auto shown = static_cast<std::int64_t>(view.rows.size());
  if (shown == 0) {
    view.phase = Phase::Empty;
    const bool filtered = total > 0;
    view.note = {Icon::Inbox,
                 filtered ? messages.format("records.empty.filter", {input.filter})
                          : std::string(messages.text("records.empty")),
                 filtered ? std::string(messages.text("records.empty.detail")) : std::string(),
                 {}};
  } else if (shown > kSortableRecords) {
    view.phase = Phase::TooMany;
    view.note = {Icon::Info,
                 messages.format("records.too_many", {format_number(shown)}),
                 messages.format("records.too_many.detail", {format_number(kSortableRecords)}),
                 {}};
  }
  if (shown != total) {
    view.filter_summary =
        messages.format("records.shown", {format_number(shown), format_number(total)});
  }
}

}  // namespace

std::string RecordRows::cell(std::size_t row, SortColumn column) const {
  const Node node = order_[row];
  const store::AreaTree& tree = *place_->tree;
  const auto count = [&](RecordGroup group) {
    const std::int64_t value = beneath(*place_, node, group);
    return value == 0 ? std::string(messages_.text("none")) : format_number(value);
  };
  switch (column) {
    case SortColumn::Name: return std::string(tree.name(node));
    case SortColumn::Code: return std::string(tree.code(node));
    case SortColumn::Kind:
      return std::string(tree.statistical(node) ? messages_.text("area.kind.statistical")
                                                : kind_label(tree.kind(node), messages_));
    case SortColumn::Official: return path_above(*place_, node);
    case SortColumn::Communities: return count(RecordGroup::Communities);
    case SortColumn::Villages: return count(RecordGroup::Villages);
    case SortColumn::Beneath: return count(RecordGroup::GrassRoots);
  }
  return {};
}

AreaKey RecordRows::area(std::size_t row) const { return place_->tree->key(order_[row]); }
std::string RecordRows::token(std::size_t row) const { return token_of(*place_, order_[row]); }

RecordsView build_records(const RecordsInput& input, const PlaceFacts* place,
                          const Messages& messages) {
  RecordsView view;
  view.title = messages.text(group_label(input.query.group));
  view.filter = input.filter;
  view.selected = input.selected;
  if (place == nullptr || place->tree == nullptr) {
    view.phase = Phase::Loading;
    view.note = {Icon::Loader, std::string(messages.text("records.loading")), {}, {}};
    return view;
  }
  const Node scope = node_of(*place, input.scope);
  std::vector<Node> nodes = matching(*place, scope, input.query);
  const auto total = static_cast<std::int64_t>(nodes.size());
  describe(input, *place, scope, total, messages, view);
  keep_filtered(*place, input.filter, nodes);
  view.sortable = static_cast<std::int64_t>(nodes.size()) <= kSortableRecords;
  if (view.sortable) sort_nodes(*place, input.sort, nodes);
  view.columns = build_columns(input, messages);
  view.rows = RecordRows(*place, messages, std::move(nodes));
  settle_phase(input, total, messages, view);
  return view;
}

std::string print(const RecordsView& view, std::size_t rows) {
  TextPrinter out;
  out.line("records", {phase_name(view.phase), view.title, view.subtitle, view.demo});
  out.line("note", {view.note.title, view.note.detail});
  out.line("filter", {view.filter, view.filter_summary});
  std::string heads;
  for (const RecordColumn& column : view.columns) {
    heads += (heads.empty() ? "" : " | ") + column.label;
    if (column.sorted) heads += column.descending ? " ▼" : " ▲";
  }
  out.line("columns", {heads});
  for (std::size_t i = 0; i < std::min(rows, view.rows.size()); ++i) {
    std::string line;
    for (const RecordColumn& column : view.columns) {
      line += (line.empty() ? "" : " | ") + view.rows.cell(i, column.column);
    }
    out.line("row", {line});
  }
  return out.take();
}

}  // namespace quanyu::view
