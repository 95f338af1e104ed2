// The golden text of a detail page. A file of data, not shown: tests and window.quanyu read it.
#include "view/entity_detail_view.hpp"
#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

std::string where(const std::optional<Route>& route) {
  return route ? "-> " + print_route(*route) : std::string();
}

void print_links(const EntityDetailView& view, TextPrinter& out) {
  for (const DetailLinks& links : view.belongs) {
    out.line("belongs " + links.key, {links.title, links.more, links.change ? "can change" : ""});
    for (const DetailSpan& span : links.spans) {
      out.line("  span", {span.when, span.title, span.detail, span.current ? "current" : ""});
    }
  }
}

void print_suggestions(const DetailSuggestions& suggestions, TextPrinter& out) {
  out.line("suggested", {suggestions.title, suggestions.more});
  for (const DetailLine& line : suggestions.lines) out.line("  record", {line.title, line.detail});
}

void print_referrers(const EntityDetailView& view, TextPrinter& out) {
  for (const DetailReferrers& group : view.referrers) {
    out.line("referred by " + group.key, {group.title, group.count, group.add ? "can add" : ""});
    for (const DetailLine& line : group.lines) out.line("  record", {line.title, line.detail});
  }
}

void print_history(const EntityDetailView& view, TextPrinter& out) {
  for (const DetailEvent& event : view.history) {
    out.line("history", {event.when, event.who, event.what});
    for (const DetailChange& change : event.changes) {
      const std::string before = change.before.empty() ? "" : change.before + " ->";
      out.line("  change", {change.label, before, change.told ? change.after : "?"});
    }
  }
}

}  // namespace

std::string print(const EntityDetailView& view) {
  TextPrinter out;
  out.line("record", {phase_name(view.phase), view.kind, view.title, view.serial,
                      view.state.empty() ? "" : "[" + view.state + "]", view.removed});
  out.line("note", {view.note.title, view.note.detail});
  for (const DetailField& field : view.fields) {
    out.line("field " + field.key, {field.label, field.value, where(field.target)});
  }
  if (view.has_contacts) out.line("contacts", {view.contacts_shown ? "shown" : "masked"});
  for (const DetailAction& action : view.actions) {
    out.line("action " + action.key, {action.label, action.asks ? "asks" : ""});
  }
  out.line("can", {view.can_edit ? "edit" : "", view.can_remove ? "remove" : "",
                   view.can_restore ? "restore" : "", view.erasing.empty() ? "" : "erase"});
  if (view.suggestions) print_suggestions(*view.suggestions, out);
  print_links(view, out);
  print_referrers(view, out);
  print_history(view, out);
  return out.take();
}

}  // namespace quanyu::view
