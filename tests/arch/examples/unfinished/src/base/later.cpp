int later() { return 0; }  // TODO: count
int todo_list() { return 0; }
