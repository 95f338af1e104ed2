// Calls: what window.quanyu can ask under ?testing=1, each answered by one Reply. `idle` is
// answered when nothing is under way any more; the others at once. Read-only but for `run`, which
// takes the same road as the palette.
#pragma once

#include <cstdint>
#include <vector>

#include "app/desk.hpp"
#include "app/view_cache.hpp"
#include "gfx/painter.hpp"
#include "ui/stage.hpp"

namespace quanyu::app {

// Counts since the start, for stats(). Frames and draw calls are the painter's own.
struct FrameCounts {
  std::uint64_t turns = 0;    // of the app's loop
  std::uint64_t layouts = 0;  // passes through Dear ImGui
  double longest_frame_ms = 0;
};

class Calls {
 public:
  Calls(Desk& desk, ViewCache& views, Session& session, const JobRunner& jobs, Outgoing& outgoing)
      : desk_(desk), views_(views), session_(session), jobs_(jobs), outgoing_(outgoing) {}

  void take(const shell::Call& call, const ui::SemanticTree& semantics,
            const gfx::PainterStats& painter, const FrameCounts& counts);
  // Answers everybody who waits for idleness.
  void now_idle();
  [[nodiscard]] bool waiting() const { return !waiting_.empty(); }

 private:
  void run(const shell::Call& call);
  void query(const shell::Call& call);
  void reply(std::uint32_t request, std::string json);

  Desk& desk_;
  ViewCache& views_;
  Session& session_;
  const JobRunner& jobs_;
  Outgoing& outgoing_;
  std::vector<std::uint32_t> waiting_;
};

}  // namespace quanyu::app
