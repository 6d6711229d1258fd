// `explain`: everything that the metadata of a rule says, for people.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "cli/commands/commands.hpp"
#include "cli/commands/rule_packs.hpp"
#include "cli/option_table.hpp"
#include "cli/output.hpp"
#include "cli/rule_text.hpp"
#include "plimsoll/report.hpp"
#include "plimsoll/selection.hpp"
#include "shellcheck/codes.hpp"

namespace plimsoll::cli {
namespace {

class Text {
 public:
  explicit Text(bool color) : color_(color) {}

  void heading(std::string_view text) {
    out_ += color_ ? fmt::format("\x1b[1m{}\x1b[0m\n", text) : fmt::format("{}\n", text);
  }
  void row(std::string_view label, std::string_view value) {
    if (!value.empty()) out_ += fmt::format("  {:<12}{}\n", label, value);
  }
  void markdown(std::string_view docs) {
    bool code = false;
    while (!docs.empty()) {
      const std::size_t end = std::min(docs.find('\n'), docs.size());
      const std::string_view line = docs.substr(0, end);
      if (line.starts_with("```")) code = !code;
      if (!code && line.starts_with('#'))
        heading(line);
      else
        out_ += fmt::format("{}\n", line);
      docs.remove_prefix(std::min(end + 1, docs.size()));
    }
  }
  void blank() { out_ += '\n'; }
  const std::string& text() const { return out_; }

 private:
  bool color_;
  std::string out_;
};

void describe(Text& text, const Rule& rule, std::span<const Rule* const> known) {
  const RuleInfo& info = rule.info;
  std::vector<std::string> profiles;
  for (const auto& [name, level] : profiles_of(info))
    profiles.push_back(fmt::format("{} ({})", name, severity_name(level)));
  std::vector<std::string> cwe;
  for (const std::uint16_t number : info.cwe) cwe.push_back(fmt::format("CWE-{}", number));
  text.heading(fmt::format("{} {}", info.code, info.name));
  text.blank();
  text.markdown(info.summary);
  text.blank();
  text.row("level", severity_name(info.severity));
  text.row("category", category_name(info.category));
  text.row("profiles", fmt::format("{}", fmt::join(profiles, ", ")));
  text.row("also known", fmt::format("{}", fmt::join(all_aliases(rule, known), ", ")));
  text.row("weakness", fmt::format("{}", fmt::join(cwe, ", ")));
  text.row("tags", fmt::format("{}", fmt::join(info.tags, ", ")));
  text.row("needs", need_name(info.needs));
  text.row("fixable", info.fixable ? "yes" : "no");
  text.row("page", documentation_url(info));
  text.blank();
  text.markdown(info.docs);
}

}  // namespace

int explain(const Options& options) {
  const auto packs = packs_here(options);
  if (!packs) return complain(packs.error().text()), kTrouble;
  const auto known = known_rules(*packs);
  if (!known) return complain(known.error().text()), kTrouble;
  int status = kClean;
  shellcheck::Codes codes;
  Result<Output> output = Output::open({});
  Text text(use_color(options.color, std::getenv, output->sink()));
  for (const std::string& id : options.arguments) {
    std::vector<const Rule*> found = matching_rules(*known, id);
    if (found.empty() && id.size() > 4)
      if (const Rule* const code = codes.meant_by(id)) found.push_back(code);
    if (found.empty()) {
      complain(fmt::format("unknown rule '{}'{}", id, did_you_mean(closest_selector(*known, id))));
      status = kTrouble;
    }
    for (const Rule* const rule : found) {
      if (!text.text().empty()) text.blank();
      describe(text, *rule, *known);
    }
  }
  output->write(text.text());
  return output->close() ? status : kTrouble;
}

}  // namespace plimsoll::cli
