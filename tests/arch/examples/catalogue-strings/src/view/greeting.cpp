#include "view/greeting hello there.hpp"
// 注释 may be in any language.
const char* key() { return "greeting.hello"; }
const char* title() { return "总览"; }
const char* escaped() { return "\u603b"; }
const char* sentence() { return "Please choose a file"; }
const char* raw() { return R"(Nothing to show here)"; }
static_assert(sizeof(int) == 4, "the encodings copy memory as it lies");
// data, not shown: marks that may not begin a line
const char* no_break() { return "，。》"; }
const char* unexplained() { return "，。》"; }
