// hadolint's pragmas work on lines: `ignore` holds for the line below it, `stage ignore` for a region of lines, `global
// ignore` for the file (hadolint-compat §5).
#include "grammar/hadolint_pragma.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "plimsoll/pragma.hpp"

namespace plimsoll {
namespace {

namespace pragma = grammar::hadolint_pragma;

template <typename Rule>
struct Action : tao::pegtl::nothing<Rule> {};
template <>
struct Action<pragma::global> {
  static void apply0(Pragma& found) { found.scope = PragmaScope::file; }
};
template <>
struct Action<pragma::stage> {
  static void apply0(Pragma& found) { found.scope = PragmaScope::stage; }
};
template <>
struct Action<pragma::code> {
  template <typename Input>
  static void apply(const Input& in, Pragma& found) {
    found.ignored.emplace_back(in.begin(), in.size());
  }
};

/// What the comments of a file silence, by line.
class Silence {
 public:
  explicit Silence(const Document& document) : source_(*document.source) {
    for (const ast::Instruction& instruction : document.instructions)
      if (ast::as<ast::From>(instruction) != nullptr)
        regions_.try_emplace(line_of(ast::common(instruction).span.begin));
    for (const Pragma& pragma : find_hadolint_pragmas(document)) add(pragma);
  }

  bool empty() const { return file_.empty() && lines_.empty() && !stages_; }
  bool covers(const Finding& finding) const {
    const std::string_view code = finding.rule->info.code;
    if (file_.contains(code)) return true;
    const std::uint32_t line = finding.whole_file ? 1 : line_of(finding.span.begin);
    if (lines_.contains({line, code})) return true;
    const auto behind = regions_.lower_bound(line);  // a region holds below the line that it starts on
    return behind != regions_.begin() && std::prev(behind)->second.contains(code);
  }

 private:
  std::uint32_t line_of(std::uint32_t offset) const { return source_.line_column(offset).line; }

  void add(const Pragma& pragma) {
    const std::uint32_t next = line_of(pragma.span.begin) + 1;
    if (pragma.scope == PragmaScope::file) file_.insert(pragma.ignored.begin(), pragma.ignored.end());
    if (pragma.scope == PragmaScope::next)
      for (const std::string_view code : pragma.ignored) lines_.emplace(next, code);
    if (pragma.scope == PragmaScope::stage) {
      regions_[next] = {pragma.ignored.begin(), pragma.ignored.end()};
      stages_ = true;
    }
  }

  const SourceFile& source_;
  std::set<std::string_view> file_;
  std::set<std::pair<std::uint32_t, std::string_view>> lines_;
  std::map<std::uint32_t, std::set<std::string_view>> regions_;  ///< by the line that each starts on
  bool stages_ = false;
};

}  // namespace

std::vector<Pragma> find_hadolint_pragmas(const Document& document) {
  std::vector<Pragma> pragmas;
  for (const Item& item : document.items) {
    if (item.kind != ItemKind::comment) continue;
    std::string_view text = document.source->slice(item.span);
    const std::size_t sign = std::min(text.find('#'), text.size());
    text.remove_prefix(sign);
    text = text.substr(0, text.find_last_not_of("\r\n") + 1);
    if (text.find('=') == std::string_view::npos) continue;
    const auto begin = static_cast<std::uint32_t>(item.span.begin + sign);
    Pragma found{.span = {begin, begin + static_cast<std::uint32_t>(text.size())}, .tool = Tool::hadolint};
    tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy, tao::pegtl::eol::lf_crlf, const char*> in(
        text.data(), text.data() + text.size(), "");
    if (tao::pegtl::parse<pragma::comment, Action>(in, found)) pragmas.push_back(std::move(found));
  }
  return pragmas;
}

void apply_hadolint_pragmas(const Document& document, std::vector<Finding>& findings) {
  if (findings.empty()) return;
  const Silence silence(document);
  if (!silence.empty()) std::erase_if(findings, [&](const Finding& finding) { return silence.covers(finding); });
}

}  // namespace plimsoll
