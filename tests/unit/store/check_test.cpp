#include "store/check.hpp"

#include "store/connection.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

// Breaks a database behind the store's back and names the checks that notice.
std::string noticed_after(const std::string& sql) {
  Replica replica(4);
  replica.found();
  import_chunks(replica, {small_tree(2, 2)});
  replica.add_area("一", domain::AreaKind::City);
  must(replica.database->connection().execute(sql));
  std::string names;
  for (const CheckItem& item : must(check(*replica.database)).items) {
    if (!item.passed) names += item.name + " ";
  }
  return names;
}

TEST(CheckTest, ASoundWorkspacePasses) { EXPECT_EQ(noticed_after("SELECT 1"), ""); }

TEST(CheckTest, EachKindOfDamageIsNoticed) {
  EXPECT_EQ(noticed_after("UPDATE area SET name='x' WHERE key=2"), "digest ");
  EXPECT_EQ(noticed_after("DELETE FROM area_parent WHERE child=3"), "digest ");
  EXPECT_EQ(noticed_after("DELETE FROM area_id WHERE key=2"), "ids ");
  EXPECT_EQ(noticed_after("UPDATE area SET code='77' WHERE key=2"), "ids ");
  EXPECT_EQ(noticed_after("UPDATE area_parent SET parent=999 WHERE child=3"), "digest links ");
  EXPECT_EQ(noticed_after("UPDATE meta SET value=5 WHERE name='clock'"), "stamps ");
  EXPECT_EQ(noticed_after("UPDATE have SET high=high+1"), "have ");
  EXPECT_EQ(noticed_after("UPDATE segment_body SET bytes=zeroblob(length(bytes)) WHERE key=(SELECT "
                          "max(key) FROM segment_body)"),
            "segments rebuild ");
  EXPECT_EQ(noticed_after("DELETE FROM open_frame WHERE seq=1"), "have rebuild ");
}

}  // namespace
}  // namespace quanyu::store
