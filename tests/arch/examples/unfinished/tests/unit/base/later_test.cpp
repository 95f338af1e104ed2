TEST(Later, DISABLED_Counts) {}
TEST(Later, Sleeps) { std::this_thread::sleep_for(1s); }
