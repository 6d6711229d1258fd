// The actions of the shell grammar: each node is opened when its rule begins and closed, or taken back, when it ends.
// Longer than most files, for one short action or scope a rule of the grammar.
#include "shell/script.hpp"

#include <algorithm>

#include "grammar/shell.hpp"
#include "shell/word.hpp"

namespace plimsoll::shell {
namespace {

namespace pegtl = tao::pegtl;
namespace grammar = plimsoll::grammar::shell;
using Kind = ShellKind;

constexpr std::size_t kMaxNesting = 200;

/// Thrown where the text cannot be understood, caught in parse_script.
struct Fault {};

struct PendingHeredoc {
  std::uint32_t redirect = 0;
  std::string name = {};
  bool strip_tabs = false;
  bool expand = false;
};

using Input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf_crlf, const char*>;

Input input_of(std::string_view text) { return {text.data(), text.data() + text.size(), ""}; }

struct State {
  State(ShellTree& made, ScriptOptions wanted)
      : tree(made), nodes(ShellTreeBuilder(made).entries), begin(made.source().text().data()), options(wanted) {}

  ShellTree& tree;
  std::vector<ShellTree::Entry>& nodes;
  const char* begin;
  ScriptOptions options;

  bool in_backticks = false;
  std::vector<PendingHeredoc> heredocs;
  Connector connector = Connector::none;  // in front of the next command, pipeline or `and_or`
  bool marked = false;                    // the next command follows `|&`, the next pipeline `!`
  std::uint32_t last = 0;                 // the compound, or the `and_or`, that was closed last
  std::size_t nesting = 0;

  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - begin); }
  std::uint32_t count() const { return static_cast<std::uint32_t>(nodes.size()); }

  std::uint32_t open(Kind kind, const char* at) {
    nodes.push_back({.begin = offset(at), .kind = kind});
    return count() - 1;
  }

  void close(std::uint32_t index, const char* at) {
    nodes[index].end = offset(at);
    nodes[index].next = count();
  }

  void leaf(Kind kind, const char* first, const char* last_byte) { close(open(kind, first), last_byte); }

  /// From the first child's begin to the end of the last one.
  void trim(std::uint32_t index) {
    if (nodes[index].next == index + 1) {
      nodes[index].end = nodes[index].begin;
      return;
    }
    nodes[index].begin = nodes[index + 1].begin;
    std::uint32_t end = nodes[index].begin;
    for (std::uint32_t child = index + 1; child < nodes[index].next; child = nodes[child].next)
      end = std::max(end, nodes[child].end);
    nodes[index].end = end;
  }

  /// Plain text; a piece right behind plain text belongs to it.
  void literal(const char* first, const char* behind) {
    if (!nodes.empty() && nodes.back().kind == Kind::literal && nodes.back().end == offset(first))
      nodes.back().end = offset(behind);
    else
      leaf(Kind::literal, first, behind);
  }

  /// Drops the only part of a word or quotation if that is plain text from end to end.
  void drop_plain_part(std::uint32_t index, std::uint32_t margin) {
    const ShellTree::Entry& node = nodes[index];
    if (count() == index + 2 && nodes.back().kind == Kind::literal && nodes.back().begin == node.begin + margin &&
        nodes.back().end + margin == node.end)
      nodes.pop_back();
    nodes[index].next = count();
  }

  /// The last node of that kind, which is open.
  ShellTree::Entry& enclosing(Kind kind) {
    std::size_t at = nodes.size() - 1;
    while (nodes[at].kind != kind) --at;
    return nodes[at];
  }

  std::vector<PendingHeredoc> take_heredocs() { return std::exchange(heredocs, {}); }

  /// The body that a redirection has announced, found behind its line.
  template <template <typename...> class Action, template <typename...> class Control>
  void heredoc_body(const PendingHeredoc& heredoc, std::string_view text, bool ended) {
    const std::uint32_t body = open(Kind::heredoc_body, text.data());
    nodes[body].cut_off = !ended;
    ShellTreeBuilder(tree).heredocs.push_back({heredoc.redirect, body});
    if (heredoc.expand) {
      const bool quoted_in_backticks = std::exchange(in_backticks, false);
      const Connector before = std::exchange(connector, Connector::none);
      const bool mark = std::exchange(marked, false);
      const std::uint32_t closed = last;
      Input input = input_of(text);
      pegtl::parse<grammar::heredoc_body, Action, Control>(input, *this);
      in_backticks = quoted_in_backticks;
      connector = before;
      marked = mark;
      last = closed;
    }
    close(body, text.data() + text.size());
  }
};

struct Nesting {
  State& state;
  explicit Nesting(State& now) : state(now) {
    if (++state.nesting > kMaxNesting) throw Fault{};
  }
  ~Nesting() { --state.nesting; }
  Nesting(const Nesting&) = delete;
  Nesting& operator=(const Nesting&) = delete;
};

// --- Scopes: what holds while a rule is matched ----------------------------------------------------------------------

/// An action that runs `Scope` around the match of its rule. `Scope(state, begin)`, then `done(end)` if it matched.
template <typename Scope>
struct Scoped : pegtl::maybe_nothing {
  template <typename Rule, pegtl::apply_mode A, pegtl::rewind_mode M, template <typename...> class Action,
            template <typename...> class Control, typename In>
  [[nodiscard]] static bool match(In& in, State& state) {
    if constexpr (A == pegtl::apply_mode::nothing) {
      return pegtl::match<Rule, A, M, Action, Control>(in, state);
    } else {
      Scope scope(state, in.current());
      const bool matched = pegtl::match<Rule, A, M, Action, Control>(in, state);
      if (matched) scope.done(in.current());
      return matched;
    }
  }
};

/// A node for what the rule matches; taken back where it does not match.
template <Kind K>
struct Node {
  State& state;
  std::uint32_t index;
  bool kept = false;

  Node(State& now, const char* begin) : state(now), index(now.open(K, begin)) {}
  ~Node() {
    // behind a fault the node stays, so that what was found inside it does
    if (!kept && std::uncaught_exceptions() == 0) state.nodes.resize(index);
  }
  Node(const Node&) = delete;
  Node& operator=(const Node&) = delete;

  void done(const char* end) {
    kept = true;
    state.close(index, end);
  }
};

/// A node whose rule may begin or end in blanks.
template <Kind K>
struct TrimmedNode : Node<K> {
  using Node<K>::Node;
  void done(const char* end) {
    Node<K>::done(end);
    this->state.trim(this->index);
  }
};

/// A node that may hold its like.
template <Kind K, typename Base = Node<K>>
struct NestedNode : Base {
  Nesting nesting;
  NestedNode(State& now, const char* begin) : Base(now, begin), nesting(now) {}
};

struct WordNode : Node<Kind::word> {
  using Node::Node;
  void done(const char* end) {
    Node::done(end);
    state.drop_plain_part(index, 0);
  }
};

struct DoubleQuotedNode : NestedNode<Kind::double_quoted> {
  using NestedNode::NestedNode;
  void done(const char* end) {
    NestedNode::done(end);
    state.drop_plain_part(index, 1);
  }
};

/// $( ), <( ): a list of its own, after which the outer command goes on.
template <Kind K>
struct SubstitutionNode : NestedNode<K> {
  Connector connector;
  bool marked;
  std::uint32_t last;
  SubstitutionNode(State& now, const char* begin)
      : NestedNode<K>(now, begin),
        connector(std::exchange(now.connector, Connector::none)),
        marked(std::exchange(now.marked, false)),
        last(now.last) {}
  ~SubstitutionNode() {
    this->state.connector = connector;
    this->state.marked = marked;
    this->state.last = last;
  }
  SubstitutionNode(const SubstitutionNode&) = delete;
  SubstitutionNode& operator=(const SubstitutionNode&) = delete;
};

struct BackticksNode : SubstitutionNode<Kind::backticks> {
  BackticksNode(State& now, const char* begin) : SubstitutionNode(now, begin) { now.in_backticks = true; }
  ~BackticksNode() { state.in_backticks = false; }
  BackticksNode(const BackticksNode&) = delete;
  BackticksNode& operator=(const BackticksNode&) = delete;
};

/// Nested, but no node.
struct Deeper {
  Nesting nesting;
  Deeper(State& now, const char* /*begin*/) : nesting(now) {}
  void done(const char* /*end*/) const {}
};

/// A compound command, whose redirections are still to come.
template <Kind K>
struct CompoundNode : NestedNode<K> {
  using NestedNode<K>::NestedNode;
  void done(const char* end) {
    NestedNode<K>::done(end);
    this->state.last = this->index;
  }
};

/// Takes the redirections into the compound in front of them.
struct LateRedirects {
  State& state;
  std::uint32_t compound;
  LateRedirects(State& now, const char* /*begin*/) : state(now), compound(now.last) {}
  void done(const char* /*end*/) const {
    state.nodes[compound].next = state.count();
    for (std::uint32_t at = compound + 1; at < state.count(); at = state.nodes[at].next)
      state.nodes[compound].end = std::max(state.nodes[compound].end, state.nodes[at].end);
  }
};

/// Gives the node that the rule makes the connector in front of it.
struct Joined {
  State& state;
  std::uint32_t index;
  Connector connector;
  bool marked;
  Joined(State& now, const char* /*begin*/)
      : state(now),
        index(now.count()),
        connector(std::exchange(now.connector, Connector::none)),
        marked(std::exchange(now.marked, false)) {}
  ~Joined() {
    if (state.count() == index) return;
    state.nodes[index].detail = static_cast<std::uint8_t>(connector);
    state.nodes[index].marked = marked;
  }
  Joined(const Joined&) = delete;
  Joined& operator=(const Joined&) = delete;
  void done(const char* /*end*/) const {}
};

template <Kind K>
struct JoinedNode : TrimmedNode<K> {
  JoinedNode(State& now, const char* begin) : TrimmedNode<K>(now, begin) {
    now.nodes[this->index].detail = static_cast<std::uint8_t>(std::exchange(now.connector, Connector::none));
  }
  void done(const char* end) {
    TrimmedNode<K>::done(end);
    this->state.last = this->index;
  }
};

struct ListNode : TrimmedNode<Kind::list> {
  ListNode(State& now, const char* begin) : TrimmedNode(now, begin) { now.connector = Connector::none; }
  void done(const char* end) {
    TrimmedNode::done(end);
    state.connector = Connector::none;
  }
};

/// A redirection, whose sign and word are known at its end.
struct RedirectNode : Node<Kind::redirect> {
  using Node::Node;
  void done(const char* end) {
    Node::done(end);
    ShellTree::Entry& node = state.nodes[index];
    const auto kind = static_cast<RedirectKind>(node.detail);
    if (kind != RedirectKind::heredoc && kind != RedirectKind::heredoc_tabs) return;
    const ShellNode word = state.tree.node(index).child(Kind::word);
    state.heredocs.push_back({index, word_value(word), state.options.strip_tabs || kind == RedirectKind::heredoc_tabs,
                              word.text().find_first_of("\\'\"") == std::string_view::npos});
  }
};

// --- Actions ---------------------------------------------------------------------------------------------------------

template <typename Rule>
struct Action : pegtl::nothing<Rule> {};

template <Kind K>
struct Leaf {
  template <typename In>
  static void apply(const In& in, State& state) {
    state.leaf(K, in.begin(), in.end());
  }
};
struct PlainText {
  template <typename In>
  static void apply(const In& in, State& state) {
    state.literal(in.begin(), in.end());
  }
};
template <Connector C, bool Marked = false>
struct Joins {
  static void apply0(State& state) {
    state.connector = C;
    state.marked = Marked;
  }
};

// clang-format off
template <> struct Action<grammar::list> : Scoped<ListNode> {};
template <> struct Action<grammar::filled_list> : Scoped<ListNode> {};
template <> struct Action<grammar::and_or> : Scoped<JoinedNode<Kind::and_or>> {};
template <> struct Action<grammar::pipeline> : Scoped<JoinedNode<Kind::pipeline>> {};
template <> struct Action<grammar::command> : Scoped<Joined> {};
template <> struct Action<grammar::simple_command> : Scoped<TrimmedNode<Kind::simple_command>> {};
template <> struct Action<grammar::condition> : Scoped<CompoundNode<Kind::condition>> {};
template <> struct Action<grammar::arithmetic_command> : Scoped<CompoundNode<Kind::arithmetic_command>> {};
template <> struct Action<grammar::if_clause> : Scoped<CompoundNode<Kind::if_clause>> {};
template <> struct Action<grammar::while_clause> : Scoped<CompoundNode<Kind::while_clause>> {};
template <> struct Action<grammar::for_clause> : Scoped<CompoundNode<Kind::for_clause>> {};
template <> struct Action<grammar::arithmetic_for> : Scoped<CompoundNode<Kind::arithmetic_for>> {};
template <> struct Action<grammar::case_clause> : Scoped<CompoundNode<Kind::case_clause>> {};
template <> struct Action<grammar::case_arm> : Scoped<Node<Kind::case_arm>> {};
template <> struct Action<grammar::brace_group> : Scoped<CompoundNode<Kind::brace_group>> {};
template <> struct Action<grammar::subshell> : Scoped<CompoundNode<Kind::subshell>> {};
template <> struct Action<grammar::function_posix> : Scoped<NestedNode<Kind::function_definition>> {};
template <> struct Action<grammar::function_bash> : Scoped<NestedNode<Kind::function_definition>> {};
template <> struct Action<grammar::late_redirects> : Scoped<LateRedirects> {};
template <> struct Action<grammar::assignment> : Scoped<Node<Kind::assignment>> {};
template <> struct Action<grammar::array_argument> : Scoped<Node<Kind::assignment>> {};
template <> struct Action<grammar::array> : Scoped<NestedNode<Kind::array>> {};
template <> struct Action<grammar::redirect> : Scoped<RedirectNode> {};
template <> struct Action<grammar::word> : Scoped<WordNode> {};
template <> struct Action<grammar::regex> : Scoped<WordNode> {};
template <> struct Action<grammar::double_quoted> : Scoped<DoubleQuotedNode> {};
template <> struct Action<grammar::translated_quoted> : Scoped<NestedNode<Kind::translated_quoted>> {};
template <> struct Action<grammar::parameter> : Scoped<NestedNode<Kind::parameter>> {};
template <> struct Action<grammar::quoted_parameter> : Scoped<NestedNode<Kind::parameter>> {};
template <> struct Action<grammar::parameter_index> : Scoped<NestedNode<Kind::subscript>> {};
template <> struct Action<grammar::arithmetic> : Scoped<NestedNode<Kind::arithmetic>> {};
template <> struct Action<grammar::arithmetic_group> : Scoped<Deeper> {};
template <> struct Action<grammar::pattern_group> : Scoped<Deeper> {};
template <> struct Action<grammar::command_sub> : Scoped<SubstitutionNode<Kind::command_substitution>> {};
template <> struct Action<grammar::process_sub> : Scoped<SubstitutionNode<Kind::process_substitution>> {};
template <> struct Action<grammar::backtick_body> : Scoped<BackticksNode> {};
template <> struct Action<grammar::extended_glob> : Scoped<NestedNode<Kind::extended_glob>> {};
template <> struct Action<grammar::brace_expansion> : Scoped<NestedNode<Kind::brace_expansion>> {};

template <> struct Action<grammar::plain_text> : PlainText {};
template <> struct Action<grammar::plain_mark> : PlainText {};
template <> struct Action<grammar::plain_return> : PlainText {};
template <> struct Action<grammar::lone_dollar> : PlainText {};
template <> struct Action<grammar::quoted_text> : PlainText {};
template <> struct Action<grammar::quoted_backslash> : PlainText {};
template <> struct Action<grammar::heredoc_text> : PlainText {};
template <> struct Action<grammar::pattern_text> : PlainText {};
template <> struct Action<grammar::pattern_open> : PlainText {};
template <> struct Action<grammar::pattern_close> : PlainText {};
template <> struct Action<grammar::regex_mark> : PlainText {};
template <> struct Action<grammar::parameter_text> : PlainText {};
template <> struct Action<grammar::quoted_tail_text> : PlainText {};
template <> struct Action<grammar::escaped> : Leaf<Kind::escaped> {};
template <> struct Action<grammar::quoted_escape> : Leaf<Kind::escaped> {};
template <> struct Action<grammar::heredoc_escape> : Leaf<Kind::escaped> {};
template <> struct Action<grammar::single_quoted> : Leaf<Kind::single_quoted> {};
template <> struct Action<grammar::ansi_quoted> : Leaf<Kind::ansi_quoted> {};
template <> struct Action<grammar::variable> : Leaf<Kind::parameter> {};
template <> struct Action<grammar::glob> : Leaf<Kind::glob> {};
template <> struct Action<grammar::tilde> : Leaf<Kind::tilde> {};
template <> struct Action<grammar::descriptor> : Leaf<Kind::descriptor> {};
template <> struct Action<grammar::subscript> : Leaf<Kind::subscript> {};
template <> struct Action<grammar::assigned_name> : Leaf<Kind::name> {};
template <> struct Action<grammar::for_name> : Leaf<Kind::name> {};
template <> struct Action<grammar::function_name> : Leaf<Kind::name> {};
template <> struct Action<grammar::parameter_name> : Leaf<Kind::name> {};
template <> struct Action<grammar::parameter_prefix> : Leaf<Kind::operation> {};
template <> struct Action<grammar::parameter_sign> : Leaf<Kind::operation> {};
template <> struct Action<grammar::regex_sign> : Leaf<Kind::word> {};
template <> struct Action<grammar::time_word> : Leaf<Kind::operation> {};
template <> struct Action<grammar::coproc_word> : Leaf<Kind::operation> {};
template <> struct Action<grammar::condition_sign> : Leaf<Kind::operation> {};

template <> struct Action<grammar::pipe_sign> : Joins<Connector::pipe> {};
template <> struct Action<grammar::pipe_all_sign> : Joins<Connector::pipe, true> {};
template <> struct Action<grammar::and_sign> : Joins<Connector::and_then> {};
template <> struct Action<grammar::or_sign> : Joins<Connector::or_else> {};
template <> struct Action<grammar::semicolon> : Joins<Connector::sequence> {};
template <> struct Action<grammar::next_line> : Joins<Connector::sequence> {};
// clang-format on

template <>
struct Action<grammar::ampersand> {
  static void apply0(State& state) {
    state.connector = Connector::background;
    state.nodes[state.last].marked = true;
  }
};
template <>
struct Action<grammar::negation> {
  static void apply0(State& state) {
    ShellTree::Entry& pipeline = state.enclosing(Kind::pipeline);
    pipeline.marked = !pipeline.marked;
  }
};
template <>
struct Action<grammar::append_sign> {
  static void apply0(State& state) { state.enclosing(Kind::assignment).marked = true; }
};
template <>
struct Action<grammar::redirect_sign> {
  template <typename In>
  static void apply(const In& in, State& state) {
    const auto kind = std::ranges::find(kRedirectSigns, std::string_view(in.begin(), in.size()));
    state.enclosing(Kind::redirect).detail = static_cast<std::uint8_t>(kind - kRedirectSigns.begin());
  }
};

template <typename Rule>
struct Control : pegtl::normal<Rule> {
  template <typename In, typename... States>
  [[noreturn]] static void raise(const In&, States&&...) {
    throw Fault{};
  }
};

/// Closes what a fault has left open.
void close_all(State& state) {
  for (std::uint32_t at = state.count(); at-- > 0;) {
    ShellTree::Entry& node = state.nodes[at];
    if (node.next != 0) continue;
    node.cut_off = true;
    node.next = state.count();
    node.end = node.begin;
    for (std::uint32_t child = at + 1; child < node.next; child = state.nodes[child].next)
      node.end = std::max(node.end, state.nodes[child].end);
  }
}

}  // namespace

std::pair<ShellTree, Outcome> parse_script(ShellText text, ScriptOptions options) {
  std::pair<ShellTree, Outcome> result{ShellTree(std::move(text)), Outcome::complete};
  State state(result.first, options);
  Input input = input_of(result.first.source().text());
  try {
    if (options.heredoc_body)
      state.heredoc_body<Action, Control>({.expand = true}, result.first.source().text(), true);
    else if (!pegtl::parse<grammar::script, Action, Control>(input, state))
      result.second = Outcome::stopped;
  } catch (const Fault&) {
    result.second = Outcome::faulty;
    close_all(state);
  }
  return result;
}

}  // namespace plimsoll::shell
