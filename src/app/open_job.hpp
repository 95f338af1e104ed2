// Opens a place kept on this device: reads its file from storage and checks that it is one. Started
// by the desk, at the start and when the address or the person names another place. Changes
// nothing.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/job.hpp"
#include "app/parts.hpp"
#include "app/place.hpp"

namespace quanyu::app {

class OpenJob : public Job {
 public:
  using Opened = std::function<void(std::unique_ptr<Place>)>;

  // `arrived` is called after the storage has answered, so that the runner asks again.
  OpenJob(std::string token, const Parts& parts, std::function<void()> arrived, Opened opened);
  ~OpenJob() override;

  // NotFound {token} when nothing is kept under this name.
  Result<JobState> step() override;
  void cancel() override {}
  [[nodiscard]] JobProgress progress() const override { return {.phase = "job.phase.opening"}; }

 private:
  struct Answer;
  std::string token_;
  const Parts& parts_;
  std::function<void()> arrived_;
  Opened opened_;
  std::shared_ptr<Answer> answer_;
};

}  // namespace quanyu::app
