const char* usage() { return "Reads a file and prints what is in it"; }
const char* chinese() { return "用法"; }
