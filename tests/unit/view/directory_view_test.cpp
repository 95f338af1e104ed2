#include "view/directory_view.hpp"

#include <gtest/gtest.h>

#include "domain/entities/persons.hpp"
#include "domain/entities/posts.hpp"

namespace quanyu::view {
namespace {

using domain::kAppointment;
using domain::kPerson;

Id id_of(int last) {
  Id id;
  id.bytes[15] = std::byte(last);
  return id;
}

struct DirectoryTest : testing::Test {
  DirectoryInput input{.route = {},
                       .words = {.messages = Messages()},
                       .appointments = {},
                       .persons = {},
                       .today = {20'000}};
  store::TitleBook titles;

  DirectoryTest() {
    input.words.titles = &titles;
    titles.add({.name = {.entity = domain::number::Organisation, .id = id_of(90)},
                .standing = domain::Standing::Alive,
                .text = "示例党支部"});
  }
  domain::RecordFact& person(int id, const char* name, const char* phone = "") {
    domain::RecordFact made{.name = {.entity = domain::number::Person, .id = id_of(id)},
                            .standing = domain::Standing::Alive,
                            .cells = {}};
    made.set(kPerson["name"], std::string(name));
    if (*phone != '\0') made.set(kPerson["phone"], std::string(phone));
    return input.persons.emplace_back(std::move(made));
  }
  domain::RecordFact& appoint(int id, int whom, domain::Post post, std::int64_t since = 19'000) {
    domain::RecordFact made{.name = {.entity = domain::number::Appointment, .id = id_of(id)},
                            .standing = domain::Standing::Alive,
                            .cells = {}};
    made.set(kAppointment["person"], id_of(whom));
    made.set(kAppointment["post"], static_cast<std::int64_t>(post));
    made.set(kAppointment["organisation"], id_of(90));
    made.set(kAppointment["begins"], since);
    return input.appointments.emplace_back(std::move(made));
  }
};

TEST_F(DirectoryTest, TellsWhoHoldsWhichPostToday) {
  person(1, "演示甲");
  person(2, "演示乙");
  person(3, "演示丙");
  appoint(11, 1, domain::Post::Liaison);
  appoint(12, 2, domain::Post::Secretary);
  appoint(13, 3, domain::Post::Secretary).set(kAppointment["ends"], std::int64_t{19'999});
  appoint(14, 3, domain::Post::Liaison, 20'001);
  const Directory directory = build_directory(input);
  ASSERT_EQ(directory.groups.size(), 1U);
  EXPECT_EQ(directory.groups[0].title, "示例党支部");
  ASSERT_EQ(directory.groups[0].lines.size(), 2U) << "neither who left nor who is still to come";
  EXPECT_EQ(directory.groups[0].lines[0].name, "演示乙");
  EXPECT_EQ(directory.groups[0].lines[0].post, "书记");
  EXPECT_EQ(directory.groups[0].lines[1].post, "联络员");
  EXPECT_EQ(directory.people, 2U);
}

TEST_F(DirectoryTest, PlacesStandByTheirNamesWhateverTheirIds) {
  titles.add({.name = {.entity = domain::number::Organisation, .id = id_of(89)},
              .standing = domain::Standing::Alive,
              .text = "示例社区党委"});
  titles.add({.name = {.entity = domain::number::Unit, .id = id_of(88)},
              .standing = domain::Standing::Alive,
              .text = "一号单位"});
  person(1, "演示甲");
  appoint(11, 1, domain::Post::Secretary);
  appoint(12, 1, domain::Post::Liaison).set(kAppointment["organisation"], id_of(89));
  domain::RecordFact& in_unit = appoint(13, 1, domain::Post::Liaison);
  in_unit.set(kAppointment["organisation"], domain::Value{});
  in_unit.set(kAppointment["unit"], id_of(88));
  const Directory directory = build_directory(input);
  ASSERT_EQ(directory.groups.size(), 3U);
  EXPECT_EQ(directory.groups[0].title, "示例党支部");
  EXPECT_EQ(directory.groups[1].title, "示例社区党委");
  EXPECT_EQ(directory.groups[2].title, "一号单位") << "units after organisations";
}

TEST_F(DirectoryTest, ThePlacesOwnWordForAPostIsUsed) {
  person(1, "演示甲");
  appoint(11, 1, domain::Post::Secretary).set(kAppointment["post_name"], std::string("总召集人"));
  EXPECT_EQ(build_directory(input).groups[0].lines[0].post, "总召集人");
}

TEST_F(DirectoryTest, NumbersAreMaskedUntilAskedForAndGoWithTheirTerm) {
  person(1, "演示甲", "13800001111");
  person(2, "演示乙", "13900002222").set(kPerson["phone_until"], std::int64_t{19'999});
  appoint(11, 1, domain::Post::Secretary);
  appoint(12, 2, domain::Post::Liaison);
  Directory directory = build_directory(input);
  EXPECT_TRUE(directory.has_phones);
  EXPECT_FALSE(directory.phones_shown);
  EXPECT_EQ(directory.groups[0].lines[0].phone, "138••••1111");
  EXPECT_EQ(directory.groups[0].lines[1].phone, "") << "its term is over";
  EXPECT_FALSE(print(directory).contains("13800001111"));
  input.words.contacts = Contacts::Shown;
  EXPECT_EQ(build_directory(input).groups[0].lines[0].phone, "13800001111");
}

}  // namespace
}  // namespace quanyu::view
