// Walks a tree once. A command is joined to the one before it in its list; the first one of a compound as the whole
// compound is.
#include "shell/flatten.hpp"

#include <utility>

#include "shell/script.hpp"
#include "shell/word.hpp"

namespace plimsoll::shell {
namespace {

using Kind = ShellKind;

class Flattener {
 public:
  Flattener(const ShellTree& tree, Reading reading, std::uint16_t depth, std::uint32_t& pipelines,
            std::vector<Command>& commands)
      : tree_(tree), reading_(reading), depth_(depth), pipelines_(pipelines), commands_(commands) {}

  bool run() {
    const ShellNode root = tree_.root();
    if (root.is(Kind::list))
      list(root);
    else if (root)
      nested(root);
    return has_pipe_;
  }

 private:
  void list(ShellNode node) {
    for (const ShellNode item : node.children()) {
      if (!item.is(Kind::and_or)) continue;
      join(item);
      for (const ShellNode part : item.children()) {
        if (!part.is(Kind::pipeline)) continue;
        join(part);
        pipeline(part);
      }
    }
  }

  void join(ShellNode node) {
    if (node.connector() != Connector::none) connector_ = node.connector();
  }

  void pipeline(ShellNode node) {
    const std::uint32_t outer = std::exchange(pipeline_, pipelines_++);
    for (const ShellNode part : node.children()) {
      if (part.is(Kind::heredoc_body)) continue;
      if (part.is(Kind::operation)) {
        if (reading_ == Reading::hadolint && part.text() == "time")  // `time { …; }`
          add(part).words.push_back(make_hadolint_word(part));
        continue;
      }
      join(part);
      has_pipe_ = has_pipe_ || part.connector() == Connector::pipe;
      command(part);
    }
    pipeline_ = outer;
  }

  void command(ShellNode node) {
    if (node.is(Kind::simple_command)) {
      if (!node.cut_off()) simple(node);
      nested(node);
    } else if (node.is(Kind::condition)) {
      if (reading_ == Reading::native && !node.cut_off()) condition(node);
      nested(node);
      late_redirects(node);
    } else if (node.is(Kind::function_definition)) {
      for (const ShellNode child : node.children())
        if (!child.is(Kind::name)) command(child);
    } else {
      compound(node);
      late_redirects(node);
    }
  }

  void compound(ShellNode node) {
    ++depth_;
    bool first = node.is(Kind::if_clause) || node.is(Kind::while_clause) || node.is(Kind::brace_group) ||
                 node.is(Kind::subshell);
    for (const ShellNode child : node.children()) {
      if (child.is(Kind::redirect)) continue;
      if (child.is(Kind::list)) {
        // what ended the list before does not join to this one
        if (!std::exchange(first, false) && (connector_ == Connector::sequence || connector_ == Connector::background))
          connector_ = Connector::none;
        list(child);
      } else if (child.is(Kind::brace_group)) {
        compound(child);  // for x in y; { …; }
      } else if (child.is(Kind::case_arm)) {
        case_arm(child);
      } else {
        nested(child);
      }
    }
    --depth_;
    if (!node.is(Kind::arithmetic_command)) connector_ = Connector::none;
  }

  void case_arm(ShellNode node) {
    for (const ShellNode child : node.children()) {
      if (!child.is(Kind::list)) {
        nested(child);
        continue;
      }
      if (connector_ == Connector::sequence || connector_ == Connector::background) connector_ = Connector::none;
      list(child);
    }
  }

  Command& add(ShellNode node) {
    Command& made = commands_.emplace_back();
    made.span = node.span();
    made.before = std::exchange(connector_, Connector::none);
    made.pipeline = pipeline_;
    made.depth = depth_;
    made.node = node.index();
    return made;
  }

  ShellWord word(ShellNode node) const {
    return reading_ == Reading::hadolint ? make_hadolint_word(node) : make_word(node);
  }

  void simple(ShellNode node) {
    Command& made = add(node);
    for (const ShellNode part : node.children()) {
      if (part.is(Kind::word)) {
        made.words.push_back(word(part));
      } else if (part.is(Kind::redirect)) {
        made.redirects.push_back(redirect(part));
      } else if (part.is(Kind::assignment)) {
        if (made.words.empty()) {
          made.assignments.push_back(make_word(part, false));
          continue;
        }
        made.words.push_back(word(part));  // declare x=(1 2)
        made.words.back().literal = false;
      }
    }
  }

  void condition(ShellNode node) {
    Command& made = add(node);
    const std::string_view text = node.text();
    const ShellText& source = tree_.source();
    const auto sign = [&](std::size_t at) {
      const std::size_t begin = static_cast<std::size_t>(text.data() - source.text().data()) + at;
      const std::string_view written = text.substr(at, 2);
      return ShellWord{.span = source.span(begin, begin + 2), .text = written, .value = std::string(written)};
    };
    made.words.push_back(sign(0));
    std::size_t end = 0;
    for (const ShellNode part : node.children()) {
      if (part.is(Kind::redirect)) break;
      if (part.is(Kind::word)) made.words.push_back(make_word(part));
      end = static_cast<std::size_t>(part.text().data() + part.text().size() - text.data());
    }
    const std::size_t close = text.find("]]", end);
    made.words.push_back(sign(close));
    made.span = {made.words.front().span.begin, made.words.back().span.end};
  }

  Redirect redirect(ShellNode node) const {
    Redirect made{
        .span = node.span(), .operation = kRedirectSigns[static_cast<std::size_t>(node.redirect_kind())], .target = {}};
    if (const ShellNode target = node.child(Kind::word)) made.target = word(target);
    return made;
  }

  /// Those of a compound stand behind it, as a command without words.
  void late_redirects(ShellNode node) {
    std::uint32_t first = 0;
    for (const ShellNode child : node.children()) {
      if (!child.is(Kind::redirect) || child.cut_off()) continue;
      if (first == 0 && reading_ == Reading::native) {
        add(node).span = child.span();
        first = child.index();
      }
      if (first != 0) {
        Command& made = commands_.back();
        made.redirects.push_back(redirect(child));
        made.span.end = child.span().end;
      }
    }
    for (const ShellNode child : node.children())
      if (child.is(Kind::redirect)) nested(child);
  }

  /// The commands in the substitutions below `node`, the body of a here-document included.
  void nested(ShellNode node) {
    for (const ShellNode child : node.children()) {
      if (child.is(Kind::heredoc_body)) continue;
      if (child.is(Kind::command_substitution) || child.is(Kind::backticks) || child.is(Kind::process_substitution))
        substitution(child);
      else if (!node.is(Kind::condition) || !child.is(Kind::redirect))
        nested(child);
    }
    if (!node.is(Kind::redirect)) return;
    if (const ShellNode body = tree_.heredoc(node)) nested(body);
  }

  void substitution(ShellNode node) {
    const Connector connector = std::exchange(connector_, Connector::none);
    const std::uint32_t pipeline = pipeline_;
    ++depth_;
    if (const ShellNode inside = node.child(Kind::list)) list(inside);
    --depth_;
    pipeline_ = pipeline;
    connector_ = connector;
  }

  const ShellTree& tree_;
  Reading reading_;
  std::uint16_t depth_;
  std::uint32_t& pipelines_;
  std::vector<Command>& commands_;
  Connector connector_ = Connector::none;
  std::uint32_t pipeline_ = 0;
  bool has_pipe_ = false;
};

}  // namespace

bool flatten(const ShellTree& tree, Reading reading, std::uint16_t depth, std::uint32_t& pipelines,
             std::vector<Command>& commands) {
  return Flattener(tree, reading, depth, pipelines, commands).run();
}

}  // namespace plimsoll::shell
