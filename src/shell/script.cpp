// The actions of the shell grammar. They write only behind decisions that are final (see grammar/shell.hpp), so nothing
// has to be taken back except a simple command that turns out to be none.
#include "shell/script.hpp"

#include <algorithm>

#include "grammar/shell.hpp"
#include "shell/word.hpp"

namespace plimsoll::shell {
namespace {

namespace pegtl = tao::pegtl;
namespace grammar = plimsoll::grammar::shell;

constexpr std::size_t kMaxNesting = 200;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Thrown where the text cannot be understood, caught in parse_script.
struct Fault {};

struct PendingHeredoc {
  std::string name;
  bool strip_tabs = false;
};

struct State {
  State(const Locate& file_span, bool chomped, Reading wanted)
      : locate(file_span), strip_tabs(chomped), reading(wanted) {}

  const Locate& locate;
  const bool strip_tabs;
  const Reading reading;

  // read by the grammar
  bool in_backticks = false;
  std::vector<PendingHeredoc> heredocs;

  std::vector<Command> commands;
  std::vector<bool> done;    // parallel to commands: false where a fault cut the command off
  std::size_t open = kNone;  // index of the command that takes words
  Connector connector = Connector::none;
  std::uint32_t pipeline = 0;
  std::uint32_t pipelines = 0;
  std::uint16_t depth = 0;
  bool has_pipe = false;
  std::size_t nesting = 0;
  std::vector<std::string_view> expansions;  // of the words that are not finished

  Command& command() { return commands[open]; }

  void begin_command() {
    open = commands.size();
    Command& made = commands.emplace_back();
    made.before = connector;
    made.pipeline = pipeline;
    made.depth = depth;
    done.push_back(false);
    connector = Connector::none;
  }

  /// The word at `text`, which takes the outermost expansions inside it.
  ShellWord word(std::string_view text, bool globs = true) {
    std::size_t first = expansions.size();
    while (first > 0 && expansions[first - 1].data() >= text.data()) --first;
    const auto mine = expansions.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(mine, expansions.end(), [](std::string_view left, std::string_view right) {
      return left.data() != right.data() ? left.data() < right.data() : left.size() > right.size();
    });
    std::vector<std::string_view> outermost;
    for (auto at = mine; at != expansions.end(); ++at)
      if (outermost.empty() || at->data() >= outermost.back().data() + outermost.back().size())
        outermost.push_back(*at);
    expansions.resize(first);
    return make_word(text, locate(text), outermost, {.globs = globs, .reading = reading});
  }
};

template <typename Input>
std::string_view view(const Input& in) {
  return {in.begin(), in.size()};
}

// --- Scopes: what holds while a rule is matched ----------------------------------------------------------------------

/// Sets a member for the time of a match; a fault leaves the whole parse, so nothing needs to be put back then.
struct Nesting {
  State& state;
  explicit Nesting(State& now) : state(now) {
    if (++state.nesting > kMaxNesting) throw Fault{};
  }
  ~Nesting() { --state.nesting; }
  Nesting(const Nesting&) = delete;
  Nesting& operator=(const Nesting&) = delete;
};

/// An action that runs `Scope` around the match of its rule.
template <typename Scope>
struct Scoped : pegtl::maybe_nothing {
  template <typename Rule, pegtl::apply_mode A, pegtl::rewind_mode M, template <typename...> class Action,
            template <typename...> class Control, typename Input>
  [[nodiscard]] static bool match(Input& in, State& state) {
    if constexpr (A == pegtl::apply_mode::nothing) {
      return pegtl::match<Rule, A, M, Action, Control>(in, state);
    } else {
      const char* const begin = in.current();
      Scope scope(state);
      const bool matched = pegtl::match<Rule, A, M, Action, Control>(in, state);
      scope.leave(state, matched, std::string_view(begin, static_cast<std::size_t>(in.current() - begin)));
      return matched;
    }
  }
};

struct DeeperScope {
  Nesting nesting;
  explicit DeeperScope(State& state) : nesting(state) {}
  void leave(State& /*state*/, bool /*matched*/, std::string_view /*text*/) const {}
};

/// Patterns and the like: nested, and verbatim in the value of their word.
struct ExpansionScope {
  Nesting nesting;
  explicit ExpansionScope(State& state) : nesting(state) {}
  void leave(State& state, bool matched, std::string_view text) {
    if (matched) state.expansions.push_back(text);
  }
};

/// Commands inside a word: a list of their own, after which the outer command goes on.
struct SubstitutionScope {
  Nesting nesting;
  std::size_t open;
  Connector connector;
  std::uint32_t pipeline;
  explicit SubstitutionScope(State& state)
      : nesting(state), open(state.open), connector(state.connector), pipeline(state.pipeline) {
    state.open = kNone;
    state.connector = Connector::none;
    ++state.depth;
  }
  void leave(State& state, bool matched, std::string_view text) const {
    state.open = open;
    state.connector = connector;
    state.pipeline = pipeline;
    --state.depth;
    if (matched) state.expansions.push_back(text);
  }
};

struct BacktickScope : SubstitutionScope {
  explicit BacktickScope(State& state) : SubstitutionScope(state) { state.in_backticks = true; }
  void leave(State& state, bool matched, std::string_view text) {
    state.in_backticks = false;
    SubstitutionScope::leave(state, matched, text);
  }
};

/// ( ), { }, if, for, …: the first command inside is joined as the whole is.
struct CompoundScope {
  Nesting nesting;
  explicit CompoundScope(State& state) : nesting(state) { ++state.depth; }
  void leave(State& state, bool matched, std::string_view) {
    --state.depth;
    if (matched) state.connector = Connector::none;
  }
};

struct PipelineScope {
  std::uint32_t outer;
  explicit PipelineScope(State& state) : outer(state.pipeline) { state.pipeline = state.pipelines++; }
  void leave(State& state, bool, std::string_view) const { state.pipeline = outer; }
};

struct CommandScope {
  Connector connector;
  explicit CommandScope(State& state) : connector(state.connector) { state.begin_command(); }
  void leave(State& state, bool matched, std::string_view text) const {
    if (matched) {
      Command& command = state.command();
      // the match may end in blanks or begin with them: the parts know better
      Span span{UINT32_MAX, 0};
      const auto take = [&](Span part) { span = {std::min(span.begin, part.begin), std::max(span.end, part.end)}; };
      for (const ShellWord& word : command.words) take(word.span);
      for (const ShellWord& word : command.assignments) take(word.span);
      for (const Redirect& redirect : command.redirects) take(redirect.span);
      command.span = span.begin < span.end ? span : state.locate(text);
      state.done[state.open] = true;
    } else {
      state.commands.pop_back();
      state.done.pop_back();
      state.connector = connector;
    }
    state.open = kNone;
  }
};

// --- Actions ---------------------------------------------------------------------------------------------------------

template <typename Rule>
struct Action : pegtl::nothing<Rule> {};

// clang-format off
template <> struct Action<grammar::pattern_group> : Scoped<DeeperScope> {};
template <> struct Action<grammar::arithmetic_group> : Scoped<DeeperScope> {};
template <> struct Action<grammar::function_posix> : Scoped<DeeperScope> {};
template <> struct Action<grammar::function_bash> : Scoped<DeeperScope> {};
template <> struct Action<grammar::arithmetic_line> : Scoped<DeeperScope> {};
template <> struct Action<grammar::variable> : Scoped<ExpansionScope> {};
template <> struct Action<grammar::arithmetic> : Scoped<ExpansionScope> {};
template <> struct Action<grammar::parameter> : Scoped<ExpansionScope> {};
template <> struct Action<grammar::quoted_parameter> : Scoped<ExpansionScope> {};
template <> struct Action<grammar::extended_glob> : Scoped<ExpansionScope> {};
template <> struct Action<grammar::command_sub> : Scoped<SubstitutionScope> {};
template <> struct Action<grammar::process_sub> : Scoped<SubstitutionScope> {};
template <> struct Action<grammar::backtick_body> : Scoped<BacktickScope> {};
template <> struct Action<grammar::brace_group> : Scoped<CompoundScope> {};
template <> struct Action<grammar::subshell> : Scoped<CompoundScope> {};
template <> struct Action<grammar::if_command> : Scoped<CompoundScope> {};
template <> struct Action<grammar::while_command> : Scoped<CompoundScope> {};
template <> struct Action<grammar::for_command> : Scoped<CompoundScope> {};
template <> struct Action<grammar::case_command> : Scoped<CompoundScope> {};
template <> struct Action<grammar::pipeline> : Scoped<PipelineScope> {};
template <> struct Action<grammar::simple_command> : Scoped<CommandScope> {};
template <> struct Action<grammar::condition> : Scoped<CommandScope> {};
template <> struct Action<grammar::late_redirects> : Scoped<CommandScope> {};
// clang-format on

template <Connector C>
struct Joins {
  static void apply0(State& state) { state.connector = C; }
};
template <>
struct Action<grammar::pipe_sign> {
  static void apply0(State& state) {
    state.connector = Connector::pipe;
    state.has_pipe = true;
  }
};
template <>
struct Action<grammar::and_sign> : Joins<Connector::and_then> {};
template <>
struct Action<grammar::or_sign> : Joins<Connector::or_else> {};
template <>
struct Action<grammar::semicolon> : Joins<Connector::sequence> {};
template <>
struct Action<grammar::next_line> : Joins<Connector::sequence> {};
template <>
struct Action<grammar::ampersand> : Joins<Connector::background> {};

/// A new list begins: what ended the one before does not join to it.
struct StartsList {
  static void apply0(State& state) {
    if (state.connector == Connector::sequence || state.connector == Connector::background)
      state.connector = Connector::none;
  }
};
template <>
struct Action<grammar::then_word> : StartsList {};
template <>
struct Action<grammar::else_word> : StartsList {};
template <>
struct Action<grammar::elif_word> : StartsList {};
template <>
struct Action<grammar::do_word> : StartsList {};
template <>
struct Action<grammar::case_paren> : StartsList {};

struct AddsWord {
  template <typename Input>
  static void apply(const Input& in, State& state) {
    ShellWord word = state.word(view(in));
    state.command().words.push_back(std::move(word));
  }
};
template <>
struct Action<grammar::argument> : AddsWord {};
template <>
struct Action<grammar::condition_open> : AddsWord {};
template <>
struct Action<grammar::condition_close> : AddsWord {};
template <>
struct Action<grammar::array_argument> {
  template <typename Input>
  static void apply(const Input& in, State& state) {
    AddsWord::apply(in, state);
    state.command().words.back().literal = false;
  }
};
template <>
struct Action<grammar::assignment> {
  template <typename Input>
  static void apply(const Input& in, State& state) {
    ShellWord word = state.word(view(in), false);
    state.command().assignments.push_back(std::move(word));
  }
};
template <>
struct Action<grammar::redirect_sign> {
  template <typename Input>
  static void apply(const Input& in, State& state) {
    state.command().redirects.push_back({.span = {}, .operation = view(in), .target = {}});
  }
};
template <>
struct Action<grammar::redirect_target> {
  template <typename Input>
  static void apply(const Input& in, State& state) {
    ShellWord word = state.word(view(in));
    Redirect& redirect = state.command().redirects.back();
    if (redirect.operation == "<<" || redirect.operation == "<<-")
      state.heredocs.push_back({word.value, state.strip_tabs || redirect.operation == "<<-"});
    redirect.target = std::move(word);
  }
};
template <>
struct Action<grammar::redirect> {
  template <typename Input>
  static void apply(const Input& in, State& state) {
    state.command().redirects.back().span = state.locate(view(in));
  }
};

template <typename Rule>
struct Control : pegtl::normal<Rule> {
  template <typename Input, typename... States>
  [[noreturn]] static void raise(const Input&, States&&...) {
    throw Fault{};
  }
};

}  // namespace

Script parse_script(std::string_view text, bool strip_tabs, const Locate& locate, Reading reading) {
  State state(locate, strip_tabs, reading);
  pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf_crlf, const char*> input(
      text.data(), text.data() + text.size(), "");
  Script script;
  try {
    if (!pegtl::parse<grammar::script, Action, Control>(input, state)) script.outcome = Outcome::stopped;
  } catch (const Fault&) {
    script.outcome = Outcome::faulty;
  }
  script.has_pipe = state.has_pipe;
  script.commands.reserve(state.commands.size());
  for (std::size_t at = 0; at < state.commands.size(); ++at)
    if (state.done[at]) script.commands.push_back(std::move(state.commands[at]));
  return script;
}

}  // namespace plimsoll::shell
