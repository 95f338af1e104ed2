#include "base/result.hpp"
#include "store/rows.hpp"
#include <sqlite3.h>
#include <emscripten.h>
#include "nowhere.hpp"
#include <foreign.h>
#include <unistd.h>
