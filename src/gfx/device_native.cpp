// Without a browser there is no canvas: pictures are recorded.
#include "gfx/recording_device.hpp"

namespace quanyu::gfx {

std::unique_ptr<Device> make_device() { return std::make_unique<RecordingDevice>(); }

}  // namespace quanyu::gfx
