// What each message of the page does to the app.
#include "app/app.hpp"
#include "app/page_input.hpp"

namespace quanyu::app {

void App::handle(const shell::PageMessage& message) {
  std::visit(
      [this]<class Message>(const Message& it) {
        if constexpr (requires(ui::InputQueue& input) { feed(input, it); }) {
          feed(stage_.input(), it);
          input_ = true;
        }
        if constexpr (requires { take(it); }) take(it);
      },
      message);
}

// The chords the app takes do not change while it runs.
void App::take(const shell::Start& start) {
  PageState& page = session_.page;
  page.testing = start.testing;
  page.browser_language = view::language_of_locale(start.locale);
  page.keyboard = start.user_agent.contains("Mac OS") ? view::Keyboard::Mac : view::Keyboard::Pc;
  messages_ = desk_.messages();
  if (!navigator_.arrive(start.hash)) {
    desk_.notice(view::NoticeTone::Warn, std::string(messages_.text("notice.route")));
  }
  shell::Shortcuts shortcuts;
  const std::uint8_t command = page.keyboard == view::Keyboard::Mac ? ui::kMeta : ui::kControl;
  for (const view::CommandSpec& spec : view::command_catalogue()) {
    for (const view::Chord& chord : {spec.chord, spec.other_chord}) {
      if (chord.key.empty()) continue;
      const int modifiers = (chord.command ? command : 0) | (chord.shift ? ui::kShift : 0) |
                            (chord.alt ? ui::kAlt : 0);
      shortcuts.chords.push_back(
          {std::string(chord.key), static_cast<std::uint8_t>(modifiers), chord.in_fields});
    }
  }
  outgoing_.send(std::move(shortcuts));
  started_ = true;
  const bool pictures = start.testing && start.hash.contains("font=fallback");
  fallback_.begin(parts_.glyphs,
                  pictures ? GlyphFallback::Wanted::Always : GlyphFallback::Wanted::WhenNeeded,
                  fetcher_);
  keeper_.look();
}

void App::take(const shell::Resize& resize) {
  PageState& page = session_.page;
  page.width = resize.width, page.height = resize.height;
  page.device_width = resize.device_width, page.device_height = resize.device_height;
  page.keyboard_height = resize.keyboard_height;
  input_ = true;
}

void App::take(const shell::Preferences& preferences) {
  PageState& page = session_.page;
  page.dark = preferences.dark;
  page.more_contrast = preferences.more_contrast || preferences.forced_colors;
  page.reduced_motion = preferences.reduced_motion;
  page.coarse_pointer = preferences.coarse_pointer;
  session_.changed = true;
}

void App::take(const shell::Visibility& visibility) { session_.page.visible = visibility.visible; }

// Another place in the address is opened first; the rest of the route is taken when it is there.
void App::take(const shell::RouteChanged& route) {
  if (!navigator_.arrive(route.hash)) {
    desk_.notice(view::NoticeTone::Warn, std::string(messages_.text("notice.route")));
  }
  const std::string& wished = session_.route.place;
  const bool other = !wished.empty() && (!session_.place || session_.place->token() != wished);
  if (other && keeper_.settings().find(wished)) desk_.open_place(wished);
}

void App::take(const shell::FileArrived& file) { desk_.take_file(file); }
void App::take(const shell::FetchProgress& progress) { fetcher_.feed(progress); }
void App::take(const shell::FetchDone& done) { fetcher_.feed(done); }

// A block pasted outside a field is a table to import: nothing else on these screens takes one.
void App::take(const shell::Paste& paste) {
  const ByteView bytes = as_bytes(paste.text);
  if (paste.text.find('\n') == std::string::npos) return;
  desk_.take_file({.request = 0,
                   .index = 0,
                   .count = 1,
                   .name = std::string(messages_.text("paste.name")),
                   .content = Bytes(bytes.begin(), bytes.end())});
}

void App::take(const shell::SaveDone& done) {
  desk_.notice(done.saved ? view::NoticeTone::Ok : view::NoticeTone::Warn,
               std::string(done.saved ? messages_.text("notice.exported")
                                      : messages_.text("notice.not_exported")));
}

void App::take(const shell::Call& call) {
  calls_.take(call, stage_.semantics(), painter_.stats(), counts_);
}

void App::take(const shell::ContextRestored&) {
  painter_.restore(stage_.atlas());
  session_.changed = true;
}

}  // namespace quanyu::app
