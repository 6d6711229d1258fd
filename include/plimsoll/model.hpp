// The semantic model: stages, values, users, build context. Built once per document, read-only, each part on first use;
// it belongs to one document and one thread. Nothing here reports.
#ifndef PLIMSOLL_MODEL_HPP
#define PLIMSOLL_MODEL_HPP

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plimsoll/build_context.hpp"
#include "plimsoll/document.hpp"
#include "plimsoll/image_reference.hpp"
#include "plimsoll/shell.hpp"

namespace plimsoll {

/// Values by name, as `--build-arg` gives them.
using BuildArguments = std::map<std::string, std::string, std::less<>>;

/// What the caller of the build would say on the command line.
struct Invocation {
  BuildArguments build_args = {};
  std::string target = {};                  ///< empty: the last stage
  std::optional<std::string> context = {};  ///< --context DIR
  bool context_is_foreign = false;          ///< no fix may write there
  bool from_stdin = false;                  ///< no path: the context is unknown unless given
  IgnoreFileTexts ignore_files = {};        ///< what fixes made of them
  /// --platform OS/ARCH[/VARIANT]; without it the builder's view is linux/amd64, whatever the host.
  std::optional<std::string> platform = {};
  /// --build-context NAME=…: names that stand for something else than a stage or a registry's image.
  std::set<std::string, std::less<>> build_contexts = {};

  /// Whether `name` is one of the build contexts; "alpine", "alpine:latest" and "docker.io/library/alpine" are one
  /// name.
  bool is_build_context(std::string_view name) const;
};

/// Why the builder cannot expand a word (dockerfile-language §6).
struct Refusal {
  enum class Reason : std::uint8_t {
    quote,         ///< it is never closed
    brace,         ///< `${` is never closed
    substitution,  ///< no name behind `${`
    modifier,      ///< `${A^^}`
    slash,         ///< `${A/b}`
    pattern,       ///< a bad escape in it
    required       ///< `${A:?}`, and there is no value
  };
  Reason reason = Reason::quote;
  std::string_view part = {};  ///< what it stumbles over: a view into the word
};

/// A text after variable expansion. `known` is false when a variable without a known value takes part; `text` then has
/// it unexpanded, and all others expanded. Known are defaults of ARG, --build-arg, ENV, and the words that `${A:-word}`
/// offers for an ARG without a value. Not known are an ARG without a value, automatic arguments (TARGETARCH …), names
/// that the base image may set, names that FROM uses undeclared, and what the builder would refuse.
struct Value {
  std::string text;
  bool known = true;
  std::optional<Refusal> refusal = {};  ///< the builder refuses the word, whatever the values that are not known
};

/// The image that FROM names. The parts are views into `text`.
struct BaseImage {
  Value value = {};
  ReferenceParts parts = {};
  bool scratch = false;
};

/// A word as the builder expands it where the base image sets PATH and nothing else (dockerfile-language §6).
struct Built {
  std::string text;                         ///< quotes and escapes removed; what is not set is empty
  std::vector<std::string> words;           ///< of an argument of EXPOSE, which is cut at blanks
  std::vector<std::string_view> matched;    ///< names that have a value: views into the word, sorted
  std::vector<std::string_view> unmatched;  ///< names that have none
  std::optional<std::string> error;         ///< what the builder says; `text` is then the word
  std::optional<Refusal> refusal;           ///< the same as data
};

/// One instruction as a stage runs it: its own, or the trigger of an ONBUILD in the stage that it is FROM. Triggers run
/// first, and the builder reports them at the FROM.
struct Step {
  const ast::Instruction* instruction = nullptr;
  std::uint32_t stage = 0;  ///< index; UINT32_MAX before the first FROM
  std::uint32_t order = 0;  ///< the place that values are looked up at
  bool trigger = false;
};

enum class DependencyKind : std::uint8_t { base, copy, mount };

/// What a stage takes from elsewhere: its base, or what `COPY --from` or `RUN --mount from=` names.
struct Dependency {
  DependencyKind kind = DependencyKind::base;
  Step step;                            ///< the FROM, COPY or RUN; its stage is the one that takes
  ast::Word name;                       ///< as written
  std::optional<std::uint32_t> source;  ///< the stage it names, earlier or not; else an image or a named context
};

struct Stage {
  std::uint32_t index = 0;
  const ast::From* from = nullptr;
  std::string name;  ///< lower-case; empty when unnamed
  BaseImage image;
  /// The earlier stage that FROM names, if it does; with `image.value` not known, on the platform of the builder's
  /// view.
  std::optional<std::uint32_t> base;
  std::uint32_t first = 0;  ///< instructions [first, last): the FROM and what follows
  std::uint32_t last = 0;
};

/// In force before an instruction, inherited through `FROM stage`; null = what the base image says.
struct StageState {
  const ast::User* user = nullptr;
  const ast::Workdir* workdir = nullptr;
  const ast::Shell* shell = nullptr;
};

class Model {
 public:
  /// Keeps references: both must outlive the model.
  Model(const Document& document, const Invocation& invocation);
  Model(const Document&, Invocation&&) = delete;
  ~Model();
  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;

  const Invocation& invocation() const;
  std::span<const Stage> stages() const;
  /// The stage an instruction belongs to; null before the first FROM.
  const Stage* stage_of(const ast::Common& instruction) const;
  /// The stage that is built: the target (compared without case), or the last one; null when there is none.
  const Stage* final_stage() const;
  /// Whether the final image is built from this stage (the final stage and those it is FROM).
  bool in_final_image(const Stage& stage) const;
  /// Whether files of this stage can reach the final image: in it, or by COPY --from or a mount, over any number of
  /// steps.
  bool feeds_final_image(const Stage& stage) const;
  /// The stage that `--from` or `from=` names before `at`: by name (without case) or by index; null = no earlier stage.
  const Stage* find_stage(std::string_view name, const ast::Common& at) const;
  StageState before(const ast::Common& instruction) const;
  /// In force at the end of a stage.
  StageState at_end(const Stage& stage) const;
  /// The last base image in the chain of `FROM stage`.
  const BaseImage& root_image(const Stage& stage) const;
  /// `word` expanded as BuildKit does at that place (dockerfile-language §6); quotes and escapes removed. In FROM
  /// global arguments count, in a here-document quotes do not; in the trigger of an ONBUILD no variable is known. The
  /// word should be a view into the instruction: in ARG, its place says which names stand before it.
  Value expand(const ast::Common& at, std::string_view word) const;
  /// What a stage runs behind its FROM, the triggers of its base first. At most 65,536 triggers a file run.
  std::span<const Step> steps(const Stage& stage) const;
  /// The step of an instruction that is no trigger: ARG before FROM, FROM, or what its stage runs.
  Step step_of(const ast::Common& instruction) const;
  /// Where stages take files from: FROM of each first, then what its steps name, stage by stage.
  std::span<const Dependency> dependencies() const;
  /// Whether the builder's checks come to the stage: all without --target, else what the target needs.
  bool is_built(const Stage& stage) const;
  /// `word` as the builder expands it there; the word should be a view into the instruction.
  Built build(const Step& at, std::string_view word) const;
  /// The same for a FROM as if no --build-arg was given.
  Built build_with_defaults(const ast::From& from, std::string_view word) const;
  /// Whether an ARG or ENV seen from there declares the name, be it without a value. FROM sees what stands before the
  /// first FROM, and the automatic platform arguments.
  bool declares(const Step& at, std::string_view name) const;
  /// The nearest name that has a value there ("did you mean"), within an edit distance of 2; empty when there is none.
  std::string_view nearest_variable(const Step& at, std::string_view name) const;
  /// The commands of a RUN, CMD, ENTRYPOINT or HEALTHCHECK, parsed on first use, in the dialect of the shell in force:
  /// what SHELL or a comment `# plimsoll shell=bash` says, cmd for Windows, sh otherwise. PowerShell and cmd are not
  /// read.
  const ShellScript& shell(const ast::Common& instruction) const;
  /// What hadolint takes for the commands of a RUN (dl-rules §0.3, §0.4), whatever its shell.
  const ShellScript& shell_as_hadolint(const ast::Run& run) const;
  /// The folder of --context; for standard input without it, not known; else the Dockerfile's own folder. Not known
  /// either where that folder lies inside a Git repository without being its root, and a plainly named source of COPY
  /// or ADD is missing from it: then the build is started from further up.
  const BuildContext& context() const;
  const Document& document() const;
  /// What `Fact(const Model&)` finds out about the document: made on first use, kept as long as the model. A fact may
  /// ask for others, not for itself.
  template <typename Fact>
  const Fact& fact() const {
    static constexpr char kKey = 0;
    if (const void* kept = kept_fact(&kKey)) return *static_cast<const Fact*>(kept);
    return *static_cast<const Fact*>(keep_fact(&kKey, std::make_shared<const Fact>(*this)));
  }

 private:
  const void* kept_fact(const void* key) const;
  const void* keep_fact(const void* key, std::shared_ptr<const void> fact) const;

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace plimsoll

#endif  // PLIMSOLL_MODEL_HPP
