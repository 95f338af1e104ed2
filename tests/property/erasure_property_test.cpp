// Contacts under random histories: replicas with and without keys hold the same state, whatever
// order segments and keys come in, and what was erased is readable nowhere.

#include <array>
#include <map>

#include <gtest/gtest.h>

#include "domain/entities/persons.hpp"
#include "store/check.hpp"
#include "store/connection.hpp"
#include "store/contacts.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"
#include "store/rows.hpp"
#include "store/undo.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

using domain::kPerson;

constexpr std::uint64_t kHistories = 100;
constexpr std::size_t kReplicas = 3;

class ContactWorld {
 public:
  explicit ContactWorld(std::uint64_t seed) : chance_(seed) {
    const Id workspace = chance_.id();
    for (std::size_t at = 0; at < kReplicas; ++at) {
      all_.push_back(std::make_unique<Replica>(1000 * seed + at));
      all_.back()->acting.id = chance_.id();
      must(all_.back()->database->connection().set_meta("workspace", workspace.view()));
    }
    for (Id& person : people_) person = chance_.id();
  }

  void play() {
    for (std::uint64_t left = 12 + pick(25); left > 0; --left) step();
    for (Replica* replica : everybody()) seal(*replica);
    for (Replica* replica : everybody()) {
      std::vector<Bytes> order = segments_;
      for (std::size_t at = order.size(); at > 1; --at) std::swap(order[at - 1], order[pick(at)]);
      for (const Bytes& segment : order) must(merge_segment(*replica->database, segment));
    }
    // Every old packet is offered to everybody but the last, who has only its own keys.
    for (std::size_t at = 0; at + 1 < kReplicas; ++at) {
      for (const Bytes& packet : packets_) must(take_contact_keys(*all_[at]->database, packet));
    }
  }

  void compare(bool thoroughly) {
    const Digest first = must(state_digest(*all_[0]->database));
    for (Replica* replica : everybody()) {
      ASSERT_EQ(must(state_digest(*replica->database)), first);
      if (thoroughly) prove(*replica);
      for (const Id& person : people_) compare_person(*replica, person);
    }
  }

  [[nodiscard]] int erasures() const { return erasures_; }

 private:
  std::uint64_t pick(std::uint64_t below) { return chance_.next() % below; }
  std::vector<Replica*> everybody() {
    std::vector<Replica*> all;
    for (const auto& replica : all_) all.push_back(replica.get());
    return all;
  }

  void step() {
    Replica& replica = *all_[pick(kReplicas)];
    replica.clock.set_wall(1'780'000'000'000 + static_cast<std::int64_t>(pick(5)));
    const std::uint64_t what = pick(12);
    if (what < 5) {
      edit(replica, people_[pick(3)]);
    } else if (what < 7) {
      erase(replica, people_[pick(3)]);
    } else if (what == 7) {
      must(pick(2) == 0 ? undo(*replica.database, replica.acting)
                        : redo(*replica.database, replica.acting));
    } else if (what == 8) {
      packets_.push_back(must(contact_key_packet(*replica.database)));
    } else if (what == 9 && !packets_.empty()) {
      must(take_contact_keys(*replica.database, packets_[pick(packets_.size())]));
    } else if (what == 10) {
      seal(replica);
    } else if (!segments_.empty()) {
      must(merge_segment(*replica.database, segments_[pick(segments_.size())]));
    }
  }

  void edit(Replica& replica, const Id& person) {
    const domain::RowName name{.entity = kPerson.number, .id = person};
    Row row = must(load_row(replica.database->connection(), name));
    domain::RowChange change{.row = name, .cells = {}};
    if (!row.alive()) {
      change.life = domain::Life::Create;
      change.cells.push_back({kPerson["name"], std::string("演示乙")});
    }
    change.cells.push_back({kPerson["phone"], "139-0000-" + std::to_string(1000 + edits_++)});
    must(apply(*replica.database, replica.acting, "person.edit", {{change}}));
  }

  void erase(Replica& replica, const Id& person) {
    // Refused where the person is not known: a history like any other.
    const auto erased = apply(*replica.database, replica.acting, "person.erase_contacts",
                              {{{.row = {.entity = kPerson.number, .id = person},
                                 .cells = {{domain::kErasureField, {}}}}}},
                              Act::Final);
    if (erased && erased->sequence != 0) ++erasures_;
  }

  void seal(Replica& replica) {
    must(seal_open_segment(*replica.database));
    for (const SegmentInfo& info : must(sealed_segments(*replica.database))) {
      if (info.header.site != replica.database->site()) continue;
      segments_.push_back(must(segment_bytes(*replica.database, info.key)));
    }
  }

  void prove(Replica& replica) {
    for (const CheckItem& item : must(check(*replica.database)).items) {
      ASSERT_TRUE(item.passed) << item.name << " " << item.detail;
    }
  }

  // A value written before the erasure is readable nowhere; where two read it they read the same.
  void compare_person(Replica& replica, const Id& person) {
    Connection& connection = replica.database->connection();
    Row row = must(load_row(connection, {.entity = kPerson.number, .id = person}));
    const Register* phone = row.find(kPerson["phone"]);
    const Register* erasure = row.find(domain::kErasureField);
    if (phone == nullptr || domain::is_none(phone->value)) return;
    const auto [known, added] = read_.try_emplace(person, phone->value);
    ASSERT_EQ(known->second, phone->value);
    if (erasure == nullptr) return;
    ASSERT_GT(must(connection.order_of(phone->transaction)).stamp,
              must(connection.order_of(erasure->transaction)).stamp);
  }

  platform::SeededRandom chance_;
  std::vector<std::unique_ptr<Replica>> all_;
  std::array<Id, 3> people_;
  std::vector<Bytes> segments_;
  std::vector<Bytes> packets_;
  std::map<Id, domain::Value> read_;
  int edits_ = 0;
  int erasures_ = 0;
};

TEST(ErasureProperty, ReplicasAgreeAndNobodyReadsWhatWasErased) {
  int erasures = 0;
  for (std::uint64_t seed = 1; seed <= kHistories; ++seed) {
    ContactWorld world(seed);
    world.play();
    world.compare(seed % 20 == 0);
    ASSERT_FALSE(testing::Test::HasFatalFailure()) << "seed " << seed;
    erasures += world.erasures();
  }
  EXPECT_GT(erasures, static_cast<int>(kHistories / 2));
}

}  // namespace
}  // namespace quanyu::store
