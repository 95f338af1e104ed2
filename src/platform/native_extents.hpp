// An extent store in a folder of the machine: one file of extents per name. A commit first writes a
// redo file beside it (extents, size, number, hash; flushed, renamed into place), then carries it
// into the data file: a crash at any moment leaves the old commit or the new one. Answers inside
// the call. Not for two processes at once.
#pragma once

#include <memory>
#include <string>

#include "platform/extent_store.hpp"

namespace quanyu::platform {

// REQUIRES: `folder` exists and is writable; calls answer StorageUnavailable otherwise.
std::unique_ptr<ExtentStore> native_extents(std::string folder);

}  // namespace quanyu::platform
