// The actions of the instruction grammars. Each is one call into the Builder; what looks like work is only choosing it.
// Actions also run for matches that are taken back later, so none of the rules below has an action inside an
// alternative that can fail after it: the JSON form is looked at first, everything else matches any text.
#include "syntax/instructions.hpp"

#include "grammar/heredoc.hpp"
#include "grammar/instructions.hpp"
#include "grammar/mount.hpp"
#include "syntax/builder.hpp"
#include "syntax/words.hpp"

namespace plimsoll::syntax {
namespace {

namespace pegtl = tao::pegtl;
using Input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf_crlf, const char*>;

Input input(std::string_view text) { return {text.data(), text.data() + text.size(), ""}; }

template <typename Match>
std::string_view view(const Match& in) {
  return {in.begin(), in.size()};
}

struct Split {
  char escape;
  Builder& build;
};

template <typename Rule>
struct Action : pegtl::nothing<Rule> {};

template <typename Node>
struct BeginNode {
  template <typename Match>
  static void apply(const Match& in, Split& split) {
    split.build.begin<Node>(view(in));
  }
};
template <auto Member>
struct Call {
  template <typename Match>
  static void apply(const Match& in, Split& split) {
    (split.build.*Member)(view(in));
  }
};
template <auto Member>
struct Call0 {
  static void apply0(Split& split) { (split.build.*Member)(); }
};
struct BeginRest {
  template <typename Match>
  static void apply(const Match& in, Split& split) {
    split.build.rest(in.end());
  }
};

// clang-format off
template <> struct Action<grammar::from_word> : BeginNode<ast::From> {};
template <> struct Action<grammar::run_word> : BeginNode<ast::Run> {};
template <> struct Action<grammar::cmd_word> : BeginNode<ast::Cmd> {};
template <> struct Action<grammar::label_word> : BeginNode<ast::Label> {};
template <> struct Action<grammar::expose_word> : BeginNode<ast::Expose> {};
template <> struct Action<grammar::env_word> : BeginNode<ast::Env> {};
template <> struct Action<grammar::add_word> : BeginNode<ast::Add> {};
template <> struct Action<grammar::copy_word> : BeginNode<ast::Copy> {};
template <> struct Action<grammar::entrypoint_word> : BeginNode<ast::Entrypoint> {};
template <> struct Action<grammar::volume_word> : BeginNode<ast::Volume> {};
template <> struct Action<grammar::user_word> : BeginNode<ast::User> {};
template <> struct Action<grammar::workdir_word> : BeginNode<ast::Workdir> {};
template <> struct Action<grammar::arg_word> : BeginNode<ast::Arg> {};
template <> struct Action<grammar::onbuild_word> : BeginNode<ast::Onbuild> {};
template <> struct Action<grammar::stopsignal_word> : BeginNode<ast::Stopsignal> {};
template <> struct Action<grammar::healthcheck_word> : BeginNode<ast::Healthcheck> {};
template <> struct Action<grammar::shell_word> : BeginNode<ast::Shell> {};
template <> struct Action<grammar::maintainer_word> : BeginNode<ast::Maintainer> {};
template <> struct Action<grammar::unknown_word> : BeginNode<ast::Unknown> {};

template <> struct Action<grammar::flag> : Call<&Builder::flag> {};
template <> struct Action<grammar::gap> : BeginRest {};
template <> struct Action<grammar::health_type> : Call<&Builder::type> {};
template <> struct Action<grammar::health_gap> : BeginRest {};
template <> struct Action<grammar::json_content> : Call<&Builder::json_string> {};
template <> struct Action<grammar::list_word> : Call<&Builder::argument> {};
template <> struct Action<grammar::word> : Call<&Builder::argument> {};
template <> struct Action<grammar::text> : Call<&Builder::argument> {};

template <> struct Action<grammar::env> : Call0<&Builder::name_value_pairs> {};
template <> struct Action<grammar::label> : Call0<&Builder::name_value_pairs> {};
template <> struct Action<grammar::arg> : Call0<&Builder::pairs> {};
template <> struct Action<grammar::run> : Call0<&Builder::mounts> {};
// clang-format on

template <>
struct Action<grammar::json_form> {
  static void apply0(Split& split) { split.build.node().exec = true; }
};

// A valid array of something else than strings is an error; it is still read as plain text.
struct RejectOtherArray {
  static void apply0(Split& split) {
    ast::Common& node = split.build.node();
    if (!node.exec && json_form(node.rest.text) == JsonForm::other)
      split.build.error(SyntaxErrorKind::malformed_json, node.rest.span,
                        "a JSON array must hold nothing but strings here");
  }
};
template <>
struct Action<grammar::command> : RejectOtherArray {};
template <>
struct Action<grammar::paths> : RejectOtherArray {};

// --- plain words, JSON, CSV ---

struct WordList {
  char escape;
  std::vector<std::string_view> words;
};
template <typename Rule>
struct WordAction : pegtl::nothing<Rule> {};
template <>
struct WordAction<grammar::word> {
  template <typename Match>
  static void apply(const Match& in, WordList& list) {
    list.words.push_back(view(in));
  }
};

template <typename Rule>
struct JsonAction : pegtl::nothing<Rule> {};
template <>
struct JsonAction<grammar::json_content> {
  template <typename Match>
  static void apply(const Match& in, std::vector<std::string>* out) {
    if (out != nullptr) out->push_back(decode_json(view(in)));
  }
};

template <typename Rule>
struct CsvAction : pegtl::nothing<Rule> {};
template <>
struct CsvAction<grammar::csv_bare> {
  template <typename Match>
  static void apply(const Match& in, std::vector<CsvField>& fields) {
    fields.push_back({std::string(view(in)), view(in), false});
  }
};
template <>
struct CsvAction<grammar::csv_text> {
  template <typename Match>
  static void apply(const Match& in, std::vector<CsvField>& fields) {
    CsvField field{{}, view(in), true};
    for (std::size_t i = 0; i < field.raw.size(); ++i) {
      field.text += field.raw[i];
      if (field.raw[i] == '"') ++i;
    }
    fields.push_back(std::move(field));
  }
};

// --- here-documents ---

struct HeredocScan {
  std::uint32_t depth = 0;
  const char* word = nullptr;  // where the current word began
  const char* end = nullptr;
  bool modified = false;  // the piece at hand holds a ${name…} with a modifier
  std::vector<std::string_view> markers;

  void finish() {
    HeredocWord ignored;
    if (word == nullptr) return;
    const std::string_view text(word, static_cast<std::size_t>(end - word));
    if (heredoc_word(text, ignored) == HeredocResult::heredoc) markers.push_back(text);
    word = nullptr;
  }
  // BuildKit's lexer forgets what stood before a modifier, and splits an unquoted one at its blanks (§6.4).
  void piece(std::string_view text) {
    if (word == nullptr || modified) word = text.data();
    end = text.data() + text.size();
    if (modified && text.front() == '$') {
      constexpr std::string_view kBlanks = " \t\v\f\r";
      for (std::size_t at = text.find_first_of(kBlanks); at != std::string_view::npos;
           at = text.find_first_of(kBlanks, at + 1)) {
        end = text.data() + at;
        if (word == end) word = nullptr;
        finish();
        word = end + 1;
      }
      end = text.data() + text.size();
    }
    modified = false;
  }
};
template <typename Rule>
struct LineAction : pegtl::nothing<Rule> {};
template <>
struct LineAction<grammar::modified> {
  static void apply0(HeredocScan& scan) { scan.modified = true; }
};
template <>
struct LineAction<grammar::shell_piece> {
  template <typename Match>
  static void apply(const Match& in, HeredocScan& scan) {
    scan.piece(view(in));
  }
};
template <>
struct LineAction<grammar::shell_gap> {
  static void apply0(HeredocScan& scan) { scan.finish(); }
};

struct HeredocRead {
  std::uint32_t depth = 0;
  HeredocWord word;
  std::string_view rest;
};
template <typename Rule>
struct HeredocAction : pegtl::nothing<Rule> {};
template <>
struct HeredocAction<grammar::heredoc_fd> {
  template <typename Match>
  static void apply(const Match& in, HeredocRead& read) {
    std::uint64_t value = 0;
    for (const char c : view(in))
      if (value <= UINT32_MAX) value = value * 10 + static_cast<std::uint64_t>(c - '0');
    read.word.fd = value > UINT32_MAX ? UINT32_MAX : static_cast<std::uint32_t>(value);
  }
};
template <>
struct HeredocAction<grammar::heredoc_dash> {
  static void apply0(HeredocRead& read) { read.word.strip_tabs = true; }
};
template <>
struct HeredocAction<grammar::heredoc_rest> {
  template <typename Match>
  static void apply(const Match& in, HeredocRead& read) {
    read.rest = view(in);
  }
};
struct AppendName {
  template <typename Match>
  static void apply(const Match& in, HeredocRead& read) {
    read.word.name.append(in.begin(), in.size());
  }
};
struct QuotedName {
  static void apply0(HeredocRead& read) { read.word.expand = false; }
};
// clang-format off
template <> struct HeredocAction<grammar::name_quoted> : AppendName {};
template <> struct HeredocAction<grammar::name_escaped> : AppendName {};
template <> struct HeredocAction<grammar::name_literal> : AppendName {};
template <> struct HeredocAction<grammar::name_dollar> : AppendName {};
template <> struct HeredocAction<grammar::name_any> : AppendName {};
template <> struct HeredocAction<grammar::name_plain> : AppendName {};
template <> struct HeredocAction<grammar::name_single> : QuotedName {};
template <> struct HeredocAction<grammar::name_double> : QuotedName {};
// clang-format on

}  // namespace

std::vector<std::string_view> split_words(std::string_view text, char escape) {
  WordList list{escape, {}};
  Input in = input(text);
  pegtl::parse<grammar::quoted_words, WordAction>(in, list);
  return std::move(list.words);
}

JsonForm json_form(std::string_view text, std::vector<std::string>* out) {
  Input in = input(text);
  if (pegtl::parse<grammar::json_form, JsonAction>(in, out)) return JsonForm::strings;
  return pegtl::parse<grammar::any_array>(in) ? JsonForm::other : JsonForm::none;
}

std::optional<std::vector<CsvField>> split_csv(std::string_view record) {
  if (record.ends_with('\r')) record.remove_suffix(1);
  std::vector<CsvField> fields;
  Input in = input(record);
  if (record.empty() || !pegtl::parse<grammar::csv_record, CsvAction>(in, fields)) return std::nullopt;
  return fields;
}

HeredocResult heredoc_word(std::string_view word, HeredocWord& out) {
  HeredocRead read;
  Input in = input(word);
  if (!pegtl::parse<grammar::heredoc_word, HeredocAction>(in, read)) return HeredocResult::none;
  Input rest = input(read.rest);
  if (!pegtl::parse<grammar::heredoc_name, HeredocAction>(rest, read)) {
    HeredocScan scan;  // several words, or a quote that does not close?
    Input line = input(read.rest);
    return pegtl::parse<grammar::shell_line>(line, scan) ? HeredocResult::none : HeredocResult::error;
  }
  if (read.word.name.empty()) return HeredocResult::none;
  out = std::move(read.word);
  return HeredocResult::heredoc;
}

std::vector<std::string_view> heredoc_markers(std::string_view line) {
  HeredocScan scan;
  Input in = input(line);
  if (!pegtl::parse<grammar::shell_line, LineAction>(in, scan)) return {};
  scan.finish();
  return std::move(scan.markers);
}

namespace {

// One level: the trigger of an ONBUILD stays text.
void split_line(ast::Instruction& out, LogicalText line, char escape, std::deque<std::string>& arena, Errors& errors) {
  Input in = input(line.text());
  Builder build(out, std::move(line), escape, arena, errors);
  Split split{escape, build};
  pegtl::parse<grammar::any_instruction, Action>(in, split);
}

// ADD, COPY and RUN in shell form take heredocs; for a trigger the whole line is read, ONBUILD included.
bool takes_heredocs(const ast::Instruction& instruction) {
  return (ast::as<ast::Run>(instruction) != nullptr || ast::as<ast::Copy>(instruction) != nullptr ||
          ast::as<ast::Add>(instruction) != nullptr) &&
         !ast::common(instruction).exec;
}

}  // namespace

void split_instruction(ast::Instruction& out, LogicalText line, char escape, std::deque<std::string>& arena,
                       Errors& errors) {
  split_line(out, std::move(line), escape, arena, errors);
  ast::Common& node = ast::common(out);
  bool open = takes_heredocs(out);
  if (auto* onbuild = std::get_if<ast::Onbuild>(&static_cast<ast::InstructionVariant&>(out));
      onbuild != nullptr && !node.rest.text.empty()) {
    const auto begin = static_cast<std::size_t>(node.rest.text.data() - node.logical.text().data());
    auto inner = std::make_unique<ast::Instruction>();
    split_line(*inner, node.logical.tail(begin), escape, arena, errors);
    node.valid = ast::common(*inner).valid;
    open = takes_heredocs(*inner);
    if (ast::as<ast::Onbuild>(*inner) == nullptr) onbuild->trigger = std::move(inner);
  }
  if (!open || node.logical.text().find("<<") == std::string_view::npos) return;
  for (const std::string_view marker : heredoc_markers(node.logical.text())) {
    HeredocWord read;
    if (heredoc_word(marker, read) == HeredocResult::heredoc)
      node.heredocs.push_back(make_heredoc({node.logical.span_of(marker), marker}, std::move(read), arena));
  }
}

}  // namespace plimsoll::syntax
