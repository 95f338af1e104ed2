// IM_COL32(1, 2, 3, 4) in a comment is no harm.
auto a = IM_COL32(168, 35, 28, 255);
auto b = ImVec4(0.5f, 0.5f, 0.5f, 1.0f);
auto c = 0xFFA8231C;
auto d = "#A8231C";
auto e = ImVec2(12, 0);
auto f = width + 16.0f;
auto g = width * 0.5f + ImVec2(1, 1).x;
auto h = ratio * 100.0f;  // ratio, not pixels: a share in percent
auto i = ImColor(1, 1, 1);
