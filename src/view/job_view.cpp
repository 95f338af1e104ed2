#include "view/job_view.hpp"

#include <algorithm>

#include "view/format.hpp"
#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

std::string title_of(const JobFacts& facts, const Messages& messages) {
  if (facts.state == JobState::Cancelling) return std::string(messages.text("job.cancelling"));
  switch (facts.kind) {
    case JobKind::Import: return messages.format("job.import", {facts.subject});
    case JobKind::Open: return messages.format("job.open", {facts.subject});
    case JobKind::Export: return messages.format("job.export", {facts.subject});
    case JobKind::Delete: return messages.format("job.delete", {facts.subject});
    case JobKind::Search: return std::string(messages.text("job.search"));
    case JobKind::Check: return messages.format("job.check", {facts.subject});
  }
  return facts.subject;
}

// Getting and reading a file are counted in bytes; what follows, in rows.
std::string amount_of(const JobFacts& facts, std::int64_t done, const Messages& messages) {
  const bool bytes = facts.phase == "job.phase.download" || facts.phase == "job.phase.reading";
  if (bytes) {
    return messages.format("job.amount.bytes", {format_size(done), format_size(facts.total)});
  }
  return messages.format("job.amount", {format_number(done), format_number(facts.total)});
}

}  // namespace

JobView build_job(const JobFacts& facts, const Messages& messages) {
  JobView view;
  view.number = facts.number;
  view.title = title_of(facts, messages);
  view.cancellable = facts.cancellable && facts.state == JobState::Running;
  if (facts.state == JobState::Cancelling) return view;
  if (facts.state == JobState::Saving)
    view.phase = messages.text("job.saving");
  else if (!facts.phase.empty())
    view.phase = messages.lookup(facts.phase);
  if (facts.total <= 0) return view;
  const std::int64_t done = std::clamp<std::int64_t>(facts.done, 0, facts.total);
  view.permille = static_cast<std::int32_t>(done * 1000 / facts.total);
  view.amount = amount_of(facts, done, messages);
  if (facts.remaining_ms >= 0) view.time_left = format_time_left(facts.remaining_ms, messages);
  return view;
}

std::string print(const JobView& view) {
  TextPrinter out;
  const std::string permille = view.permille < 0 ? "" : std::to_string(view.permille) + "‰";
  out.line("job", {view.title, view.phase, view.amount, permille, view.time_left,
                   view.cancellable ? "cancellable" : ""});
  return out.take();
}

}  // namespace quanyu::view
