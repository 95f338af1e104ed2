#include "view/problem_view.hpp"

#include <algorithm>

#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

// Trouble of the passing kind can be tried again as it is; a wrong file cannot.
bool worth_retrying(ErrorCode code) {
  switch (code) {
    case ErrorCode::NetworkFailed:
    case ErrorCode::StorageBusy:
    case ErrorCode::StorageFull:
    case ErrorCode::StorageUnavailable:
    case ErrorCode::FileUnreadable: return true;
    default: return false;
  }
}

// More wrong lines than this are counted, not listed.
constexpr std::size_t kMostRows = 12;

// "第 17 行 姓名" and why; the field by its words, or by its name where nobody declared it.
void tell_rows(const std::vector<ProblemFacts::Row>& rows, const Messages& messages,
               ProblemView& view) {
  for (std::size_t at = 0; at < std::min(rows.size(), kMostRows); ++at) {
    const Error& error = rows[at].error;
    const std::string field(
        error.field.empty() ? "" : messages.lookup(error.entity + "." + error.field));
    view.details.push_back({messages.format("problem.row", {std::to_string(rows[at].line), field}),
                            messages.error_reason(error)});
  }
  if (rows.size() > kMostRows) {
    view.details.push_back(
        {std::string(messages.text("problem.rows.more")),
         messages.format("problem.rows.more.value", {std::to_string(rows.size() - kMostRows)})});
  }
}

}  // namespace

ProblemView build_problem(const ProblemFacts& facts, const Messages& messages) {
  ProblemView view;
  const auto text = [&](MessageKey key) { return std::string(messages.text(key)); };
  view.title = facts.subject.empty() ? text("problem.title")
                                     : messages.format("problem.title.subject", {facts.subject});
  view.why = messages.error_reason(facts.error);
  view.unchanged = text("problem.unchanged");
  view.advice = messages.error_advice(facts.error.code);
  tell_rows(facts.rows, messages, view);
  if (const auto place = error_place(facts.error)) {
    view.details.push_back({text("problem.file"), place->file});
    view.details.push_back({text("problem.line"), place->line});
  }
  view.details.push_back({text("problem.code"), std::string(error_name(facts.error.code))});
  if (worth_retrying(facts.error.code)) view.retry = facts.job;
  return view;
}

std::string print(const ProblemView& view) {
  TextPrinter out;
  out.line("problem", {view.title, view.why, view.unchanged, view.advice});
  for (const ProblemDetail& detail : view.details)
    out.line("  detail", {detail.label, detail.value});
  if (view.retry != 0) out.head("  retry");
  return out.take();
}

}  // namespace quanyu::view
