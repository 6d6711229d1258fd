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

enum class Scope : std::uint8_t { line, stage, file };

struct Found {
  Scope scope = Scope::line;
  std::vector<std::string_view> codes;
};

template <typename Rule>
struct Action : tao::pegtl::nothing<Rule> {};
template <>
struct Action<pragma::global> {
  static void apply0(Found& found) { found.scope = Scope::file; }
};
template <>
struct Action<pragma::stage> {
  static void apply0(Found& found) { found.scope = Scope::stage; }
};
template <>
struct Action<pragma::code> {
  template <typename Input>
  static void apply(const Input& in, Found& found) {
    found.codes.emplace_back(in.begin(), in.size());
  }
};

/// What the comments of a file silence, by line.
class Silence {
 public:
  explicit Silence(const Document& document) : source_(*document.source) {
    for (const Item& item : document.items) {
      if (item.kind == ItemKind::comment) read(item.span);
      if (item.kind == ItemKind::instruction && ast::as<ast::From>(document.instructions[item.index]) != nullptr)
        regions_.try_emplace(line_of(ast::common(document.instructions[item.index]).span.begin));
    }
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

  void read(Span item) {
    std::string_view text = source_.slice(item);
    text.remove_prefix(std::min(text.find('#'), text.size()));
    text = text.substr(0, text.find_last_not_of("\r\n") + 1);
    if (text.find('=') == std::string_view::npos) return;
    Found found;
    tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy, tao::pegtl::eol::lf_crlf, const char*> in(
        text.data(), text.data() + text.size(), "");
    if (!tao::pegtl::parse<pragma::comment, Action>(in, found)) return;
    const std::uint32_t next = line_of(item.begin) + 1;
    if (found.scope == Scope::file) file_.insert(found.codes.begin(), found.codes.end());
    if (found.scope == Scope::line)
      for (const std::string_view code : found.codes) lines_.emplace(next, code);
    if (found.scope == Scope::stage) {
      regions_[next] = {found.codes.begin(), found.codes.end()};
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

void apply_hadolint_pragmas(const Document& document, std::vector<Finding>& findings) {
  if (findings.empty()) return;
  const Silence silence(document);
  if (!silence.empty()) std::erase_if(findings, [&](const Finding& finding) { return silence.covers(finding); });
}

}  // namespace plimsoll
