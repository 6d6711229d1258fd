// The one file that knows yaml-cpp: hadolint's configuration file (hadolint-compat §3). Strict: what has the wrong
// shape is an error with its place, where hadolint would go on without any configuration.
#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <set>
#include <span>

#include "config/hadolint.hpp"
#include "plimsoll/selection.hpp"
#include "plimsoll/source.hpp"
#include "text/utf8.hpp"

namespace plimsoll::config {
namespace {

struct Fault {
  std::string message;
  YAML::Mark mark;
};

[[noreturn]] void fail(const YAML::Node& node, std::string message) { throw Fault{std::move(message), node.Mark()}; }

std::string text_of(const YAML::Node& node, std::string_view what) {
  if (!node.IsScalar()) fail(node, fmt::format("expected {}", what));
  return node.Scalar();
}

/// YAML 1.2's core schema: true and false, not quoted, in three spellings each.
bool flag_of(const YAML::Node& node) {
  const std::string word = node.IsScalar() && node.Tag() == "?" ? node.Scalar() : "";
  const auto is_one_of = [&](std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
  };
  constexpr std::string_view kYes[] = {"true", "True", "TRUE"};
  constexpr std::string_view kNo[] = {"false", "False", "FALSE"};
  if (!is_one_of(kYes) && !is_one_of(kNo)) fail(node, "expected true or false");
  return is_one_of(kYes);
}

std::string choice_of(const YAML::Node& node, std::string_view what, std::span<const std::string_view> choices) {
  std::string word = text_of(node, what);
  if (std::ranges::find(choices, word) == choices.end())
    fail(node, fmt::format("'{}' is no {} (use {})", word, what, fmt::join(choices, ", ")));
  return word;
}

std::vector<std::string> list_of(const YAML::Node& node, std::string_view what) {
  std::vector<std::string> items;
  if (node.IsNull()) return items;
  if (!node.IsSequence()) fail(node, fmt::format("expected a list of {}", what));
  for (const YAML::Node& item : node) items.push_back(text_of(item, fmt::format("one of the {}", what)));
  return items;
}

/// Calls `take(key, value)` for each entry.
template <typename Take>
void each_entry(const YAML::Node& node, std::string_view what, Take take) {
  if (node.IsNull()) return;
  if (!node.IsMap()) fail(node, fmt::format("expected {}", what));
  for (const auto& entry : node) take(text_of(entry.first, "a key"), entry.second);
}

/// What must hold everywhere, also below keys that nobody knows: no key twice, no nesting without end. An alias is
/// walked as often as it is used, hence the limit.
class Walk {
 public:
  void look_at(const YAML::Node& node, int depth = 0) {
    if (depth == kDeepest) fail(node, "nested too deeply");
    if (++nodes_ == kMost) fail(node, "too much for a configuration");
    std::set<std::string> keys;
    for (const auto& entry : node) {
      if (!node.IsMap()) {
        look_at(entry, depth + 1);
        continue;
      }
      if (entry.first.IsScalar() && !keys.insert(entry.first.Scalar()).second)
        fail(entry.first, fmt::format("'{}' is given twice", entry.first.Scalar()));
      look_at(entry.first, depth + 1);
      look_at(entry.second, depth + 1);
    }
  }

 private:
  static constexpr int kDeepest = 32;
  static constexpr int kMost = 100'000;
  int nodes_ = 0;
};

void read_override(HadolintSettings& settings, const YAML::Node& node) {
  each_entry(node, "levels with lists of rules", [&](const std::string& level, const YAML::Node& rules) {
    if (level == "error") settings.error = list_of(rules, "rules");
    if (level == "warning") settings.warning = list_of(rules, "rules");
    if (level == "info") settings.info = list_of(rules, "rules");
    if (level == "style") settings.style = list_of(rules, "rules");
  });
}

void read_schema(HadolintSettings& settings, const YAML::Node& node) {
  each_entry(node, "labels with their types", [&](const std::string& label, const YAML::Node& type) {
    const auto names = label_type_names();
    const auto at = std::ranges::find(names, choice_of(type, "type of a label", names)) - names.begin();
    settings.label_schema.emplace(label, static_cast<LabelType>(at));
  });
}

HadolintSettings read(const YAML::Node& root) {
  HadolintSettings settings;
  std::optional<std::string> last_format;
  each_entry(root, "settings", [&](const std::string& key, const YAML::Node& value) {
    const auto given = [&] { return !value.IsNull(); };
    if (key == "no-fail" && given()) settings.no_fail = flag_of(value);
    if (key == "no-color" && given()) settings.no_color = flag_of(value);
    if (key == "verbose" && given()) settings.verbose = flag_of(value);
    if (key == "strict-labels" && given()) settings.strict_labels = flag_of(value);
    if (key == "disable-ignore-pragma" && given()) settings.disable_ignore_pragma = flag_of(value);
    if (key == "failure-threshold" && given())
      settings.failure_threshold = choice_of(value, "threshold", hadolint_thresholds());
    if (key == "format" && given()) last_format = choice_of(value, "format", hadolint_formats());
    if (key == "formats") settings.formats = list_of(value, "formats");
    if (key == "formats" && given())
      for (const YAML::Node& item : value) choice_of(item, "format", hadolint_formats());
    if (key == "ignored") settings.ignored = list_of(value, "rules");
    if (key == "override") read_override(settings, value);
    if (key == "trustedRegistries") settings.trusted_registries = list_of(value, "registries");
    if (key == "label-schema") read_schema(settings, value);
  });
  if (last_format) settings.formats.push_back(std::move(*last_format));
  return settings;
}

/// Hears where the last document starts, and nothing else.
class Documents final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark& mark) override { start = mark; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}

  YAML::Mark start;
};

/// A fault where something follows the first document. `LoadAll` is no help: before a stray bracket it never ends.
void require_one_document(const std::string& text) {
  std::istringstream stream(text);  // the only thing that a parser of yaml-cpp reads
  YAML::Parser parser(stream);
  Documents documents;
  if (parser.HandleNextDocument(documents) && parser.HandleNextDocument(documents))
    throw Fault{"a second document, or a stray bracket", documents.start};
}

/// yaml-cpp counts bytes from 0.
Error error_at(std::string message, std::string_view text, const std::string& path, const YAML::Mark& mark) {
  if (mark.is_null()) return {.message = std::move(message), .path = path, .line = 1, .column = 1};
  for (int line = 0; line < mark.line; ++line) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  std::uint32_t column = 1;
  for (std::size_t at = 0; at < text.size() && at < static_cast<std::size_t>(mark.column); ++column)
    at += decode(text.substr(at)).size;
  return {
      .message = std::move(message), .path = path, .line = static_cast<std::uint32_t>(mark.line) + 1, .column = column};
}

/// The first byte that no YAML may hold: a NUL, or one of no UTF-8; nothing when all are fine.
std::optional<Error> bad_byte(std::string_view text, const std::string& path) {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text.substr(at));
    if (!point.valid) return Error{.message = "not UTF-8", .path = path, .line = line, .column = column};
    if (point.value == 0) return Error{.message = "a NUL byte", .path = path, .line = line, .column = column};
    ++column;
    if (point.value == '\n') {
      ++line;
      column = 1;
    }
    at += point.size;
  }
  return std::nullopt;
}

}  // namespace

Result<HadolintSettings> parse_hadolint_file(std::string_view text, const std::string& path) {
  if (auto error = bad_byte(text, path)) return *std::move(error);
  try {
    const std::string copy(text);
    require_one_document(copy);
    const YAML::Node root = YAML::Load(copy);
    Walk().look_at(root);
    return read(root);
  } catch (const Fault& fault) {
    return error_at(fault.message, text, path, fault.mark);
  } catch (const YAML::Exception& error) {
    return error_at(error.msg, text, path, error.mark);
  }
}

Result<HadolintSettings> load_hadolint_file(const std::string& path) {
  const auto source = load_source(path);
  if (!source) return source.error();
  return parse_hadolint_file((*source)->text(), path);
}

}  // namespace plimsoll::config
