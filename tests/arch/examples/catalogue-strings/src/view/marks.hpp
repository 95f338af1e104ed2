// The marks of line breaking. A file of data, not shown: it is compared with, never drawn.
// Used by the layout.
inline const char* marks() { return "，。》"; }
