const char* sql() { return "SELECT name FROM area WHERE code = ?"; }
const char* words() { return "The table is not there"; }
