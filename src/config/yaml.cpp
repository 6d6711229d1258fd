// yaml-cpp behind strict readers; it throws, and `read` catches.
#include "config/yaml.hpp"

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>

#include <algorithm>
#include <set>

#include "text/utf8.hpp"

namespace plimsoll::config::yaml {
namespace {

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

void fail(const YAML::Node& node, std::string message) { throw Fault{std::move(message), node.Mark()}; }

std::string text_of(const YAML::Node& node, std::string_view what) {
  if (!node.IsScalar()) fail(node, fmt::format("expected {}", what));
  return node.Scalar();
}

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

void each_entry(const YAML::Node& node, std::string_view what, const Take& take) {
  if (node.IsNull()) return;
  if (!node.IsMap()) fail(node, fmt::format("expected {}", what));
  for (const auto& entry : node) take(text_of(entry.first, "a key"), entry.second, entry.first);
}

Places::Places(std::string_view text) : size_(text.size()), lines_{0} {
  constexpr unsigned kMask = 0xC0;
  constexpr unsigned kContinuation = 0x80;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') lines_.push_back(at + 1);
    if ((static_cast<unsigned char>(text[at]) & kMask) == kContinuation) continuations_.push_back(at);
  }
}

/// yaml-cpp counts bytes from 0. No walk along the line: there may be as many nodes in it as there are bytes.
std::pair<std::uint32_t, std::uint32_t> Places::of(const YAML::Mark& mark) const {
  if (mark.is_null()) return {1, 1};
  const std::size_t line = std::min(static_cast<std::size_t>(mark.line), lines_.size() - 1);
  const std::size_t begin = lines_[line];
  const std::size_t end = std::min(begin + static_cast<std::size_t>(mark.column), size_);
  const auto extra = std::ranges::lower_bound(continuations_, end) - std::ranges::lower_bound(continuations_, begin);
  return {static_cast<std::uint32_t>(line) + 1,
          static_cast<std::uint32_t>(end - begin - static_cast<std::size_t>(extra)) + 1};
}

Error error_at(std::string message, std::string_view text, const std::string& path, const YAML::Mark& mark) {
  const auto [line, column] = Places(text).of(mark);
  return {.message = std::move(message), .path = path, .line = line, .column = column};
}

std::optional<Error> read(std::string_view text, const std::string& path,
                          const std::function<void(const YAML::Node& root)>& reader) {
  if (auto error = bad_byte(text, path)) return error;
  try {
    const std::string copy(text);
    require_one_document(copy);
    const YAML::Node root = YAML::Load(copy);
    Walk().look_at(root);
    reader(root);
    return std::nullopt;
  } catch (const Fault& fault) {
    return error_at(fault.message, text, path, fault.mark);
  } catch (const YAML::DeepRecursion& error) {
    return error_at("nested too deeply", text, path, error.mark);
  } catch (const YAML::Exception& error) {
    return error_at(error.msg, text, path, error.mark);
  }
}

}  // namespace plimsoll::config::yaml
