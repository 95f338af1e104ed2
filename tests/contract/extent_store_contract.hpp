// What every ExtentStore must do, as one suite for all bodies: memory, native folder, IndexedDB and
// later OPFS. Needs no test framework and no waiting: each step calls the next from its callback,
// so stores that answer at once and stores that answer from the browser's event loop both fit.
// A driver calls run() and looks at the failures when `done` is called.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "platform/extent_store.hpp"

namespace quanyu::platform {

class ExtentStoreContract {
 public:
  using Finished = std::function<void(std::vector<std::string> failures)>;

  // `prefix` begins all names used, so that suites can share a browser profile. The store must hold
  // no file of such a name. The store must outlive the call of `done`.
  static void run(ExtentStore& store, std::string prefix, Finished done) {
    const std::shared_ptr<ExtentStoreContract> suite(
        new ExtentStoreContract(store, std::move(prefix), std::move(done)));
    suite->queue();
    next(suite);
  }

 private:
  using Self = std::shared_ptr<ExtentStoreContract>;
  using Step = std::function<void(const Self&)>;

  ExtentStoreContract(ExtentStore& store, std::string prefix, Finished done)
      : store_(store), name_(prefix + "one"), other_(prefix + "two"), done_(std::move(done)) {}

  static void next(const Self& self) {
    if (self->at_ == self->steps_.size()) {
      self->done_(self->failures_);
      return;
    }
    // By index: the step may finish before the call returns.
    const Step step = self->steps_[self->at_++];
    step(self);
  }

  static Bytes filled(std::size_t size, int value) {
    return Bytes(size, static_cast<std::byte>(value));
  }

  void expect(bool passed, const std::string& what) {
    if (!passed) failures_.push_back(what);
  }

  void read(std::string name, std::string what, std::uint64_t commit, Bytes content) {
    steps_.push_back([=](const Self& self) {
      self->store_.read(name, [=](Result<StoredImage> image) {
        self->expect(image.has_value(), what + ": readable");
        if (image) {
          self->expect(image->commit == commit, what + ": commit");
          self->expect(image->size == content.size(), what + ": size");
          self->expect(image->content == content, what + ": content");
        }
        next(self);
      });
    });
  }

  void write(std::string name, std::string what, ExtentCommit change) {
    steps_.push_back([=](const Self& self) {
      self->store_.write(name, change, [=](Result<std::uint64_t> number) {
        self->expect(number.has_value() && *number == change.commit, what + ": acknowledged");
        next(self);
      });
    });
  }

  void write_refused(std::string name, std::string what, ExtentCommit change, ErrorCode code) {
    steps_.push_back([=](const Self& self) {
      self->store_.write(name, change, [=](Result<std::uint64_t> number) {
        self->expect(!number && number.error().code == code, what + ": refused");
        next(self);
      });
    });
  }

  void remove(std::string name, std::string what) {
    steps_.push_back([=](const Self& self) {
      self->store_.remove(name, [=](Result<bool> removed) {
        self->expect(removed.has_value(), what);
        next(self);
      });
    });
  }

  void listed(std::string what, std::vector<StoredFile> wanted) {
    steps_.push_back([=](const Self& self) {
      self->store_.list([=](Result<std::vector<StoredFile>> files) {
        self->expect(files.has_value(), what + ": answered");
        for (const StoredFile& file : wanted) self->expect(files && holds(*files, file), what);
        if (files && wanted.empty()) {
          for (const StoredFile& file : *files) {
            self->expect(file.name != self->name_ && file.name != self->other_, what);
          }
        }
        next(self);
      });
    });
  }

  static bool holds(const std::vector<StoredFile>& files, const StoredFile& wanted) {
    for (const StoredFile& file : files) {
      if (file.name == wanted.name) return file.size == wanted.size && file.commit == wanted.commit;
    }
    return false;
  }

  // Two writes and a read asked for at once are carried out in order.
  void in_order() {
    steps_.push_back([](const Self& self) {
      const auto left = std::make_shared<int>(3);
      const auto one_less = [self, left] {
        if (--*left == 0) next(self);
      };
      const auto written = [self, one_less](Result<std::uint64_t> number) {
        self->expect(number.has_value(), "in order: written");
        one_less();
      };
      self->store_.write(self->other_, {1, 3, {{0, filled(3, 1)}}}, written);
      self->store_.write(self->other_, {2, 4, {{0, filled(4, 2)}}}, written);
      self->store_.read(self->other_, [self, one_less](Result<StoredImage> image) {
        self->expect(image && image->commit == 2 && image->content == filled(4, 2),
                     "in order: read sees both");
        one_less();
      });
    });
  }

  static Bytes joined(std::initializer_list<Bytes> parts) {
    Bytes whole;
    for (const Bytes& part : parts) whole.insert(whole.end(), part.begin(), part.end());
    return whole;
  }

  void queue() {
    const Bytes first = filled(kExtentSize, 1);
    const Bytes second = filled(kExtentSize, 2);
    const Bytes tail = filled(100, 3);
    read(name_, "a file that does not exist", 0, {});
    remove(name_, "removing a file that does not exist");
    write_refused(name_, "a second commit first", {2, 1, {{0, filled(1, 1)}}},
                  ErrorCode::StorageElsewhere);
    read(name_, "after a refused first commit", 0, {});
    write(name_, "three extents", {1, 2 * kExtentSize + 100, {{0, first}, {1, second}, {2, tail}}});
    read(name_, "three extents", 1, joined({first, second, tail}));
    listed("listed with size and commit", {{name_, 2 * kExtentSize + 100, 1}});
    write(name_, "the middle one", {2, 2 * kExtentSize + 100, {{1, tail_padded(9)}}});
    read(name_, "the middle one", 2, joined({first, tail_padded(9), tail}));
    write_refused(name_, "a commit number used twice", {2, 10, {{0, filled(10, 7)}}},
                  ErrorCode::StorageElsewhere);
    write_refused(name_, "a commit number from the future", {4, 10, {{0, filled(10, 7)}}},
                  ErrorCode::StorageElsewhere);
    read(name_, "refused commits change nothing", 2, joined({first, tail_padded(9), tail}));
    write(name_, "cut to less than an extent", {3, 10, {{0, filled(10, 5)}}});
    read(name_, "cut to less than an extent", 3, filled(10, 5));
    write(name_, "grown again", {4, kExtentSize + 1, {{0, first}, {1, filled(1, 6)}}});
    read(name_, "what was cut off stays away", 4, joined({first, filled(1, 6)}));
    write(name_, "cut to nothing", {5, 0, {}});
    read(name_, "an empty file keeps its number", 5, {});
    in_order();
    remove(name_, "removing a file");
    read(name_, "removed", 0, {});
    read(other_, "the other one stays", 2, filled(4, 2));
    write(name_, "a removed name begins anew", {1, 2, {{0, filled(2, 8)}}});
    remove(name_, "removing again");
    remove(other_, "removing the other");
    listed("nothing is left", {});
  }

  static Bytes tail_padded(int value) { return filled(kExtentSize, value); }

  ExtentStore& store_;
  std::string name_;
  std::string other_;
  Finished done_;
  std::vector<Step> steps_;
  std::size_t at_ = 0;
  std::vector<std::string> failures_;
};

}  // namespace quanyu::platform
