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
  explicit State(const Locate& file_span, bool chomped) : locate(file_span), strip_tabs(chomped) {}

  const Locate& locate;
  const bool strip_tabs;

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
    return make_word(text, locate(text), outermost, globs);
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
struct scoped : pegtl::maybe_nothing {
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
  void leave(State&, bool, std::string_view) {}
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
  void leave(State& state, bool matched, std::string_view text) {
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
  void leave(State& state, bool, std::string_view) { state.pipeline = outer; }
};

struct CommandScope {
  Connector connector;
  explicit CommandScope(State& state) : connector(state.connector) { state.begin_command(); }
  void leave(State& state, bool matched, std::string_view text) {
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
struct action : pegtl::nothing<Rule> {};

// clang-format off
template <> struct action<grammar::pattern_group> : scoped<DeeperScope> {};
template <> struct action<grammar::arithmetic_group> : scoped<DeeperScope> {};
template <> struct action<grammar::function_posix> : scoped<DeeperScope> {};
template <> struct action<grammar::function_bash> : scoped<DeeperScope> {};
template <> struct action<grammar::arithmetic_line> : scoped<DeeperScope> {};
template <> struct action<grammar::variable> : scoped<ExpansionScope> {};
template <> struct action<grammar::arithmetic> : scoped<ExpansionScope> {};
template <> struct action<grammar::parameter> : scoped<ExpansionScope> {};
template <> struct action<grammar::quoted_parameter> : scoped<ExpansionScope> {};
template <> struct action<grammar::extended_glob> : scoped<ExpansionScope> {};
template <> struct action<grammar::command_sub> : scoped<SubstitutionScope> {};
template <> struct action<grammar::process_sub> : scoped<SubstitutionScope> {};
template <> struct action<grammar::backtick_body> : scoped<BacktickScope> {};
template <> struct action<grammar::brace_group> : scoped<CompoundScope> {};
template <> struct action<grammar::subshell> : scoped<CompoundScope> {};
template <> struct action<grammar::if_command> : scoped<CompoundScope> {};
template <> struct action<grammar::while_command> : scoped<CompoundScope> {};
template <> struct action<grammar::for_command> : scoped<CompoundScope> {};
template <> struct action<grammar::case_command> : scoped<CompoundScope> {};
template <> struct action<grammar::pipeline> : scoped<PipelineScope> {};
template <> struct action<grammar::simple_command> : scoped<CommandScope> {};
template <> struct action<grammar::condition> : scoped<CommandScope> {};
template <> struct action<grammar::late_redirects> : scoped<CommandScope> {};
// clang-format on

template <Connector C>
struct joins {
  static void apply0(State& state) { state.connector = C; }
};
template <>
struct action<grammar::pipe_sign> : joins<Connector::pipe> {};
template <>
struct action<grammar::and_sign> : joins<Connector::and_then> {};
template <>
struct action<grammar::or_sign> : joins<Connector::or_else> {};
template <>
struct action<grammar::semicolon> : joins<Connector::sequence> {};
template <>
struct action<grammar::next_line> : joins<Connector::sequence> {};
template <>
struct action<grammar::ampersand> : joins<Connector::background> {};

/// A new list begins: what ended the one before does not join to it.
struct starts_list {
  static void apply0(State& state) {
    if (state.connector == Connector::sequence || state.connector == Connector::background)
      state.connector = Connector::none;
  }
};
template <>
struct action<grammar::then_word> : starts_list {};
template <>
struct action<grammar::else_word> : starts_list {};
template <>
struct action<grammar::elif_word> : starts_list {};
template <>
struct action<grammar::do_word> : starts_list {};
template <>
struct action<grammar::case_paren> : starts_list {};

struct adds_word {
  template <typename Input>
  static void apply(const Input& in, State& state) {
    ShellWord word = state.word(view(in));
    state.command().words.push_back(std::move(word));
  }
};
template <>
struct action<grammar::argument> : adds_word {};
template <>
struct action<grammar::condition_open> : adds_word {};
template <>
struct action<grammar::condition_close> : adds_word {};
template <>
struct action<grammar::array_argument> {
  template <typename Input>
  static void apply(const Input& in, State& state) {
    adds_word::apply(in, state);
    state.command().words.back().literal = false;
  }
};
template <>
struct action<grammar::assignment> {
  template <typename Input>
  static void apply(const Input& in, State& state) {
    ShellWord word = state.word(view(in), false);
    state.command().assignments.push_back(std::move(word));
  }
};
template <>
struct action<grammar::redirect_sign> {
  template <typename Input>
  static void apply(const Input& in, State& state) {
    state.command().redirects.push_back({.span = {}, .operation = view(in), .target = {}});
  }
};
template <>
struct action<grammar::redirect_target> {
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
struct action<grammar::redirect> {
  template <typename Input>
  static void apply(const Input& in, State& state) {
    state.command().redirects.back().span = state.locate(view(in));
  }
};

template <typename Rule>
struct control : pegtl::normal<Rule> {
  template <typename Input, typename... States>
  [[noreturn]] static void raise(const Input&, States&&...) {
    throw Fault{};
  }
};

}  // namespace

Script parse_script(std::string_view text, bool strip_tabs, const Locate& locate) {
  State state(locate, strip_tabs);
  pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf_crlf, const char*> input(
      text.data(), text.data() + text.size(), "");
  Script script;
  try {
    script.complete = pegtl::parse<grammar::script, action, control>(input, state);
  } catch (const Fault&) {
    script.complete = false;
  }
  script.commands.reserve(state.commands.size());
  for (std::size_t at = 0; at < state.commands.size(); ++at)
    if (state.done[at]) script.commands.push_back(std::move(state.commands[at]));
  return script;
}

}  // namespace plimsoll::shell
