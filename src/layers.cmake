# Compiler settings, third-party libraries and the one function that makes a layer.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)

add_library(plimsoll_warnings INTERFACE)
target_compile_options(plimsoll_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Werror)

find_package(Threads REQUIRED)
find_package(nlohmann_json REQUIRED)
# RE2 ships no CMake configuration; the static archive is wanted where there is one.
find_library(PLIMSOLL_RE2 NAMES libre2.a re2 REQUIRED)

# plimsoll_layer(NAME SOURCES a.cpp… [LINK plimsoll_below…] [USES third-party…])
# makes the static library plimsoll_NAME. LINK is public (the layers below), USES is private.
function(plimsoll_layer name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK;USES" ${ARGN})
  add_library(plimsoll_${name} STATIC ${arg_SOURCES})
  target_include_directories(plimsoll_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(plimsoll_${name} PUBLIC ${arg_LINK} PRIVATE ${arg_USES} plimsoll_warnings)
endfunction()
