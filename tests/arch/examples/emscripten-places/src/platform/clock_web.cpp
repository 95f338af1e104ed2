#include <emscripten.h>
EM_JS(double, now, (), { return Date.now(); });
