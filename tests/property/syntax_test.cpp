// What holds for the tree of any file: our fixtures, generated files, the corpus where it is there, and broken copies
// of them all.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "plimsoll/document.hpp"
#include "support/generator.hpp"
#include "support/golden.hpp"
#include "support/shared.hpp"
#include "support/syntax_checks.hpp"

namespace plimsoll {
namespace {

namespace fs = std::filesystem;

Document parse_text(std::string text) { return parse(std::make_unique<const SourceFile>("-", std::move(text))); }

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() != ".dump") found.push_back(entry.path());
  std::ranges::sort(found);
  return found;
}

/// Calls `use` with the name and bytes of our fixtures, of two hundred generated files, and of the corpus.
template <typename Use>
void for_each_file(Use&& use) {
  for (const fs::path& path : files_below(fs::path(testing::source_dir()) / "tests" / "syntax"))
    use(path.filename().string(), testing::read_file(path).value());
  for (std::uint32_t seed = 0; seed < testing::seeds(200); ++seed)
    use("seed " + std::to_string(seed), testing::DockerfileGenerator(seed).file());
  const auto shared = testing::shared_folder();
  if (!shared || !fs::is_directory(*shared / "corpus" / "files")) return;
  for (const fs::path& path : files_below(*shared / "corpus" / "files"))
    use(path.string(), testing::read_file(path).value());
}

std::string problem_of(const Document& document) { return testing::TreeChecker(document).check(); }

TEST(SyntaxProperties, EveryByteBelongsToOneItemAndOnePiece) {
  for_each_file(
      [](const std::string& name, const std::string& text) { EXPECT_EQ(problem_of(parse_text(text)), "") << name; });
}

TEST(SyntaxProperties, TheItemsPrintedInOrderAreTheFile) {
  for_each_file([](const std::string& name, const std::string& text) {
    const Document document = parse_text(text);
    std::string printed;
    for (const Item& item : document.items) printed += document.source->slice(item.span);
    EXPECT_TRUE(printed == text) << name;
  });
}

/// Keywords, flags and arguments without their places.
std::vector<std::string> words_of(const Document& document) {
  std::vector<std::string> out;
  const std::function<void(const ast::Instruction&)> add = [&](const ast::Instruction& each) {
    const ast::Common& node = ast::common(each);
    out.emplace_back(node.keyword.text);
    for (const ast::Flag& flag : node.flags) out.emplace_back(flag.text.text);
    for (const ast::Word& word : node.arguments) out.emplace_back(word.text);
    for (const ast::Heredoc& heredoc : node.heredocs) {
      std::string body(heredoc.body.text);
      std::erase(body, '\r');
      out.push_back(std::string(heredoc.name) + "\n" + body);
    }
    if (const auto* onbuild = ast::as<ast::Onbuild>(each); onbuild != nullptr && onbuild->trigger != nullptr)
      add(*onbuild->trigger);
  };
  for (const ast::Instruction& each : document.instructions) add(each);
  for (const SyntaxError& error : document.errors) out.push_back(error.message);
  return out;
}

TEST(SyntaxProperties, TheLineEndsOfWindowsChangeNothing) {
  for_each_file([](const std::string& name, const std::string& text) {
    if (text.find('\r') != std::string::npos || name.starts_with("lines_too_long")) return;
    std::string twin;
    for (const char c : text) twin.append(c == '\n' ? "\r\n" : std::string(1, c));
    EXPECT_EQ(words_of(parse_text(text)), words_of(parse_text(twin))) << name;
  });
}

TEST(SyntaxProperties, BrokenFilesStillHaveATree) {
  std::mt19937 random(20240607);
  const auto pick = [&](std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random); };
  static constexpr char kHostile[] =
      "\n\r\\`\"' \t#<>${}[]=,-:\0\xFF\xC2\xA0\xEF\xBB\xBF"
      "AEFNRU<<EOF\n";
  constexpr std::string_view kBytes(kHostile, sizeof kHostile - 1);  // a NUL is among them
  for_each_file([&](const std::string& name, std::string text) {
    for (int round = 0; round < 3; ++round) {
      for (std::size_t edits = 1 + pick(8); edits > 0; --edits) {
        const std::size_t at = pick(text.size() + 1);
        const std::size_t from = pick(kBytes.size());
        switch (pick(3)) {
          case 0:
            text.insert(at, kBytes.substr(from, 1 + pick(3)));
            break;
          case 1:
            text.erase(std::min(at, text.size()), 1 + pick(4));
            break;
          default:
            if (at < text.size()) text[at] = kBytes[from];
        }
      }
      EXPECT_EQ(problem_of(parse_text(text)), "") << name << " round " << round;
    }
  });
}

TEST(SyntaxProperties, EveryPrefixOfAFileHasATree) {
  for (const fs::path& path : files_below(fs::path(testing::source_dir()) / "tests" / "syntax")) {
    const std::string text = testing::read_file(path).value();
    if (text.size() > 4096) continue;
    for (std::size_t size = 0; size < text.size(); ++size)
      ASSERT_EQ(problem_of(parse_text(text.substr(0, size))), "") << path << " up to " << size;
  }
}

TEST(SyntaxProperties, BothPrintersTakeAnyTree) {
  for_each_file([](const std::string& name, const std::string& text) {
    const Document document = parse_text(text);
    EXPECT_EQ(print_tree(document).empty(), text.empty() && document.errors.empty()) << name;
    EXPECT_TRUE(print_json(document).starts_with("{\n")) << name;
  });
}

/// Shapes that a careless parser answers with quadratic time, deep recursion or a great many errors. A failure here is
/// a test that never ends.
TEST(SyntaxProperties, HostileShapesAreReadInOneGo) {
  constexpr std::size_t kMany = 200000;
  const auto repeat = [](std::string_view text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
  };
  const std::pair<const char*, std::string> shapes[] = {
      {"one long line", "RUN " + repeat("a ", kMany)},
      {"continuations", "RUN " + repeat("a \\\n", kMany)},
      {"empty continuations", "RUN " + repeat("\\\n", kMany)},
      {"comments in a continuation", "RUN a \\\n" + repeat("# c\n", kMany)},
      {"blank lines in a continuation", "RUN a \\\n" + repeat(" \n", kMany)},
      {"carriage returns", repeat("\r", kMany) + "FROM a"},
      {"carriage returns in a line", "RUN a" + repeat("\r", kMany) + "b" + repeat("\r", kMany)},
      {"blanks", repeat(" ", kMany) + "FROM a"},
      {"blanks in a directive", "# escape=a" + repeat(" a", kMany) + repeat(" ", kMany) + "\nFROM a"},
      {"open heredocs", repeat("RUN <<A\n", kMany / 4)},
      {"open heredocs with their own names",
       [] {
         std::string out;
         for (int i = 0; i < 20000; ++i) out += "RUN <<A" + std::to_string(i) + "\n";
         return out;
       }()},
      {"open heredocs in one line", "RUN" + repeat(" <<A", kMany) + "\nx\nUSER a\n"},
      {"closed heredocs", repeat("RUN <<A\nb\nA\n", kMany / 4)},
      {"closed heredocs in one line", "RUN" + repeat(" <<A", kMany / 4) + "\n" + repeat("A\n", kMany / 4)},
      {"nested ONBUILD", repeat("ONBUILD ", kMany) + "RUN a"},
      {"many ONBUILD", repeat("ONBUILD RUN a \\\n b\n", kMany / 8)},
      {"nested arrays", "CMD " + repeat("[", kMany) + repeat("]", kMany)},
      {"open arrays", "CMD " + repeat("[", kMany)},
      {"nested objects", "CMD [" + repeat("{\"a\":", kMany) + "1" + repeat("}", kMany) + "]"},
      {"a long array", "CMD [\"a\"" + repeat(",\"b\\n\"", kMany) + "]"},
      {"an array that ends badly", "CMD [\"a\"" + repeat(",\"b\"", kMany) + ",]"},
      {"nested expansions", "RUN <<A " + repeat("${a:-", kMany)},
      {"expansions", "RUN <<A " + repeat("${a:-b c} ", kMany)},
      {"quotes", "ENV a=" + repeat("\"'", kMany)},
      {"pairs", "ENV" + repeat(" a=b", kMany)},
      {"words without '='", "ENV a=b" + repeat(" c", kMany)},
      {"flags", "RUN" + repeat(" --mount=a", kMany)},
      {"unknown flags", "RUN" + repeat(" --x", kMany)},
      {"quoted flags", "RUN" + repeat(" --mount=\"a=b,c=d\"", kMany)},
      {"one quoted flag", "RUN --mount=\"" + repeat("a=b,", kMany) + "\""},
      {"mount options", "RUN --mount=" + repeat("a=b,", kMany)},
      {"mount quotes", "RUN --mount=" + repeat("\\\"", kMany)},
      {"a flag over many lines", "RUN --mount=" + repeat("a=b,\\\n", kMany / 4)},
      {"unknown instructions", repeat("FORM a\n", kMany / 4)},
      {"a long unknown instruction", repeat("F", kMany)},
      {"a long duration", "HEALTHCHECK --interval=" + repeat("1s", kMany) + " CMD a"},
      {"ports", "EXPOSE" + repeat(" 80", kMany)},
      {"escapes", "RUN a" + repeat("\\", kMany) + "\nRUN b"},
  };
  for (const auto& [name, text] : shapes) {
    SCOPED_TRACE(name);
    const Document document = parse_text(text);
    EXPECT_EQ(problem_of(document), "");
    EXPECT_FALSE(document.instructions.empty());
  }
}

}  // namespace
}  // namespace plimsoll
