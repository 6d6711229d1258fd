// The tree: a closed variant of instructions. Each leaf has its `Span`; everything a rule could want to underline or
// replace is a leaf. The tree knows no shell, no stages and no values: those are side tables of the model.
//
// Storage is the same for every instruction (`Common`); the structs add typed views and what their argument mode needs
// (dockerfile-language §3). `arguments` are what BuildKit splits.
#ifndef PLIMSOLL_AST_HPP
#define PLIMSOLL_AST_HPP

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "plimsoll/source.hpp"
#include "plimsoll/span.hpp"

namespace plimsoll::ast {

/// A piece of text and where it stands. `text` is contiguous even where a continuation splits the word (the span then
/// covers the gap). Quotes and escapes are kept, except in JSON form, where `text` is the decoded string and the span
/// includes the quotation marks. In a flag, quotes and escapes are removed as §3.1 says.
struct Word {
  Span span;
  std::string_view text;
};

/// `--name` or `--name=value`. `text` is the whole flag as BuildKit keeps it, `name` is without the dashes.
struct Flag {
  Word text;
  Word name;
  std::optional<Word> value;
};

/// One here-document (§4). `marker` is the word `<<EOF` on the logical line; `body` is raw, line ends kept, and
/// excludes the terminator line; `terminator` is empty where the file ended first.
struct Heredoc {
  Word marker;
  Word body;
  Span terminator;
  std::string_view name;
  std::uint32_t fd = 0;
  bool expand = true;
  bool strip_tabs = false;
};

/// One option of `--mount`: `key=value` or a bare word. Keys are as typed (their case does not matter).
struct MountOption {
  Word key;
  std::optional<Word> value;
};

/// The value of one `--mount` flag of RUN (§3.8), split at its commas.
struct Mount {
  Word text;
  std::vector<MountOption> options;

  /// The last option with one of the spellings of `key` ("target" finds `dst` and `destination`, "source" finds `src`,
  /// "readonly" finds `ro`, "readwrite" finds `rw`), compared without case; null when absent.
  const MountOption* find(std::string_view key) const;
  /// The type as written, "bind" when absent.
  std::string_view type() const;
};

/// `name=value` of ENV, LABEL and ARG. `value` is absent for `ARG NAME`, and where an error says so. Quotes are kept.
struct Pair {
  Word text;
  Word name;
  std::optional<Word> value;
};

/// What every instruction has. The trigger of an ONBUILD has the tile and the heredocs of the ONBUILD as well as its
/// own span; the comments stay with the ONBUILD.
struct Common {
  Span tile;     ///< whole lines, line ends, inner comments and heredoc bodies included; tiles the file
  Span span;     ///< keyword to the last byte of the logical line (trailing blanks left out)
  Word keyword;  ///< as typed
  std::vector<Flag> flags;
  std::vector<Word> arguments;  ///< as BuildKit splits them
  std::vector<Heredoc> heredocs;
  std::vector<Span> comments;       ///< comment lines inside its continuations, from '#' to the line end (excluded)
  LogicalText logical;              ///< the joined line, from the keyword on
  Word rest;                        ///< everything behind keyword and flags, trimmed, as one piece
  std::uint32_t index = 0;          ///< position in `Document::instructions`; an ONBUILD trigger has its parent's
  bool exec = false;                ///< JSON form
  bool valid = true;                ///< false: an error was reported for it; its parts may be missing
  bool empty_continuation = false;  ///< a blank line stands inside its continuations (§1.2)

  /// The flag `--name` (exact case), or null.
  const Flag* flag(std::string_view name) const;
  /// File span of `part`, a view into the logical line or into a heredoc body; `otherwise` when it is neither (a JSON
  /// string with escapes).
  Span locate(std::string_view part, Span otherwise) const;
};

struct From : Common {
  const Word* image() const { return arguments.empty() ? nullptr : &arguments.front(); }
  /// The stage name as typed, or null.
  const Word* name() const { return arguments.size() == 3 ? &arguments[2] : nullptr; }
};
struct Run : Common {
  std::vector<Mount> mounts;
};
/// CMD and ENTRYPOINT take a command: `rest` in shell form, `arguments` in exec form.
struct Cmd : Common {};
struct Entrypoint : Common {};
struct Label : Common {
  std::vector<Pair> pairs;
  bool legacy = false;  ///< `LABEL name value`
};
struct Env : Common {
  std::vector<Pair> pairs;
  bool legacy = false;  ///< `ENV name value`
};
struct Arg : Common {
  std::vector<Pair> pairs;
};
struct Expose : Common {};  ///< `arguments` in the order of the file (BuildKit sorts them)
/// What ADD and COPY share.
struct Transfer : Common {
  std::span<const Word> sources() const {
    return arguments.size() < 2 ? std::span<const Word>{} : std::span(arguments).first(arguments.size() - 1);
  }
  const Word* destination() const { return arguments.size() < 2 ? nullptr : &arguments.back(); }
  /// The here-document that a source or destination word stands for, or null.
  const Heredoc* heredoc(const Word& word) const;
};
struct Add : Transfer {};
struct Copy : Transfer {};
struct Volume : Common {};
struct User : Common {};
struct Workdir : Common {};
struct Stopsignal : Common {};
struct Shell : Common {};
struct Maintainer : Common {};
/// `type` is CMD or NONE as typed; the command is as in CMD (`rest` and `arguments` leave the type out).
struct Healthcheck : Common {
  Word type;
};
struct Instruction;
/// `arguments` hold the inner text as one word; `trigger` is null where it is empty or is itself ONBUILD.
struct Onbuild : Common {
  std::unique_ptr<Instruction> trigger;
};
/// A misspelt keyword; `rest` and the one argument hold what follows. Malformed arguments keep their own type with
/// `valid == false`.
struct Unknown : Common {};

using InstructionVariant = std::variant<From, Run, Cmd, Label, Expose, Env, Add, Copy, Entrypoint, Volume, User,
                                        Workdir, Arg, Onbuild, Stopsignal, Healthcheck, Shell, Maintainer, Unknown>;

struct Instruction : InstructionVariant {
  using InstructionVariant::InstructionVariant;
  using InstructionVariant::operator=;
};

/// The parts that do not depend on the kind.
inline const Common& common(const Instruction& instruction) {
  return std::visit([](const auto& node) -> const Common& { return node; },
                    static_cast<const InstructionVariant&>(instruction));
}
inline Common& common(Instruction& instruction) {
  return std::visit([](auto& node) -> Common& { return node; }, static_cast<InstructionVariant&>(instruction));
}

/// The node as a `T`, or null.
template <typename T>
const T* as(const Instruction& instruction) {
  return std::get_if<T>(&static_cast<const InstructionVariant&>(instruction));
}

/// The keyword in Docker's spelling ("RUN"); empty for `Unknown`. In the order of the variant.
std::string_view keyword_name(std::size_t kind);

}  // namespace plimsoll::ast

#endif  // PLIMSOLL_AST_HPP
