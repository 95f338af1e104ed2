// The scores that departments earned by answering whistles, above the list of responses. Used by
// that list. Never holds state.
#pragma once

#include "ui/context.hpp"
#include "view/intents.hpp"
#include "view/whistle_scores.hpp"

namespace quanyu::ui {

void draw_whistle_scores(const view::WhistleScores& scores, view::Outbox& outbox, Ui& ui);

}  // namespace quanyu::ui
