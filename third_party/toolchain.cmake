# Compiler flags, and the helper functions CMakeLists.txt is written in. Included by it only.

# --- What our own code is compiled with ---
set(quanyu_warnings -Wall -Wextra -Werror)
set(quanyu_language -fno-exceptions -fno-rtti)

# --- Size where it is cheap, speed where it counts (web); native is -O2 throughout ---
set(QUANYU_HOT_OPTIONS -O3)
if(EMSCRIPTEN)
  set(CMAKE_C_FLAGS_RELEASE "-Oz -DNDEBUG")
  set(CMAKE_CXX_FLAGS_RELEASE "-Oz -DNDEBUG")
  # Every browser of the floor has SIMD (Chromium 91, Firefox 89, Safari 16.4).
  add_compile_options(-msimd128)
else()
  set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
  set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
endif()
add_compile_options(-ffunction-sections -fdata-sections)
if(QUANYU_LTO)
  add_compile_options(-flto)
  add_link_options(-flto)
endif()
if(QUANYU_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr
    -fno-sanitize-recover=all -fno-omit-frame-pointer -O1 -g1)
  add_link_options(-fsanitize=address,undefined)
endif()
if(QUANYU_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -g)
  add_link_options(-fsanitize=address,undefined)
endif()

find_program(ccache ccache)
if(ccache AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER ${ccache})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${ccache})
endif()

# --- Headers read once ---
# quanyu_read_once(NAME headers...) precompiles them for the target; quanyu_read_once(NAME FROM OTHER)
# takes what the other has. The standard library and the widest headers of the domain are most of what
# a small file is compiled from. Fuzzers are built without: in what they are made from, a file without an #include it needs is found.
set(quanyu_standard_headers
  <algorithm> <array> <charconv> <cmath> <cstdint> <cstring> <expected> <functional> <map> <memory>
  <optional> <set> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>)
set(quanyu_wide_headers <domain/builders.hpp> <domain/command.hpp> <domain/facts.hpp>)
# The folders' names hold the hash of what stands in them.
execute_process(COMMAND ${PROJECT_SOURCE_DIR}/third_party/where root OUTPUT_VARIABLE root_folder)
execute_process(COMMAND ${PROJECT_SOURCE_DIR}/third_party/where sources OUTPUT_VARIABLE sources_folder)
string(SHA256 quanyu_headers_origin "${root_folder}${sources_folder}")
function(quanyu_read_once NAME)
  cmake_parse_arguments(ONCE "" "FROM" "" ${ARGN})
  if(QUANYU_FUZZ)
    return()
  elseif(ONCE_FROM)
    target_precompile_headers(${NAME} REUSE_FROM ${ONCE_FROM})
    return()
  endif()
  target_precompile_headers(${NAME} PRIVATE ${ARGN})
  # The precompiled file names the one it was made from by its whole path, so each clone makes its own:
  # an option that changes nothing but what ccache knows it by.
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${NAME}.dir)
  set_source_files_properties(${folder}/cmake_pch.hxx.cxx PROPERTIES
    COMPILE_OPTIONS -frandom-seed=${folder})
  # An object made with the precompiled file would be found again in its own clone only, whose folder
  # is written in there; ccache takes the words of this file for it instead (CCACHE_PCH_EXTSUM), and
  # the headers themselves, which the compiler lists among what each object depends on.
  file(WRITE ${folder}/cmake_pch.hxx.pch.sum
    "${CMAKE_CXX_COMPILER_VERSION} ${quanyu_headers_origin} ${ARGN}\n")
endfunction()

# --- Layers ---
# A static library of its sources, or a bare name while it has none. Sets quanyu_scope_NAME to the
# word target_link_libraries wants for it.
function(quanyu_layer NAME)
  cmake_parse_arguments(LAYER "" "" "LINKS;READS;SOURCES;WEB;NATIVE;HOT" ${ARGN})
  if(EMSCRIPTEN)
    set(sources ${LAYER_SOURCES} ${LAYER_HOT} ${LAYER_WEB})
    set_source_files_properties(${LAYER_HOT} PROPERTIES COMPILE_OPTIONS "${QUANYU_HOT_OPTIONS}"
      SKIP_PRECOMPILE_HEADERS ON) # they were read for size
  else()
    set(sources ${LAYER_SOURCES} ${LAYER_HOT} ${LAYER_NATIVE})
  endif()
  if(sources)
    add_library(${NAME} STATIC ${sources})
    quanyu_own_flags(${NAME})
    if(NAME STREQUAL base OR LAYER_READS)
      quanyu_read_once(${NAME} ${quanyu_standard_headers} ${LAYER_READS})
    elseif(domain IN_LIST LAYER_LINKS)
      quanyu_read_once(${NAME} FROM domain)
    else()
      quanyu_read_once(${NAME} FROM base)
    endif()
    set(scope PUBLIC)
  else()
    add_library(${NAME} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(${NAME} ${scope} ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(${NAME} ${scope} ${LAYER_LINKS})
  set(quanyu_scope_${NAME} ${scope} PARENT_SCOPE)
endfunction()

function(quanyu_own_flags NAME)
  target_compile_options(${NAME} PRIVATE ${quanyu_warnings} $<$<COMPILE_LANGUAGE:CXX>:${quanyu_language}>)
  if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    target_compile_options(${NAME} PRIVATE "$<$<COMPILE_LANGUAGE:CXX>:SHELL:-Xclang -fno-pch-timestamp>")
  endif()
endfunction()

# --- Programs ---
# The build's own .js programs are classic scripts, whatever package.json says of the project's.
file(WRITE ${CMAKE_BINARY_DIR}/package.json "{\"type\": \"commonjs\"}\n")
set(quanyu_web_link_options
  -Oz
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createQuanyu # esbuild bundles the glue as a module
  -sENVIRONMENT=worker,web
  -sFILESYSTEM=0
  -sDYNAMIC_EXECUTION=0             # no eval: a strict content security policy suffices
  -sASSERTIONS=0
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
  -sMIN_CHROME_VERSION=109 -sMIN_FIREFOX_VERSION=115 -sMIN_SAFARI_VERSION=160400
  -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=32MB
  # All of China is some 300 MB of database with its caches; memory without threads is not
  # reserved ahead, so the limit only says where to stop before the browser kills the tab.
  -sMAXIMUM_MEMORY=1GB
  -sSTACK_SIZE=1MB                  # SQLite and ImGui were written for stacks of this order
  -sMALLOC=emmalloc
  -sEXPORTED_RUNTIME_METHODS=HEAPU8
  -sINCOMING_MODULE_JS_API=canvas,instantiateWasm,onAbort,print,printErr
  --no-entry)

function(quanyu_program NAME)
  cmake_parse_arguments(PROGRAM "" "" "SOURCES;LINKS" ${ARGN})
  list(GET PROGRAM_SOURCES 0 door)
  if(NOT EXISTS ${PROJECT_SOURCE_DIR}/${door})
    message(STATUS "${door} is not there yet: no ${NAME}")
    return()
  endif()
  add_executable(${NAME} ${PROGRAM_SOURCES})
  quanyu_own_flags(${NAME})
  target_link_libraries(${NAME} PRIVATE ${PROGRAM_LINKS})
  if(EMSCRIPTEN)
    set_target_properties(${NAME} PROPERTIES OUTPUT_NAME ${NAME} SUFFIX .mjs)
    target_link_options(${NAME} PRIVATE ${quanyu_web_link_options})
  else()
    quanyu_native_link(${NAME} static)
  endif()
endfunction()

# A helper that runs during the build.
function(quanyu_tool NAME)
  cmake_parse_arguments(TOOL "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${NAME} ${TOOL_SOURCES})
  quanyu_own_flags(${NAME})
  target_link_libraries(${NAME} PRIVATE ${TOOL_LINKS})
  if(EMSCRIPTEN)
    target_link_options(${NAME} PRIVATE -O1 -sENVIRONMENT=node)
  else()
    target_link_options(${NAME} PRIVATE -Wl,--gc-sections)
  endif()
endfunction()

# The native program is one static file, so that it also runs on hosts with an older libc.
function(quanyu_native_link NAME KIND)
  target_link_options(${NAME} PRIVATE -Wl,--gc-sections)
  if(KIND STREQUAL static AND NOT QUANYU_SANITIZE AND NOT QUANYU_FUZZ)
    target_link_options(${NAME} PRIVATE -static)
  endif()
endfunction()

# --- Tests ---
function(quanyu_tests NAME)
  cmake_parse_arguments(TESTS "" "" "LINKS;NATIVE_LINKS;SOURCES;NATIVE" ${ARGN})
  if(NOT EMSCRIPTEN)
    list(APPEND TESTS_SOURCES ${TESTS_NATIVE})
    list(APPEND TESTS_LINKS ${TESTS_NATIVE_LINKS})
  endif()
  if(NOT TESTS_SOURCES)
    return()
  endif()
  add_executable(${NAME} ${TESTS_SOURCES})
  quanyu_own_flags(${NAME})
  # What the tests themselves say need not be fast to run; it is compiled by the hundred.
  target_compile_options(${NAME} PRIVATE -O1)
  quanyu_read_once(${NAME} ${quanyu_standard_headers} ${quanyu_wide_headers} <gtest/gtest.h>)
  target_include_directories(${NAME} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_link_libraries(${NAME} PRIVATE ${TESTS_LINKS} gtest_main)
  if(EMSCRIPTEN)
    set(environment ${PROJECT_SOURCE_DIR}/tests/support/environment.js)
    # node's own files are there so that tests can read tests/fixtures as the native ones do. Optimising
    # once more across files took a minute of linking and made the tests no faster.
    target_link_options(${NAME} PRIVATE -O1 -Wl,--lto-O0 -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1
      -sSTACK_SIZE=1MB -sEXIT_RUNTIME=1 -sASSERTIONS=1 -sMIN_NODE_VERSION=200000
      --pre-js ${environment})
    set_property(TARGET ${NAME} APPEND PROPERTY LINK_DEPENDS ${environment})
  else()
    quanyu_native_link(${NAME} dynamic)
  endif()
endfunction()

# --- Fuzzers ---
# One program each, on libFuzzer; `ninja fuzzers` builds all, fuzzers.txt lists them.
file(WRITE ${CMAKE_BINARY_DIR}/fuzzers.txt "")
add_custom_target(fuzzers)
function(quanyu_fuzzer NAME)
  cmake_parse_arguments(FUZZER "" "" "SOURCES;LINKS" ${ARGN})
  if(NOT QUANYU_FUZZ)
    return()
  endif()
  add_executable(${NAME} ${FUZZER_SOURCES})
  quanyu_own_flags(${NAME})
  target_link_libraries(${NAME} PRIVATE ${FUZZER_LINKS})
  target_link_options(${NAME} PRIVATE -fsanitize=fuzzer)
  add_dependencies(fuzzers ${NAME})
  file(APPEND ${CMAKE_BINARY_DIR}/fuzzers.txt "${NAME}\n")
endfunction()
