#include "view/start_view.hpp"

#include "view/format.hpp"
#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

SampleCard build_sample(const SampleFacts& facts, const Messages& messages) {
  SampleCard card;
  card.code = facts.code;
  card.name = facts.name;
  card.where = facts.where;
  card.here = facts.here;
  card.counts = messages.format(
      "start.sample.counts", {format_number(count_group(facts.counts, RecordGroup::TownLevel)),
                              format_number(count_group(facts.counts, RecordGroup::GrassRoots))});
  if (const auto key = find_message("sample." + facts.code + ".about")) {
    card.about = messages.text(*key);
  }
  return card;
}

RecentPlace build_recent(const WorkspaceFacts& facts, std::int32_t offset,
                         const Messages& messages) {
  RecentPlace place;
  place.token = facts.token;
  place.name = facts.name;
  if (facts.areas >= 0 && facts.bytes >= 0) {
    place.detail = messages.format("start.recent.detail",
                                   {format_number(facts.areas), format_size(facts.bytes)});
  }
  if (facts.opened_utc_ms > 0) place.opened = format_date_time(facts.opened_utc_ms, offset);
  if (facts.demo) place.tag = messages.text("app.demo");
  return place;
}

void note_storage(const StartInput& input, const Messages& messages, StartView& view) {
  if (input.storage_error) {
    view.phase = Phase::Failed;
    view.note = {Icon::AlertTriangle, std::string(messages.text("start.no_storage")),
                 std::string(messages.text("start.no_storage.detail")), std::nullopt};
  } else if (!input.storage_known) {
    view.phase = Phase::Loading;
    view.note = {Icon::Loader, std::string(messages.text("start.loading")), {}, std::nullopt};
  }
}

}  // namespace

StartView build_start(const StartInput& input, const Messages& messages) {
  StartView view;
  note_storage(input, messages, view);
  view.person_name = input.person.name;
  view.person_unit = input.person.unit;
  view.person_known = !input.person.name.empty();
  if (view.person_known) {
    view.greeting = input.person.unit.empty()
                        ? input.person.name
                        : messages.format("start.person", {input.person.name, input.person.unit});
  }
  for (const SampleFacts& sample : input.samples) {
    view.samples.push_back(build_sample(sample, messages));
  }
  for (const WorkspaceFacts& workspace : input.workspaces) {
    view.recent.push_back(build_recent(workspace, input.offset_minutes, messages));
  }
  if (input.job) view.job = build_job(*input.job, messages);
  return view;
}

std::string print(const StartView& view) {
  TextPrinter out;
  out.line("start", {phase_name(view.phase), view.note.title, view.note.detail});
  out.line("person", {view.person_known ? "known" : "unknown", view.greeting});
  for (const SampleCard& sample : view.samples) {
    out.line("sample " + sample.code,
             {sample.name, sample.where, sample.counts, sample.about, sample.here ? "here" : ""});
  }
  for (const RecentPlace& recent : view.recent) {
    out.line("recent", {recent.token, recent.name, recent.detail, recent.opened, recent.tag});
  }
  std::string text = out.take();
  if (view.job) text += print(*view.job);
  return text;
}

}  // namespace quanyu::view
