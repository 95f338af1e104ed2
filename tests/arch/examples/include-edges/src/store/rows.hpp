#include <sqlite3.h>

#include "base/result.hpp"
