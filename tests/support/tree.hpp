// A folder of files for one test, removed behind it.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace plimsoll::testing {

class Tree {
 public:
  Tree() {
    std::string name = (std::filesystem::temp_directory_path() / "plimsoll-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) ADD_FAILURE() << "no folder for the test";
    root_ = name;
  }
  ~Tree() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  /// Absolute; "" is the folder itself.
  std::string path(std::string_view inside) const { return inside.empty() ? root_ : root_ + '/' + std::string(inside); }
  /// Makes the folders above as well.
  Tree& write(std::string_view inside, std::string_view text = "x") {
    const std::filesystem::path file = path(inside);
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return *this;
  }

 private:
  std::string root_;
};

}  // namespace plimsoll::testing
