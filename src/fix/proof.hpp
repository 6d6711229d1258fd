// What edits must not do to a file.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/fix.hpp"

namespace plimsoll::fixes {

/// What is worse after edits.
struct Objection {
  std::string what;         ///< in words
  bool is_finding = false;  ///< a rule speaks of it; the file can be read as well as before
};

/// What is wrong with a text already, so that edits are not blamed for it.
class Proof {
 public:
  /// Both must outlive the proof.
  Proof(const Examined& before, const Invocation& invocation);

  /// Nothing when all is well.
  std::optional<Objection> objection(const Examined& after, const OffsetMap& map) const;

 private:
  struct Script {
    Span tile;
    bool complete = true;
  };
  static std::vector<Script> scripts(const Document& document, const Invocation& invocation);

  const Invocation& invocation_;
  std::map<int, std::size_t> syntax_errors_;             // by kind
  std::map<std::string_view, std::size_t> error_codes_;  // findings of that level, by code
  std::vector<Script> scripts_;                          // in the order of the file
};

}  // namespace plimsoll::fixes
