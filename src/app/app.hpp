// App: the hinge. Owns every part, takes what the page reports, and runs one turn of the loop for
// it: jobs, saving, views, drawing, intents, painting, answers. There is no loop of its own: a turn
// happens because something arrived, and asks for a timer only when something is under way.
#pragma once

#include <memory>

#include "app/calls.hpp"
#include "app/desk.hpp"
#include "app/glyph_fallback.hpp"
#include "app/page_output.hpp"
#include "app/view_cache.hpp"
#include "gfx/painter.hpp"
#include "ui/gallery/gallery.hpp"
#include "ui/stage.hpp"

namespace quanyu::app {

class App {
 public:
  explicit App(Parts parts);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // Takes a batch from the page (shell/codec.hpp) and runs a turn. A damaged batch is a bug of the
  // page: it is reported on screen and nothing of it is used.
  void receive(ByteView batch);
  // Runs a turn because an answer of the storage arrived.
  void turn();
  // What is to be sent to the page now; to be taken after each receive and turn.
  [[nodiscard]] Bytes take_outgoing();

  [[nodiscard]] ui::Stage& stage() { return stage_; }

 private:
  void handle(const shell::PageMessage& message);
  void take(const shell::Start& start);
  void take(const shell::Resize& resize);
  void take(const shell::Preferences& preferences);
  void take(const shell::Visibility& visibility);
  void take(const shell::RouteChanged& route);
  void take(const shell::FileArrived& file);
  void take(const shell::FetchProgress& progress);
  void take(const shell::FetchDone& done);
  void take(const shell::Paste& paste);
  void take(const shell::SaveDone& done);
  void take(const shell::Call& call);
  void take(const shell::ContextLost&) {}
  void take(const shell::ContextRestored&);
  void take(const shell::Copied&) {}
  void take(const shell::PickCancelled&) {}
  void take(const shell::Woken&) { woken_ = true; }

  void begin();
  void advance_work();
  void read_records();
  void draw_until_settled();
  void draw_once();
  void run_shortcuts();
  void paint();
  void tell_page();
  void plan_wake();
  [[nodiscard]] bool work_left() const;
  [[nodiscard]] ui::FrameSetup frame_setup() const;
  [[nodiscard]] ui::ThemeKind theme() const;

  Parts parts_;
  Outgoing outgoing_;
  Session session_;
  Keeper keeper_;
  JobRunner jobs_;
  Fetcher fetcher_;
  Navigator navigator_;
  ViewCache views_;
  ui::RootUiState drafts_;
  ui::GalleryState gallery_;
  ui::Stage stage_;
  GlyphFallback fallback_;
  gfx::Painter painter_;
  Desk desk_;
  Calls calls_;
  PageOutput page_output_;
  view::Messages messages_;
  view::Outbox outbox_;

  bool started_ = false, begun_ = false, ready_told_ = false;
  bool input_ = false;  // something arrived that a frame may show
  bool woken_ = false;
  bool in_turn_ = false, turn_again_ = false;
  bool redraw_ = false;     // the last frame is still settling
  double wake_at_ms_ = -1;  // what the page was asked for; -1: nothing
  double last_frame_ms_ = 0;
  ImDrawData* drawn_ = nullptr;  // of the last frame; the stage's
  FrameCounts counts_;
  shell::DocumentInfo told_document_;
  bool told_unsaved_ = false;
};

}  // namespace quanyu::app
