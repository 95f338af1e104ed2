#include "ui/screens/whistle_scores_screen.hpp"

#include "ui/screens/parts.hpp"
#include "ui/widgets/card.hpp"

namespace quanyu::ui {

void draw_whistle_scores(const view::WhistleScores& scores, view::Outbox& outbox, Ui& ui) {
  const CardScope card(ui, "scores", {.title = say(ui, "scores.title")});
  caption(ui, "text", scores.too_many.empty() ? say(ui, "scores.text") : scores.too_many);
  linked_list(ui, "departments", say(ui, "scores.title"), scores.lines, outbox,
              [](const view::ScoreLine& line) {
                ListRow row;
                row.label = line.title;
                row.detail = line.detail;
                row.trailing = line.rating;
                return row;
              });
}

}  // namespace quanyu::ui
