// Translates what the page reports into the interface's own input words. Pure hand-over, message
// by message; the only place where shell input and ui input meet.
#pragma once

#include "shell/messages.hpp"
#include "ui/input.hpp"

namespace quanyu::app {

void feed(ui::InputQueue& input, const shell::Pointer& pointer);
void feed(ui::InputQueue& input, const shell::Wheel& wheel);
// Keys going up are not input to the interface; they are dropped here.
void feed(ui::InputQueue& input, const shell::Key& key);
void feed(ui::InputQueue& input, const shell::FieldText& text);
void feed(ui::InputQueue& input, const shell::NodeFocus& focus);
void feed(ui::InputQueue& input, const shell::NodeActed& acted);
// A page that lost the focus has no pressed buttons and no hovered thing.
void feed(ui::InputQueue& input, const shell::Visibility& visibility);

}  // namespace quanyu::app
