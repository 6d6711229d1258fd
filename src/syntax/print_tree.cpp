// The tree for people: one line a node, the place first, nested by two blanks. Golden files of tests/syntax are written
// in it, so its form is stable.
#include <fmt/format.h>

#include "plimsoll/document.hpp"
#include "syntax/error_codes.hpp"
#include "syntax/messages.hpp"
#include "text/utf8.hpp"

namespace plimsoll {
namespace {

class Printer {
 public:
  explicit Printer(const Document& document) : document_(document) {}

  std::string print() {
    for (const Item& item : document_.items) {
      switch (item.kind) {
        case ItemKind::directive: {
          const Directive& directive = document_.directives[item.index];
          line(0, "directive", directive.span, quoted(directive.name.text) + " " + quoted(directive.value.text));
          break;
        }
        case ItemKind::comment:
          line(0, "comment", item.span, quoted(document_.source->slice(item.span)));
          break;
        case ItemKind::blank:
          line(0, "blank", item.span);
          break;
        case ItemKind::instruction:
          instruction(document_.instructions[item.index], 0);
          break;
      }
    }
    for (const SyntaxError& error : document_.errors) {
      line(0, syntax::error_code(error.kind), error.span, error.message);
      if (error.suggestion) out_.insert(out_.size() - 1, " -> " + *error.suggestion);
    }
    return std::move(out_);
  }

 private:
  static std::string quoted(std::string_view text) {
    std::string out = "\"";
    while (!text.empty()) {
      const CodePoint point = decode(text);
      const char c = text.front();
      if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
      } else if (c == '\n') {
        out += "\\n";
      } else if (c == '\r') {
        out += "\\r";
      } else if (c == '\t') {
        out += "\\t";
      } else if (!point.valid || point.value < 0x20 || point.value == 0x7F) {
        out += fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
      } else if (!syntax::is_visible(point.value)) {
        out += fmt::format("\\u{{{:X}}}", static_cast<std::uint32_t>(point.value));
      } else {
        out.append(text.substr(0, point.size));
      }
      text.remove_prefix(point.size);
    }
    return out + '"';
  }

  std::string place(Span span) const {
    const LineColumn begin = document_.source->line_column(span.begin);
    const LineColumn end = document_.source->line_column(span.end);
    return fmt::format("{}:{}-{}:{}", begin.line, begin.column, end.line, end.column);
  }

  void line(int depth, std::string_view label, Span span, std::string_view rest = {}) {
    out_ += fmt::format("{:{}}{} {}", "", depth * 2, label, place(span));
    if (!rest.empty()) out_ += fmt::format(" {}", rest);
    out_ += '\n';
  }
  void word(int depth, std::string_view label, const ast::Word& word) {
    line(depth, label, word.span, quoted(word.text));
  }

  void instruction(const ast::Instruction& each, int depth) {
    const ast::Common& node = ast::common(each);
    const std::string_view name = ast::keyword_name(each.index());
    std::string notes = quoted(node.keyword.text);
    if (node.exec) notes += " exec";
    if (node.empty_continuation) notes += " empty-continuation";
    if (!node.valid) notes += " invalid";
    line(depth, name.empty() ? "UNKNOWN" : name, node.span, notes);
    ++depth;
    for (const ast::Flag& flag : node.flags) {
      word(depth, "flag", flag.text);
      word(depth + 1, "name", flag.name);
      if (flag.value) word(depth + 1, "value", *flag.value);
    }
    if (const auto* run = ast::as<ast::Run>(each)) mounts(run->mounts, depth);
    if (const auto* check = ast::as<ast::Healthcheck>(each); check != nullptr && !check->type.text.empty())
      word(depth, "type", check->type);
    if (const auto* onbuild = ast::as<ast::Onbuild>(each); onbuild != nullptr && onbuild->trigger != nullptr) {
      instruction(*onbuild->trigger, depth);
    } else if (const auto* env = ast::as<ast::Env>(each)) {
      pairs(env->pairs, depth, env->legacy);
    } else if (const auto* label = ast::as<ast::Label>(each)) {
      pairs(label->pairs, depth, label->legacy);
    } else if (const auto* arg = ast::as<ast::Arg>(each)) {
      pairs(arg->pairs, depth, false);
    } else {
      for (const ast::Word& argument : node.arguments) word(depth, "argument", argument);
    }
    for (const Span comment : node.comments) line(depth, "comment", comment, quoted(document_.source->slice(comment)));
    if (ast::as<ast::Onbuild>(each) == nullptr)
      for (const ast::Heredoc& each_heredoc : node.heredocs) heredoc(each_heredoc, depth);
  }

  void mounts(const std::vector<ast::Mount>& mounts, int depth) {
    for (const ast::Mount& mount : mounts) {
      line(depth, "mount", mount.text.span, mount.type());
      for (const ast::MountOption& option : mount.options) {
        word(depth + 1, "key", option.key);
        if (option.value) word(depth + 1, "value", *option.value);
      }
    }
  }

  void pairs(const std::vector<ast::Pair>& pairs, int depth, bool legacy) {
    for (const ast::Pair& pair : pairs) {
      line(depth, legacy ? "legacy-pair" : "pair", pair.text.span);
      word(depth + 1, "name", pair.name);
      if (pair.value) word(depth + 1, "value", *pair.value);
    }
  }

  void heredoc(const ast::Heredoc& heredoc, int depth) {
    std::string notes = quoted(heredoc.name);
    if (heredoc.fd != 0) notes += fmt::format(" fd={}", heredoc.fd);
    if (heredoc.expand) notes += " expand";
    if (heredoc.strip_tabs) notes += " strip-tabs";
    line(depth, "heredoc", heredoc.marker.span, notes);
    word(depth + 1, "body", heredoc.body);
    line(depth + 1, "terminator", heredoc.terminator);
  }

  const Document& document_;
  std::string out_;
};

}  // namespace

std::string print_tree(const Document& document) { return Printer(document).print(); }

}  // namespace plimsoll
