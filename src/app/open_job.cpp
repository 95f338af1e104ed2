#include "app/open_job.hpp"

namespace quanyu::app {

struct OpenJob::Answer {
  std::optional<Result<platform::StoredImage>> image;
};

OpenJob::OpenJob(std::string token, const Parts& parts, std::function<void()> arrived,
                 Opened opened)
    : token_(std::move(token)),
      parts_(parts),
      arrived_(std::move(arrived)),
      opened_(std::move(opened)) {}

OpenJob::~OpenJob() = default;

Result<JobState> OpenJob::step() {
  if (!answer_) {
    answer_ = std::make_shared<Answer>();
    parts_.storage.read(
        token_, [answer = answer_, arrived = arrived_](Result<platform::StoredImage> image) {
          answer->image = std::move(image);
          arrived();
        });
  }
  if (!answer_->image) return JobState::Waiting;
  TRY_ASSIGN(platform::StoredImage image, std::move(*answer_->image));
  if (image.commit == 0) return fail(ErrorCode::NotFound, {token_});
  TRY_ASSIGN(std::unique_ptr<Place> place, Place::open(std::move(image), parts_.machine()));
  opened_(std::move(place));
  return JobState::Done;
}

}  // namespace quanyu::app
