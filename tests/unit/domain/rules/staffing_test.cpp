#include "domain/rules/staffing.hpp"

#include <gtest/gtest.h>

namespace quanyu::domain {
namespace {

Id id_of(int number) {
  Id id;
  id.bytes[14] = static_cast<std::byte>(number >> 8);
  id.bytes[15] = static_cast<std::byte>(number);
  return id;
}

std::vector<Id> places(int count) {
  std::vector<Id> all;
  for (int at = 1; at <= count; ++at) all.push_back(id_of(at));
  return all;
}

PostFact post(int place, int person, Post held, bool in_organisation) {
  return {id_of(place), id_of(1000 + person), held, in_organisation};
}

// 「每个镇街配备不少于5名党建工作指导员」: 32 towns and streets, so 160 at least.
TEST(Staffing, FiveInstructorsInEachStreet) {
  std::vector<PostFact> posts;
  for (int street = 1; street <= 32; ++street) {
    const int has = street == 7 ? 4 : 5;
    for (int at = 0; at < has; ++at) {
      posts.push_back(post(street, street * 10 + at, Post::Instructor, true));
    }
  }
  posts.push_back(post(7, 70, Post::Instructor, true));  // the same person twice is one
  const StaffingResult result = staffed(places(32), posts, Post::Instructor, 5);
  EXPECT_EQ(result.met.numerator, 31);
  EXPECT_EQ(result.least, 4);
  EXPECT_EQ(result.gaps, (std::vector<StaffingGap>{{id_of(7), 4, 5}}));
  posts.push_back(post(7, 74, Post::Instructor, true));
  EXPECT_EQ(staffed(places(32), posts, Post::Instructor, 5).least, 5);
}

// 「全市32个镇街全部配齐镇党委书记和组织委员」
TEST(Staffing, SecretaryAndMemberForOrganisationInEachTown) {
  std::vector<PostFact> posts;
  for (int town = 1; town <= 32; ++town) {
    posts.push_back(post(town, town, Post::Secretary, true));
    if (town != 3) posts.push_back(post(town, 100 + town, Post::OrganisationMember, true));
  }
  EXPECT_EQ(has_secretary_and_organisation(places(32), posts).gaps,
            (std::vector<StaffingGap>{{id_of(3), 1, 2}}));
}

// 「每个社区均储备了2名后备干部」, as counts.
TEST(Staffing, ReservesAreACount) {
  const std::vector<CountFact> counts = {{id_of(1), 2}, {id_of(2), 1}};
  const StaffingResult result = counted(places(3), counts, 2);
  EXPECT_EQ(result.gaps, (std::vector<StaffingGap>{{id_of(2), 1, 2}, {id_of(3), 0, 2}}));
  EXPECT_EQ(result.least, 0);
}

// 「全市191个城市社区书记、主任“一肩挑”比例100%」
TEST(Staffing, SecretaryAndDirectorInOne) {
  std::vector<PostFact> posts;
  for (int community = 1; community <= 191; ++community) {
    posts.push_back(post(community, community, Post::Secretary, true));
    posts.push_back(post(community, community, Post::Director, false));
  }
  EXPECT_EQ(format_percent(one_shoulder(places(191), posts).met, 0), "100");
  posts.pop_back();
  posts.push_back(post(191, 500, Post::Director, false));
  const StaffingResult result = one_shoulder(places(191), posts);
  EXPECT_EQ(format_percent(result.met, 1), "99.5");
  EXPECT_EQ(result.gaps, (std::vector<StaffingGap>{{id_of(191), 0, 1}}));
}

// 「班子成员交叉任职率100%」: members of one team who also hold a post in the other.
TEST(Staffing, CrossPostsOfTheTeams) {
  const std::vector<PostFact> posts = {
      post(1, 1, Post::Secretary, true),       post(1, 1, Post::Director, false),
      post(1, 2, Post::CommitteeMember, true), post(1, 2, Post::ResidentsMember, false),
      post(1, 3, Post::CommitteeMember, true), post(1, 4, Post::Instructor, true),
  };
  const CrossPosts result = cross_posts(posts);
  EXPECT_EQ(result.ratio.numerator, 2);
  EXPECT_EQ(result.ratio.denominator, 3);  // an instructor belongs to neither team
  EXPECT_EQ(result.in_one_only, std::vector<Id>{id_of(1003)});
}

}  // namespace
}  // namespace quanyu::domain
