// The tree as JSON, in the shape src/syntax/README.md describes. The only file of this layer that knows nlohmann/json.
#include <nlohmann/json.hpp>

#include "plimsoll/document.hpp"
#include "syntax/error_codes.hpp"
#include "syntax/json_text.hpp"
#include "text/utf8.hpp"

namespace plimsoll {
namespace {

using Json = nlohmann::ordered_json;

class Printer {
 public:
  explicit Printer(const Document& document) : document_(document), source_(*document.source) {}

  Json print() const {
    Json directives = Json::array();
    for (const Directive& directive : document_.directives)
      directives.push_back(
          {{"name", directive.name.text}, {"value", directive.value.text}, {"span", span(directive.span)}});
    Json instructions = Json::array();
    for (const ast::Instruction& each : document_.instructions) instructions.push_back(instruction(each));
    return {{"escape", std::string(1, document_.escape)},
            {"directives", std::move(directives)},
            {"instructions", std::move(instructions)},
            {"errors", errors()}};
  }

 private:
  Json errors() const {
    Json out = Json::array();
    std::optional<SyntaxError> stage = before_first_stage();
    for (const SyntaxError& error : document_.errors) {
      if (stage && stage->span.begin <= error.span.begin) {
        out.push_back(problem("PL1020", *stage));
        stage.reset();
      }
      out.push_back(problem(syntax::error_code(error.kind), error));
    }
    if (stage) out.push_back(problem("PL1020", *stage));
    return out;
  }

  Json span(Span span) const {
    const LineColumn begin = source_.line_column(span.begin);
    const LineColumn end = source_.line_column(span.end);
    return {{"line", begin.line}, {"column", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
  }

  Json problem(std::string code, const SyntaxError& error) const {
    Json out = span(error.span);
    out["code"] = std::move(code);
    out["message"] = error.message;
    if (error.suggestion) out["suggestion"] = *error.suggestion;
    return out;
  }

  // BuildKit reads the bytes of a flag as Latin-1 (§3.1); the tree keeps them, the JSON shows what BuildKit has.
  static std::string as_buildkit(std::string_view flag) {
    std::string out;
    for (const char c : flag) append_utf8(out, static_cast<unsigned char>(c));
    return out;
  }

  static Json texts(const std::vector<ast::Word>& words) {
    Json out = Json::array();
    for (const ast::Word& word : words) out.push_back(word.text);
    return out;
  }

  Json instruction(const ast::Instruction& each) const {
    const ast::Common& node = ast::common(each);
    Json flags = Json::array();
    Json flag_spans = Json::array();
    for (const ast::Flag& flag : node.flags) {
      flags.push_back(as_buildkit(flag.text.text));
      flag_spans.push_back(span(flag.text.span));
    }
    Json argument_spans = Json::array();
    for (const ast::Word& word : node.arguments) argument_spans.push_back(span(word.span));
    Json out = {{"keyword", node.keyword.text},
                {"flags", std::move(flags)},
                {"args", texts(node.arguments)},
                {"exec", node.exec},
                {"valid", node.valid},
                {"start", source_.line_column(node.tile.begin).line},
                {"end", last_line(node.tile)},
                {"span", span(node.span)},
                {"keywordSpan", span(node.keyword.span)},
                {"flagSpans", std::move(flag_spans)},
                {"argSpans", std::move(argument_spans)}};
    if (const auto* check = ast::as<ast::Healthcheck>(each)) out["type"] = check->type.text;
    if (const auto* env = ast::as<ast::Env>(each)) add_pairs(out, env->pairs);
    if (const auto* label = ast::as<ast::Label>(each)) add_pairs(out, label->pairs);
    if (const auto* arg = ast::as<ast::Arg>(each)) add_pairs(out, arg->pairs);
    if (const auto* run = ast::as<ast::Run>(each); run != nullptr && !run->mounts.empty()) add_mounts(out, run->mounts);
    if (!node.heredocs.empty()) add_heredocs(out, node.heredocs);
    if (const auto* onbuild = ast::as<ast::Onbuild>(each); onbuild != nullptr && onbuild->trigger != nullptr)
      out["onbuild"] = instruction(*onbuild->trigger);
    return out;
  }

  void add_pairs(Json& out, const std::vector<ast::Pair>& pairs) const {
    Json list = Json::array();
    for (const ast::Pair& pair : pairs) {
      Json entry = {{"name", pair.name.text}, {"nameSpan", span(pair.name.span)}};
      if (pair.value) {
        entry["value"] = pair.value->text;
        entry["valueSpan"] = span(pair.value->span);
      }
      list.push_back(std::move(entry));
    }
    out["pairs"] = std::move(list);
  }

  void add_mounts(Json& out, const std::vector<ast::Mount>& mounts) const {
    Json list = Json::array();
    for (const ast::Mount& mount : mounts) {
      Json options = Json::array();
      for (const ast::MountOption& option : mount.options) {
        Json entry = {{"key", option.key.text}, {"keySpan", span(option.key.span)}};
        if (option.value) {
          entry["value"] = option.value->text;
          entry["valueSpan"] = span(option.value->span);
        }
        options.push_back(std::move(entry));
      }
      list.push_back({{"type", mount.type()}, {"options", std::move(options)}, {"span", span(mount.text.span)}});
    }
    out["mounts"] = std::move(list);
  }

  void add_heredocs(Json& out, const std::vector<ast::Heredoc>& heredocs) const {
    Json list = Json::array();
    for (const ast::Heredoc& heredoc : heredocs)
      list.push_back({{"name", heredoc.name},
                      {"fd", heredoc.fd},
                      {"expand", heredoc.expand},
                      {"strip_tabs", heredoc.strip_tabs},
                      {"content", heredoc.body.text},
                      {"markerSpan", span(heredoc.marker.span)},
                      {"bodySpan", span(heredoc.body.span)},
                      {"terminatorSpan", span(heredoc.terminator)}});
    out["heredocs"] = std::move(list);
  }

  // The line of the tile's last byte.
  std::uint32_t last_line(Span tile) const {
    return source_.line_column(tile.empty() ? tile.begin : tile.end - 1).line;
  }

  // BuildKit's second step needs a FROM before all but ARG (§3.4); for rules this is a matter of the model.
  std::optional<SyntaxError> before_first_stage() const {
    for (const ast::Instruction& each : document_.instructions) {
      if (ast::as<ast::From>(each) != nullptr) break;
      if (ast::as<ast::Arg>(each) == nullptr && ast::as<ast::Unknown>(each) == nullptr)
        return SyntaxError{SyntaxErrorKind::unknown_instruction,
                           ast::common(each).keyword.span,
                           "no FROM stands before this instruction",
                           {}};
    }
    return std::nullopt;
  }

  const Document& document_;
  const SourceFile& source_;
};

}  // namespace

std::string print_json(const Document& document) {
  return Printer(document).print().dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

namespace syntax {

std::optional<std::string> json_member(std::string_view text, std::string_view name) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos || text[text.find_first_not_of(" \t\r\n")] != '{')
    return std::nullopt;
  const auto value = nlohmann::json::parse(text, nullptr, false);
  if (!value.is_object()) return std::nullopt;
  const auto member = value.find(name);
  if (member == value.end() || !member->is_string()) return std::nullopt;
  return member->get<std::string>();
}

}  // namespace syntax
}  // namespace plimsoll
