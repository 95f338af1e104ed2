// Tells the tests compiled to wasm which of them are theirs, so that GoogleTest can deal them to
// several processes as it does natively (GTEST_TOTAL_SHARDS). Stands before Emscripten's glue.
Module['preRun'] = () => {
  for (const [name, value] of Object.entries(process.env)) {
    if (name.startsWith('GTEST_')) ENV[name] = value;
  }
};
