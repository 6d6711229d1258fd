// Commands as rules about programs see them. Natively a command is known by the program that runs in the end (behind
// sudo, env, a path), its verb is its first operand, and option tables say which options take a value. Where hadolint's
// answers are wanted, words are compared as hadolint compares them (dl-rules §0.4): any argument may be the verb, every
// word that starts with a dash is an option.
//
//     for (const Call call : calls(run, pass))
//       if (call.is("apk") && call.has_verb({"add"}) && !call.has_flag({"no-cache"})) …
#pragma once

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

class Call {
 public:
  /// Some words: a braced list, for the call that it is written in, or a constant array.
  struct Names : std::span<const std::string_view> {
    constexpr Names() = default;
    template <std::size_t kSize>
    constexpr Names(const std::string_view (&words)[kSize]) : span(words) {}
    Names(std::initializer_list<std::string_view> words) : span(words.begin(), words.size()) {}
  };

  Call(const Command& command, bool as_hadolint) : command_(&command), as_hadolint_(as_hadolint) {}

  /// The program; empty where it is not known.
  std::string_view name() const;
  /// The word that names the program. Only where `name()` is not empty.
  const ShellWord& name_word() const;
  /// The words behind the program.
  std::span<const ShellWord> arguments() const;

  bool is(std::string_view program) const { return name() == program; }
  bool is_one_of(Names programs) const;
  /// Whether the verb is one of these; to hadolint, whether any argument is.
  bool has_verb(Names verbs) const;
  /// The word that makes `has_verb` true, or null.
  const ShellWord* verb(Names verbs) const;
  /// Whether an argument is exactly one of these.
  bool has_argument(Names words) const;
  /// Whether one of these options is given: one letter is a short option (also in a bundle, `-yq`), more are a long one
  /// (also `--name=value`).
  bool has_flag(Names flags) const;
  /// How often the option is given.
  std::size_t count_flag(std::string_view flag) const;
  /// The words that are neither options, nor values of options, nor one of `verbs`. `valued` are the options that take
  /// the next word: hadolint knows these for the rule in question, natively the program's own table counts.
  std::vector<const ShellWord*> operands(Names verbs, Names valued = {}) const;
  /// From the program's name to the last word.
  Span span() const;

  const Command& command() const { return *command_; }

 private:
  bool names_flag(std::string_view word, std::string_view flag) const;

  const Command* command_;
  bool as_hadolint_;
};

/// Some commands as calls; those whose program is not known are passed over.
class Calls {
 public:
  Calls(std::span<const Command> commands, bool as_hadolint) : commands_(commands), as_hadolint_(as_hadolint) {}

  class Iterator {
   public:
    Iterator(const Command* at, const Command* end, bool as_hadolint) : at_(at), end_(end), as_hadolint_(as_hadolint) {
      pass_over_unknown();
    }
    Call operator*() const { return {*at_, as_hadolint_}; }
    Iterator& operator++() {
      ++at_;
      pass_over_unknown();
      return *this;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    void pass_over_unknown() {
      while (at_ != end_ && Call(*at_, as_hadolint_).name().empty()) ++at_;
    }
    const Command* at_;
    const Command* end_;
    bool as_hadolint_;
  };
  Iterator begin() const { return {commands_.data(), commands_.data() + commands_.size(), as_hadolint_}; }
  Iterator end() const {
    const Command* const last = commands_.data() + commands_.size();
    return {last, last, as_hadolint_};
  }

 private:
  std::span<const Command> commands_;
  bool as_hadolint_;
};

/// The commands of a RUN, in the order of the source.
inline Calls calls(const ast::Run& run, const Pass& pass) { return {pass.shell(run).commands(), pass.as_hadolint()}; }

/// Whether a cache or tmpfs mount of the RUN holds `part` in its target: what is written there is in no layer.
bool mounts_cache(const ast::Run& run, std::string_view part);

}  // namespace plimsoll::rules
