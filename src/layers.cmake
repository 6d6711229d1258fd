# Compiler settings, third-party libraries and the one function that makes a layer.

# What runs briefly needs no optimizer, which is half of its compile time under sanitizers: rules, reports, the command
# line, and tests that only ask and compare.
set(PLIMSOLL_QUICK_OPTIONS "" CACHE STRING "Compiler options for rules, src/report, src/cli, and tests/{unit,formats,rules}")
option(PLIMSOLL_STATIC "Link the executable statically, as a position-independent executable" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)

# A hundred tests are linked with all of the product: mold takes a tenth of the time. What users get is linked as ever.
find_program(PLIMSOLL_MOLD mold)
if(PLIMSOLL_MOLD AND NOT PLIMSOLL_STATIC)
  add_link_options(-fuse-ld=mold)
endif()

add_library(plimsoll_warnings INTERFACE)
target_compile_options(plimsoll_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Werror)

find_package(Threads REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
# RE2 ships no CMake configuration; the static archive is wanted where there is one.
find_library(PLIMSOLL_RE2 NAMES libre2.a re2 REQUIRED)

# plimsoll_layer(NAME SOURCES a.cpp… [LINK plimsoll_below…] [USES third-party…])
# makes the static library plimsoll_NAME. LINK is public (the layers below), USES is private.
function(plimsoll_layer name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK;USES" ${ARGN})
  add_library(plimsoll_${name} STATIC ${arg_SOURCES})
  target_include_directories(plimsoll_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include
                             PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR})
  target_link_libraries(plimsoll_${name} PUBLIC ${arg_LINK} PRIVATE ${arg_USES} plimsoll_warnings)
  set_property(GLOBAL APPEND PROPERTY PLIMSOLL_LAYERS plimsoll_${name})  # tests/architecture links each by itself
endfunction()

# plimsoll_precompile(TARGET "header.hpp") parses a header once for all files of a target. Only with g++: clang's
# precompiled headers do not go well with the compiler cache, and cost more than they save. Text from a precompiled header
# is no longer "system header" to g++ 12, which then warns about bounds inside its own std::string (a false alarm).
function(plimsoll_precompile target header)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/${header})
    target_compile_options(${target} PRIVATE -fpch-preprocess -Wno-array-bounds -Wno-stringop-overflow)
  endif()
endfunction()
