#include <expected>
