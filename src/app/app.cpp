#include "app/app.hpp"

#include <algorithm>
#include <array>

#include "app/draft_keeping.hpp"
#include "app/page_input.hpp"
#include "exchange/samples.hpp"

namespace quanyu::app {
namespace {

// A slice of work between frames, and how often a running job is shown.
constexpr double kWorkSliceMs = 24;
constexpr double kProgressEveryMs = 100;
// Layout settles within a few passes (auto-sizing, popups); more would be a mistake of a screen.
constexpr int kMostPasses = 4;

std::vector<view::SampleFacts> sample_facts() {
  std::vector<view::SampleFacts> all;
  for (const exchange::Sample& sample : exchange::samples()) {
    view::SampleFacts& facts = all.emplace_back();
    facts.code = sample.code, facts.name = sample.name, facts.where = sample.above;
    facts.counts = sample.counts;
  }
  return all;
}

// Chords are written with small letters; Shift makes the browser report a capital.
std::string lower_letter(std::string key) {
  if (key.size() == 1 && key[0] >= 'A' && key[0] <= 'Z') key[0] = static_cast<char>(key[0] + 32);
  return key;
}

std::string_view find_message(const void* catalogue, std::string_view key) {
  return static_cast<const view::Messages*>(catalogue)->lookup(key);
}

}  // namespace

App::App(Parts parts)
    : parts_(std::move(parts)),
      keeper_(parts_.storage, [this] { turn(); }),
      fetcher_(outgoing_),
      navigator_(session_, outgoing_),
      views_(parts_, session_, keeper_, jobs_),
      stage_(parts_.glyphs),
      painter_(parts_.device),
      desk_({parts_, session_, navigator_, keeper_, jobs_, fetcher_, outgoing_, views_, drafts_,
             [this] { turn(); }}),
      calls_(desk_, views_, session_, jobs_, outgoing_) {
  session_.samples = sample_facts();
}

App::~App() { painter_.release(stage_.atlas()); }

void App::receive(ByteView batch) {
  auto messages = shell::decode_page_batch(batch);
  if (!messages) {
    desk_.report(std::move(messages).error());
  } else {
    for (const shell::PageMessage& message : *messages) handle(message);
  }
  turn();
}

Bytes App::take_outgoing() { return outgoing_.take(); }

// One turn of the loop. Answers of the storage may come in the middle of one: they ask for another.
void App::turn() {
  turn_again_ = true;
  if (in_turn_ || !started_) return;
  in_turn_ = true;
  while (std::exchange(turn_again_, false)) {
    ++counts_.turns;
    begin();
    advance_work();
    desk_.keep();
    draw_until_settled();
    tell_page();
    plan_wake();
  }
  in_turn_ = false;
}

// The settings are there: decide where to start.
void App::begin() {
  if (begun_ || !keeper_.known()) return;
  begun_ = true;
  session_.changed = true;
  const DeviceSettings& settings = keeper_.settings();
  const std::string& wished = session_.route.place;
  const std::string& token = !wished.empty() ? wished : settings.last_workspace;
  const bool asked_for_start = session_.route.screen == view::Screen::Start && !wished.empty();
  if (!token.empty() && settings.find(token) && !asked_for_start) {
    return desk_.open_place(std::string(token));
  }
  session_.starting = false;
  if (session_.route.screen != view::Screen::Settings &&
      session_.route.screen != view::Screen::Gallery) {
    navigator_.go({});
  }
}

void App::advance_work() {
  if (fallback_.step(fetcher_, stage_.atlas())) session_.changed = true;
  jobs_.wake();
  if (jobs_.wants_time()) {
    jobs_.work(kWorkSliceMs, [this] { return parts_.now_ms(); });
  } else if (session_.place && session_.place->records().busy()) {
    read_records();
  } else if (session_.place && !session_.place->fresh() &&
             !session_.place->database().in_transaction()) {
    const Result<bool> changed = session_.place->refresh_step(desk_.today());
    if (!changed)
      desk_.report(changed.error());
    else if (*changed) {
      navigator_.resolve();
      keeper_.counted(*session_.place);
      session_.changed = true;
    }
  }
}

// Lists and searches, for a slice: what somebody waits for goes before the tree.
void App::read_records() {
  RecordReader& reader = session_.place->records();
  const double end = parts_.now_ms() + kWorkSliceMs;
  while (reader.busy() && parts_.now_ms() < end) {
    const Result<bool> changed = reader.step();
    if (!changed) return desk_.report(changed.error());
    if (*changed) session_.changed = true;
  }
}

bool App::work_left() const {
  if (jobs_.wants_time()) return true;
  return session_.place && (!session_.place->fresh() || session_.place->records().busy());
}

// A running job is shown ten times a second; everything else is drawn when it happened.
void App::draw_until_settled() {
  const double now = parts_.now_ms();
  const bool timer_due = woken_ && wake_at_ms_ >= 0 && now >= wake_at_ms_ - 1;
  const bool progress_due = session_.job && now - last_frame_ms_ >= kProgressEveryMs;
  woken_ = false;
  if (!input_ && !session_.changed && !redraw_ && !timer_due && !progress_due) return;
  if (session_.page.width <= 0) return;
  input_ = false;
  if (progress_due) session_.changed = true;
  last_frame_ms_ = now;
  for (int pass = 0; pass < kMostPasses; ++pass) {
    draw_once();
    if (!redraw_ && !session_.changed) break;
  }
  paint();
  if (session_.place && keep_drafts(drafts_.form, session_.place->token(), keeper_.settings())) {
    keeper_.save_settings();
  }
  counts_.longest_frame_ms = std::max(counts_.longest_frame_ms, parts_.now_ms() - now);
}

void App::draw_once() {
  ++counts_.layouts;
  messages_ = desk_.messages();
  if (std::exchange(session_.changed, false)) {
    views_.rebuild(messages_, desk_.context(), drafts_.palette.open);
  }
  ui::Ui& ui = stage_.begin(frame_setup());
  ui::draw_root(views_.root(), drafts_, outbox_, ui, [&] { ui::gallery(ui, gallery_); });
  drawn_ = stage_.end();
  redraw_ = stage_.output().redraw;
  run_shortcuts();
  for (const view::Intent& intent : outbox_.take()) desk_.perform(intent);
  page_output_.send(stage_.semantics(), stage_.output(), outgoing_);
}

void App::run_shortcuts() {
  const ui::EmittedNode* focused = stage_.semantics().find(stage_.focus().node);
  const bool in_field = focused && focused->field.has_value();
  for (const ui::KeyPress& key : stage_.untaken_keys()) {
    if (key.taken) continue;
    const bool mac = session_.page.keyboard == view::Keyboard::Mac;
    const bool command = (key.modifiers & (mac ? ui::kMeta : ui::kControl)) != 0;
    const view::Chord pressed{.key = {},
                              .command = command,
                              .shift = (key.modifiers & ui::kShift) != 0,
                              .alt = (key.modifiers & ui::kAlt) != 0,
                              .in_fields = in_field};
    const auto id = view::command_for_key(lower_letter(key.key), pressed, desk_.context());
    if (id) desk_.run({.id = *id, .argument = {}});
  }
}

void App::paint() {
  if (painter_.lost()) return;
  if (!drawn_) return;
  painter_.draw(*drawn_, static_cast<int>(session_.page.device_width),
                static_cast<int>(session_.page.device_height),
                stage_.theme().colours.ground.packed);
}

ui::ThemeKind App::theme() const {
  switch (keeper_.settings().theme) {
    case view::ThemeChoice::Light: return ui::ThemeKind::Light;
    case view::ThemeChoice::Dark: return ui::ThemeKind::Dark;
    case view::ThemeChoice::HighContrast: return ui::ThemeKind::HighContrast;
    case view::ThemeChoice::System: break;
  }
  if (session_.page.more_contrast) return ui::ThemeKind::HighContrast;
  return session_.page.dark ? ui::ThemeKind::Dark : ui::ThemeKind::Light;
}

ui::FrameSetup App::frame_setup() const {
  constexpr float kTextScales[] = {1.0f, 1.15f, 1.3f};
  const PageState& page = session_.page;
  return {
      .width = page.width,
      .height = page.height,
      .pixel_ratio = static_cast<float>(page.device_width) / page.width,
      .keyboard_height = page.keyboard_height,
      .now_ms = parts_.now_ms(),
      .theme = theme(),
      .pointer = page.coarse_pointer ? ui::PointerPrecision::Coarse : ui::PointerPrecision::Fine,
      .motion = page.reduced_motion ? ui::MotionPreference::Reduced : ui::MotionPreference::Full,
      .text_scale = kTextScales[static_cast<std::size_t>(keeper_.settings().text_scale)],
      .messages = {find_message, &messages_},
  };
}

void App::tell_page() {
  if (!drawn_) return;
  if (!ready_told_ && begun_ && !session_.starting) {
    ready_told_ = true;
    outgoing_.send(shell::Ready{});
  }
  shell::DocumentInfo document{
      .title = views_.root().frame->document_title,
      .language = std::string(view::language_tag(messages_.language())),
      .ground = ui::css_colour(stage_.theme().colours.ground).text,
      .dark = stage_.theme().kind == ui::ThemeKind::Dark,
  };
  if (document.title != told_document_.title || document.language != told_document_.language ||
      document.ground != told_document_.ground) {
    told_document_ = document;
    outgoing_.send(std::move(document));
  }
  const bool unsaved = keeper_.state() == view::StorageState::Saving || jobs_.running();
  if (unsaved != told_unsaved_) outgoing_.send(shell::Unsaved{told_unsaved_ = unsaved});
}

// Asks for the one timer that is needed next, or for none: an idle page has no timer.
void App::plan_wake() {
  const double now = parts_.now_ms();
  double at = -1;
  if (work_left() || redraw_ || session_.changed) {
    at = now;
  } else if (stage_.output().wake_at) {
    at = *stage_.output().wake_at;
  }
  if (at != wake_at_ms_ || at == now) {
    wake_at_ms_ = at;
    outgoing_.send(shell::Wake{at < 0 ? -1 : std::max(0.0, at - now)});
  }
  const bool idle = begun_ && !session_.starting && at != now && !jobs_.running() &&
                    keeper_.idle() && !fallback_.waiting() && session_.page.width > 0 &&
                    !stage_.output().gliding;
  if (idle) calls_.now_idle();
}

}  // namespace quanyu::app
