// What BuildKit's parser makes of its own test files and of probe files, case by case. The cases are in the shared
// folder; without it everything here is skipped.
#include <gtest/gtest.h>

#include <algorithm>

#include "plimsoll/document.hpp"
#include "support/shared.hpp"
#include "support/vectors.hpp"
#include "syntax/directives.hpp"
#include "syntax/mount.hpp"
#include "syntax/words.hpp"

namespace plimsoll {
namespace {

using nlohmann::json;
using testing::cases_where;

Document parse_text(std::string text) { return parse(std::make_unique<const SourceFile>("-", std::move(text))); }

class BuildKit : public ::testing::Test {
 protected:
  void SetUp() override {
    shared_ = testing::shared_folder();
    if (!shared_) GTEST_SKIP() << testing::kNoSharedFolder;
  }
  std::vector<json> cases(std::string_view stage) const {
    auto found = cases_where(*shared_, "buildkit-parse.json", "cases", "stage", stage);
    EXPECT_FALSE(found.empty()) << stage;
    return found;
  }

  std::optional<std::filesystem::path> shared_;
};

// BuildKit's dump: (run ["--flag"] "argument" …), strings as Go quotes them.
std::string quoted(std::string_view text) { return json(text).dump(-1, ' ', false, json::error_handler_t::replace); }

std::string dump(const ast::Instruction& each) {
  const ast::Common& node = ast::common(each);
  std::string out = "(";
  for (const char c : node.keyword.text) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (std::size_t i = 0; i < node.flags.size(); ++i)
    out += (i == 0 ? " [" : " ") + quoted(node.flags[i].text.text) + (i + 1 == node.flags.size() ? "]" : "");
  const auto add = [&](std::string_view text) { out += " " + quoted(text); };
  const auto add_pairs = [&](const auto* set) {
    for (const ast::Pair& pair : set->pairs) {
      add(pair.name.text);
      add(pair.value->text);
      add(set->legacy ? "" : "=");
    }
  };
  if (const auto* onbuild = ast::as<ast::Onbuild>(each)) {
    out += " " + dump(*onbuild->trigger);
  } else if (const auto* env = ast::as<ast::Env>(each)) {
    add_pairs(env);
  } else if (const auto* label = ast::as<ast::Label>(each)) {
    add_pairs(label);
  } else {
    if (const auto* check = ast::as<ast::Healthcheck>(each); check != nullptr && !check->type.text.empty())
      add(check->type.text);
    for (const ast::Word& word : node.arguments) add(word.text);
  }
  return out + ")";
}

std::string dump(const Document& document) {
  std::string out;
  for (const ast::Instruction& each : document.instructions) out += dump(each) + "\n";
  return out;
}

json heredocs(const ast::Common& node) {
  json list;
  for (const ast::Heredoc& heredoc : node.heredocs) {
    json entry = {{"Name", heredoc.name}, {"Content", heredoc.body.text}, {"Expand", heredoc.expand}};
    if (heredoc.strip_tabs) entry["Chomp"] = true;
    if (heredoc.fd != 0) entry["FileDescriptor"] = heredoc.fd;
    list.push_back(std::move(entry));
  }
  return list;
}

std::pair<std::uint32_t, std::uint32_t> lines(const Document& document, Span tile) {
  return {document.source->line_column(tile.begin).line, document.source->line_column(tile.end - 1).line};
}

TEST_F(BuildKit, ParsesItsOwnTestFilesAlike) {
  for (const json& test : cases("parse")) {
    SCOPED_TRACE(test.at("name"));
    const Document document = parse_text(test.at("dockerfile"));
    if (!test.at("ok")) {
      EXPECT_FALSE(document.errors.empty());
    }
    if (test.contains("expected_dump")) {
      EXPECT_EQ(dump(document), test.at("expected_dump"));
    }
    if (test.contains("heredocs_from_child_1")) {
      const json& expected = test.at("heredocs_from_child_1");
      ASSERT_EQ(document.instructions.size(), expected.size() + 1);
      for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_EQ(heredocs(ast::common(document.instructions[i + 1])), expected[i]);
    }
    if (test.contains("child_lines")) {
      for (std::size_t i = 0; i < test.at("child_lines").size(); ++i)
        EXPECT_EQ(json(lines(document, ast::common(document.instructions.at(i)).tile)), test.at("child_lines")[i]);
    }
    if (test.contains("empty_continuation_warnings")) {
      EXPECT_EQ(std::ranges::count_if(document.instructions,
                                      [](const auto& each) { return ast::common(each).empty_continuation; }),
                test.at("empty_continuation_warnings"));
    }
  }
}

TEST_F(BuildKit, ObjectsToTheSameInstructions) {
  for (const json& test : cases("instructions")) {
    SCOPED_TRACE(test.at("name"));
    const Document document = parse_text(test.at("dockerfile"));
    EXPECT_EQ(document.errors.empty(), test.at("ok").get<bool>());
    if (!test.contains("expected") && !test.contains("flags")) continue;
    const ast::Common& node = ast::common(document.instructions.at(0));
    if (test.contains("flags")) {
      for (const json& flag : test.at("flags")) EXPECT_NE(node.flag(flag.get<std::string>()), nullptr);
    }
    if (const auto* copy = ast::as<ast::Copy>(document.instructions[0])) {
      EXPECT_EQ(copy->destination()->text, test.at("expected").at("DestPath"));
      if (test.at("expected").contains("SourceContents")) {
        const json& content = test.at("expected").at("SourceContents")[0];
        const ast::Heredoc* heredoc = copy->heredoc(copy->sources()[0]);
        ASSERT_NE(heredoc, nullptr);
        EXPECT_EQ(heredoc->name, content.at("Path"));
        EXPECT_EQ(heredoc->expand, content.at("Expand"));
      }
    } else if (test.contains("expected")) {
      EXPECT_EQ(!node.exec, test.at("expected").at("shell"));
      std::vector<std::string> words;
      for (const ast::Word& word : node.arguments) words.emplace_back(word.text);
      EXPECT_EQ(json(words), test.at("expected").at("command"));
    }
  }
}

TEST_F(BuildKit, SplitsProbeFilesAlike) {
  const auto all = [&] {
    std::ifstream stream(*shared_ / "cases" / "dockerfile-ast.json");
    return json::parse(stream).at("cases");
  }();
  for (const json& test : all) {
    SCOPED_TRACE(test.at("name"));
    const json tree = json::parse(print_json(parse_text(test.at("dockerfile"))));
    ASSERT_EQ(tree.at("errors").empty(), test.at("ok").get<bool>()) << tree.at("errors");
    if (!test.at("ok")) continue;
    ASSERT_EQ(tree.at("instructions").size(), test.at("nodes").size());
    for (std::size_t i = 0; i < test.at("nodes").size(); ++i) {
      const json& got = tree.at("instructions")[i];
      const json& want = test.at("nodes")[i];
      EXPECT_EQ(got.at("keyword"), want.at("value"));
      EXPECT_EQ(got.at("start"), want.at("start"));
      EXPECT_EQ(got.at("end"), want.at("end"));
      EXPECT_EQ(got.at("exec"), want.value("json", false));
      EXPECT_EQ(got.at("flags"), want.value("flags", json::array()));
      EXPECT_EQ(got.value("heredocs", json::array()).size(), want.value("heredocs", json::array()).size());
      const std::string keyword = want.at("value");
      if (!got.contains("onbuild") && !got.contains("pairs") && !got.contains("type")) {
        EXPECT_EQ(got.at("args"), want.at("args"));
      }
    }
  }
}

TEST_F(BuildKit, ReadsHeredocWordsAlike) {
  for (const json& test : cases("heredoc-word")) {
    SCOPED_TRACE(test.at("name"));
    syntax::HeredocWord word;
    const std::string text = test.at("word");
    const std::string expected = test.at("result");
    const auto result = syntax::heredoc_word(text, word);
    EXPECT_EQ(result == syntax::HeredocResult::heredoc, expected == "heredoc");
    EXPECT_EQ(result == syntax::HeredocResult::error, expected == "error");
    if (test.contains("heredoc_name")) {
      EXPECT_EQ(word.name, test.at("heredoc_name"));
    }
  }
  for (const json& test : cases("heredoc-line")) {
    SCOPED_TRACE(test.at("name"));
    const std::string line = test.at("line");
    json names = json::array();
    for (const std::string_view marker : syntax::heredoc_markers(line)) {
      syntax::HeredocWord word;
      EXPECT_EQ(syntax::heredoc_word(marker, word), syntax::HeredocResult::heredoc);
      names.push_back(word.name);
    }
    EXPECT_EQ(names, test.at("heredoc_names"));
  }
}

void expect_directive(const json& expected, const std::optional<syntax::FoundDirective>& found) {
  ASSERT_EQ(found.has_value(), expected.at("ok").get<bool>());
  if (!found) return;
  EXPECT_EQ(found->value, expected.at("value"));
  EXPECT_EQ(found->line, expected.at("line"));
  if (expected.contains("cmdline")) {
    EXPECT_EQ(found->cmdline, expected.at("cmdline"));
  }
}

TEST_F(BuildKit, ReadsDirectivesAlike) {
  for (const json& test : cases("directive-all")) {
    SCOPED_TRACE(test.at("name"));
    json found = json::array();
    for (const Directive& directive : parse_text(test.at("text")).directives) {
      std::string name(directive.name.text);
      std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
      found.push_back({name, directive.value.text});
    }
    EXPECT_EQ(found, test.at("directives"));
  }
  for (const json& test : cases("detect-syntax")) {
    SCOPED_TRACE(test.at("name"));
    expect_directive(test, syntax::detect_syntax(test.at("text").get<std::string>()));
  }
  for (const json& test : cases("directive-check")) {
    SCOPED_TRACE(test.at("name"));
    expect_directive(test, syntax::parse_directive("check", test.at("text").get<std::string>()));
  }
  for (const json& vector : testing::vectors(*shared_, "directive")) {
    SCOPED_TRACE(vector.dump());
    const std::string name = vector.at("opts")[0];
    expect_directive(vector.at("result"), syntax::parse_directive(name, vector.at("text").get<std::string>()));
  }
}

TEST_F(BuildKit, SplitsWordsAndJsonAlike) {
  for (const json& test : cases("words")) {
    SCOPED_TRACE(test.at("name"));
    const std::string text = test.at("text");
    EXPECT_EQ(json(syntax::split_words(text, '\\')), test.at("expected"));
  }
  for (const json& test : cases("json-array")) {
    SCOPED_TRACE(test.at("name"));
    std::vector<std::string> strings;
    const auto form = syntax::json_form(test.at("text").get<std::string>(), &strings);
    EXPECT_EQ(form, test.at("ok") ? syntax::JsonForm::strings : syntax::JsonForm::other);
    if (test.at("ok")) {
      EXPECT_EQ(json(strings), test.at("expected"));
    }
  }
}

void expect_device(std::string_view text, const json& expected) {
  SCOPED_TRACE(text);
  syntax::DeviceValue device;
  const bool fine = !syntax::check_device(text, device);
  EXPECT_EQ(fine, !expected.contains("error"));
  if (!fine) return;
  EXPECT_EQ(device.name, expected.at("device").at("Name"));
  EXPECT_EQ(device.required, expected.at("device").at("Required"));
}

TEST_F(BuildKit, ReadsDevicesAlike) {
  for (const json& test : cases("run-device"))
    expect_device(test.at("text").get<std::string>(), {{"device", test.at("expected")}});
  for (const json& vector : testing::vectors(*shared_, "device"))
    expect_device(vector.at("text").get<std::string>(), vector.at("result"));
}

}  // namespace
}  // namespace plimsoll
