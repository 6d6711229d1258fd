#include "model/printed_text.hpp"

#include <algorithm>
#include <vector>

#include "shell/word.hpp"

namespace plimsoll {
namespace {

constexpr std::size_t kMostRepeated = std::size_t{64} * 1024;

class WordSink : public shell::ValueSink {
 public:
  explicit WordSink(const ShellText& source) : source_(source) {}
  void piece(std::string_view text) override { made.add(source_, text); }
  void byte(char c) override { made.add_glue(c); }
  void expansion(ShellNode node) override { made.add_expansion(source_, node.text()); }
  MappedText made;

 private:
  const ShellText& source_;
};

/// Replaces escapes of `text` in [at, end) with what they stand for. False behind `\c`, which ends all output. Escapes
/// by number stay as they are.
bool add_unescaped(MappedText& out, const MappedText& from, std::size_t at, std::size_t end) {
  constexpr std::string_view kFrom = "abefnrtv\\\"'";
  constexpr std::string_view kTo = "\a\b\x1B\f\n\r\t\v\\\"'";
  const std::string_view text = from.text().substr(0, end);
  while (at < end) {
    const std::size_t run = std::min(text.find('\\', at), end);
    out.add(from, at, run);
    at = run;
    if (at + 1 >= end) {
      out.add(from, at, end);
      return true;
    }
    if (text[at + 1] == 'c') return false;
    const std::size_t known = kFrom.find(text[at + 1]);
    if (known == std::string_view::npos)
      out.add(from, at, at + 2);
    else if (kFrom[known] == kTo[known])
      out.add(from, at + 1, at + 2);
    else
      out.add_glue(kTo[known]);
    at += 2;
  }
  return true;
}

/// The conversions of a format, and its plain parts.
class Format {
 public:
  Format(const MappedText& format, std::span<const MappedText> arguments) : format_(format), arguments_(arguments) {}

  MappedText print() {
    do {
      const std::size_t before = next_;
      if (!once() || next_ == before) break;
    } while (next_ < arguments_.size() && made_.text().size() < kMostRepeated);
    return std::move(made_);
  }

 private:
  bool once() {
    const std::string_view text = format_.text();
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t percent = std::min(text.find('%', at), text.size());
      if (!add_unescaped(made_, format_, at, percent)) return false;
      at = percent;
      if (at == text.size()) break;
      const std::size_t sign = text.find_first_not_of("0123456789 +-#.*", at + 1);
      if (sign == std::string_view::npos) {
        made_.add(format_, at, text.size());
        break;
      }
      if (text[sign] == '%')
        made_.add(format_, sign, sign + 1);
      else if (!argument(text[sign]))
        return false;
      at = sign + 1;
    }
    return true;
  }

  bool argument(char conversion) {
    if (next_ >= arguments_.size()) return true;
    const MappedText& value = arguments_[next_++];
    if (conversion == 'b') return add_unescaped(made_, value, 0, value.text().size());
    made_.add(value);
    return true;
  }

  const MappedText& format_;
  std::span<const MappedText> arguments_;
  std::size_t next_ = 0;
  MappedText made_;
};

/// `-n`, `-e`, `-E`, or several of them.
bool is_echo_option(std::string_view word) {
  return word.size() > 1 && word[0] == '-' && word.find_first_not_of("neE", 1) == std::string_view::npos;
}

/// Adds a line of a body that is expanded; a backslash takes the meaning from `$`, a backtick and itself.
void add_expanded(MappedText& out, const ShellText& source, std::string_view line) {
  const auto starts_expansion = [&](std::size_t at) {
    if (line[at] == '`') return true;
    const char next = at + 1 < line.size() ? line[at + 1] : ' ';
    return next == '{' || next == '(' || next == '_' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') ||
           (next >= '0' && next <= '9') || next == '@' || next == '*';
  };
  while (!line.empty()) {
    const std::size_t run = std::min(line.find_first_of("\\$`"), line.size());
    out.add(source, line.substr(0, run));
    line.remove_prefix(run);
    if (line.empty()) return;
    std::size_t taken = 1;
    if (line[0] == '\\') {
      const bool escapes = line.size() > 1 && std::string_view("\\$`\n").find(line[1]) != std::string_view::npos;
      taken = escapes ? 2 : 1;
      if (!escapes || line[1] != '\n') out.add(source, line.substr(taken - 1, 1));
    } else if (starts_expansion(0)) {
      out.add_expansion(source, line.substr(0, 1));
    } else {
      out.add(source, line.substr(0, 1));
    }
    line.remove_prefix(taken);
  }
}

}  // namespace

MappedText word_text(const ShellTree& tree, const ShellWord& word) {
  WordSink sink(tree.source());
  shell::write_value(tree.node(word.node), sink, false);
  return std::move(sink.made);
}

MappedText echo_text(const ShellTree& tree, const Command& command, ShellDialect dialect) {
  auto words = command.arguments();
  bool escapes = dialect != ShellDialect::bash && dialect != ShellDialect::ash;
  bool ends_line = true;
  for (; !words.empty() && is_echo_option(words.front().value); words = words.subspan(1))
    for (const char option : words.front().value.substr(1)) {
      ends_line = ends_line && option != 'n';
      if (option != 'n') escapes = option == 'e';
    }
  MappedText joined;
  for (const ShellWord& word : words) {
    if (&word != words.data()) joined.add_glue(' ');
    joined.add(word_text(tree, word));
  }
  if (escapes && joined.text().find('\\') != std::string_view::npos) {
    MappedText read;
    ends_line = add_unescaped(read, joined, 0, joined.text().size()) && ends_line;
    joined = std::move(read);
  }
  if (ends_line) joined.add_glue('\n');
  return joined;
}

MappedText printf_text(const ShellTree& tree, const Command& command) {
  auto words = command.arguments();
  if (!words.empty() && words.front().value == "--") words = words.subspan(1);
  if (words.empty() || words.front().value == "-v") return {};
  std::vector<MappedText> values;
  for (const ShellWord& word : words) values.push_back(word_text(tree, word));
  return Format(values.front(), std::span(values).subspan(1)).print();
}

MappedText body_text(const ShellText& source, std::string_view body, BodyOptions options) {
  MappedText made;
  while (!body.empty()) {
    const std::size_t end = std::min(body.find('\n'), body.size() - 1) + 1;
    std::string_view line = body.substr(0, end);
    body.remove_prefix(end);
    if (options.strip_tabs) line.remove_prefix(std::min(line.find_first_not_of('\t'), line.size()));
    if (options.expand)
      add_expanded(made, source, line);
    else
      made.add(source, line);
  }
  return made;
}

}  // namespace plimsoll
