// The actions of the line grammar: physical lines → items of the Document. Joins continued lines into logical text,
// asks instructions.cpp to split it, and reads the bodies of its heredocs. Every tile begins where the last one ended,
// so the items cover the file whatever it holds.
#include "grammar/lines.hpp"

#include <algorithm>
#include <cstring>

#include "plimsoll/document.hpp"
#include "syntax/directives.hpp"
#include "syntax/instructions.hpp"
#include "syntax/suggest.hpp"
#include "syntax/validate.hpp"
#include "text/utf8.hpp"

namespace plimsoll {
namespace {

namespace pegtl = tao::pegtl;
using syntax::Errors;
using Input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf_crlf, const char*>;

// A heredoc that is never closed is looked for up to the end of the file; a hostile file may not repeat that for ever.
constexpr int kRecoveries = 16;

// What an instruction takes on average, to reserve about the right room.
constexpr std::size_t kBytesPerInstruction = 128;

struct Lines {
  explicit Lines(Document& to) : document(to), base(to.text().data()) {}

  Document& document;
  const char* base;
  char escape = '\\';
  std::uint32_t tile = 0;  // where the next item begins

  ast::Word directive_name;
  ast::Word directive_value;

  std::vector<std::string_view> parts;  // of the logical line at hand
  std::vector<Span> comments;
  bool empty_continuation = false;

  int recoveries = kRecoveries;

  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - base); }
  Span span(std::string_view text) const { return document.source->span_of(text); }
  ast::Word word(std::string_view text) const { return {span(text), text}; }

  void item(ItemKind kind, std::uint32_t end, std::size_t index = 0) {
    const bool joins = kind == ItemKind::blank && !document.items.empty() && document.items.back().kind == kind;
    if (joins) {
      document.items.back().span.end = end;
    } else {
      document.items.push_back({kind, {tile, end}, static_cast<std::uint32_t>(index)});
    }
    tile = end;
  }

  void directive(std::uint32_t end) {
    document.directives.push_back({{tile, end}, directive_name, directive_value});
    syntax::check_directive(document.directives, document.errors);
    escape = syntax::escape_character(document.directives);
    item(ItemKind::directive, end, document.directives.size() - 1);
  }

  LogicalText join();
  void instruction();
  bool heredocs_open() const { return !ast::common(document.instructions.back()).heredocs.empty(); }
  std::size_t read_heredocs(const char* begin, const char* end);
  const char* resume(const char* at, const char* end);
  void finish_instruction(std::uint32_t end);
};

// Views the file where the line has one part; otherwise the parts are joined in the arena.
LogicalText Lines::join() {
  std::string_view text;
  std::vector<LogicalText::Segment> segments;
  if (parts.size() == 1) {
    text = trim_unicode(parts.front());
    segments.push_back({0, offset(text.data())});
    return {text, std::move(segments)};
  }
  std::size_t size = 0;
  for (const std::string_view part : parts) size += part.size();
  std::string joined;
  joined.reserve(size);
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    segments.push_back({static_cast<std::uint32_t>(joined.size()), offset(part.data())});
    joined += part;
  }
  if (segments.empty()) segments.push_back({0, offset(parts.front().data())});
  const std::string_view whole = document.arena.emplace_back(std::move(joined));
  text = trim_unicode(whole);
  // White space whose bytes a continuation had kept apart: nothing is left, and it stands where the line began.
  if (text.empty()) return {whole.substr(0, 0), {{0, offset(parts.front().data())}}};
  const LogicalText line(whole.substr(0, static_cast<std::size_t>(text.data() - whole.data()) + text.size()),
                         std::move(segments));
  return line.tail(static_cast<std::size_t>(text.data() - whole.data()));
}

void Lines::instruction() {
  LogicalText line = join();
  const std::size_t size = line.text().size();
  ast::Instruction& made = document.instructions.emplace_back();
  syntax::split_instruction(made, std::move(line), escape, document.arena, document.errors);
  ast::Common& node = ast::common(made);
  node.span = node.logical.to_source(0, size);
  if (size == 0) node.span.end = node.span.begin + 1;  // a lone escape
  node.comments = std::move(comments);
  node.index = static_cast<std::uint32_t>(document.instructions.size() - 1);
  node.empty_continuation = empty_continuation;
  parts.clear();
  comments.clear();
  empty_continuation = false;
}

// The line that begins at `at`, without its line end; `next` is where the following one begins.
std::string_view line_at(const char* at, const char* end, const char*& next) {
  const void* const feed = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
  const char* stop = feed != nullptr ? static_cast<const char*>(feed) : end;
  next = feed != nullptr ? stop + 1 : end;
  while (stop != at && stop[-1] == '\r') --stop;
  return {at, static_cast<std::size_t>(stop - at)};
}

// Where the body of an unclosed heredoc is better read as the next instruction: at the first line that begins with an
// instruction in upper case. BuildKit gives up here; this way one forgotten terminator does not hide the whole file.
const char* Lines::resume(const char* at, const char* end) {
  if (recoveries-- <= 0) return end;
  for (const char* next = nullptr; at != end; at = next) {
    const std::string_view line = line_at(at, end, next);
    const std::string_view first = line.substr(0, line.find_first_of(" \t"));
    if (first.size() < line.size() && syntax::is_instruction(first)) break;
  }
  return at;
}

std::size_t Lines::read_heredocs(const char* begin, const char* end) {
  ast::Common& node = ast::common(document.instructions.back());
  const char* at = begin;
  bool closed = true;
  for (ast::Heredoc& heredoc : node.heredocs) {
    const char* const body = at;
    const char* body_end = nullptr;
    while (closed && body_end == nullptr && at != end) {
      const char* next = nullptr;
      std::string_view line = line_at(at, end, next);
      if (heredoc.strip_tabs) line.remove_prefix(std::min(line.find_first_not_of('\t'), line.size()));
      if (line == heredoc.name) {
        body_end = at;
        heredoc.terminator = span(line);
      }
      at = next;
    }
    if (body_end == nullptr) {
      at = closed ? resume(body, end) : body;
      if (closed)
        document.errors.push_back({SyntaxErrorKind::unterminated_heredoc,
                                   heredoc.marker.span,
                                   "no line " + syntax::quote(heredoc.name) + " ends this here-document",
                                   {},
                                   BuildPhase::parsing});
      closed = node.valid = false;
      body_end = at;
      heredoc.terminator = {offset(at), offset(at)};
    }
    heredoc.body = word({body, static_cast<std::size_t>(body_end - body)});
  }
  return static_cast<std::size_t>(at - begin);
}

void Lines::finish_instruction(std::uint32_t end) {
  ast::Instruction& made = document.instructions.back();
  ast::Common& node = ast::common(made);
  node.tile = {tile, end};
  syntax::validate(made, document.errors);
  if (auto* onbuild = std::get_if<ast::Onbuild>(&static_cast<ast::InstructionVariant&>(made));
      onbuild != nullptr && onbuild->trigger != nullptr) {
    ast::Common& inner = ast::common(*onbuild->trigger);
    inner.tile = node.tile;
    inner.span = node.rest.span;
    inner.index = node.index;
    inner.heredocs = node.heredocs;
    inner.empty_continuation = node.empty_continuation;
  }
  item(ItemKind::instruction, end, node.index);
}

template <typename Rule>
struct Action : pegtl::nothing<Rule> {};

template <typename Match>
std::string_view view(const Match& in) {
  return {in.begin(), in.size()};
}

template <>
struct Action<grammar::directive_name> {
  template <typename Match>
  static void apply(const Match& in, Lines& lines) {
    lines.directive_name = lines.word(view(in));
  }
};
template <>
struct Action<grammar::directive_value> {
  template <typename Match>
  static void apply(const Match& in, Lines& lines) {
    lines.directive_value = lines.word(view(in));
  }
};
template <>
struct Action<grammar::blank_value> {
  template <typename Match>
  static void apply(const Match& in, Lines& lines) {
    const std::string_view blanks = view(in).substr(0, view(in).find_last_not_of('\r') + 1);
    lines.directive_value = lines.word(blanks.substr(blanks.size() - 1));
  }
};
template <>
struct Action<grammar::directive_line> {
  template <typename Match>
  static void apply(const Match& in, Lines& lines) {
    lines.directive(lines.offset(in.end()));
  }
};
template <>
struct Action<grammar::blank_line> {
  template <typename Match>
  static void apply(const Match& in, Lines& lines) {
    lines.item(ItemKind::blank, lines.offset(in.end()));
  }
};
template <>
struct Action<grammar::comment_line> {
  template <typename Match>
  static void apply(const Match& in, Lines& lines) {
    lines.item(ItemKind::comment, lines.offset(in.end()));
  }
};
struct KeepPart {
  template <typename Match>
  static void apply(const Match& in, Lines& lines) {
    lines.parts.push_back(view(in));
  }
};
template <>
struct Action<grammar::continued_text> : KeepPart {};
template <>
struct Action<grammar::final_text> : KeepPart {};
template <>
struct Action<grammar::inner_comment> {
  template <typename Match>
  static void apply(const Match& in, Lines& lines) {
    lines.comments.push_back(lines.span(view(in)));
  }
};
template <>
struct Action<grammar::inner_blank> {
  static void apply0(Lines& lines) { lines.empty_continuation = true; }
};
template <>
struct Action<grammar::logical_line> {
  static void apply0(Lines& lines) { lines.instruction(); }
};
template <>
struct Action<grammar::instruction> {
  template <typename Match>
  static void apply(const Match& in, Lines& lines) {
    lines.finish_instruction(lines.offset(in.end()));
  }
};

// BuildKit stops at such a line; we only say so.
void check_line_lengths(const Document& document, Errors& errors) {
  constexpr std::size_t kLongest = 65535;
  const std::string_view text = document.text();
  if (text.size() <= kLongest) return;
  for (const char *at = text.data(), *end = at + text.size(); at != end;) {
    const void* const feed = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
    const char* const stop = feed != nullptr ? static_cast<const char*>(feed) : end;
    if (static_cast<std::size_t>(stop - at) > kLongest) {
      const Span span = document.source->span_of({at, static_cast<std::size_t>(stop - at)});
      errors.push_back(
          {SyntaxErrorKind::line_too_long, span, "a line may have at most 65535 bytes", {}, BuildPhase::parsing});
    }
    at = feed != nullptr ? stop + 1 : end;
  }
}

}  // namespace

Document parse(std::unique_ptr<const SourceFile> source) {
  Document document;
  document.source = std::move(source);
  const std::string_view text = document.text();
  document.instructions.reserve(std::min<std::size_t>(text.size() / kBytesPerInstruction + 4, 1U << 16U));
  Lines lines(document);
  Input in(text.data(), text.data() + text.size(), "");
  pegtl::parse<grammar::file, Action>(in, lines);
  document.escape = lines.escape;
  if (lines.tile != text.size()) lines.item(ItemKind::blank, document.source->size());  // a byte order mark alone
  if (document.instructions.empty())
    document.errors.push_back(
        {SyntaxErrorKind::empty_file, {0, 0}, "no instruction in this file", {}, BuildPhase::parsing});
  check_line_lengths(document, document.errors);
  std::ranges::stable_sort(document.errors, {}, [](const SyntaxError& error) { return error.span.begin; });
  return document;
}

}  // namespace plimsoll
