// __EMSCRIPTEN__ in a comment is no harm.
#include <emscripten.h>
#ifdef __EMSCRIPTEN__
int now() { return 0; }
#endif
EM_JS(double, later, (), { return 0; });
