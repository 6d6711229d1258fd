// The stage graph in every format against its golden file, what hostile names could try, and the picture in README.md.
#include "plimsoll/graph.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "support/golden.hpp"

namespace plimsoll::testing {
namespace {

using nlohmann::json;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::Not;
using namespace std::string_literals;

std::string printed(std::string_view format, std::string text, const Invocation& invocation = {}) {
  const Document document = parse(std::make_unique<SourceFile>("Dockerfile", std::move(text)));
  const Model model(document, invocation);
  return print_graph(document, model, format);
}

/// Each kind of node and edge once.
constexpr const char* kStages =
    "ARG GO=1.25\n"
    "FROM golang:${GO} AS Deps\n"
    "ONBUILD COPY --from=tools /bin/x /bin/\n"
    "FROM --platform=$BUILDPLATFORM alpine:3.22 AS tools\n"
    "FROM deps AS build\n"
    "COPY --from=tools /a /a\n"
    "COPY --from=1 /b /b\n"
    "RUN --mount=type=bind,from=config,target=/c --mount=from=example/data:1,target=/d make\n"
    "FROM build AS lint\n"
    "FROM golang:${GO} AS docs\n"
    "FROM deps-${TARGETARCH}\n"
    "COPY --from=build /app /\n";

const Invocation& stages_invocation() {
  static const Invocation made{.build_contexts = {"config"}};
  return made;
}

/// Names that try to end their label, to start a new line, to configure the renderer, and to move the cursor.
const std::string& hostile() {
  static const std::string text =
      "ARG BASE\n"
      "FROM $BASE\n"
      "FROM \"]\\x AS <script>alert(1)</script>\n"
      "COPY --from=\"%%{init: {'securityLevel': 'loose'}}%%\" / /\n"
      "COPY --from=`**bold**`&quot;#quot;\\\\N / /\n"
      "COPY --from=\x1b[31m\x07\xff\xe2\x80\xae / /\n"
      "COPY --from=style:#fff; / /\n"
      "COPY --from=https://user:8fK2mQz7Lw4x@registry.example.com/a / /\n"
      "FROM scratch AS end\n"
      "COPY --from=0 / /\n"
      "COPY --from=1 / /\n";
  return text;
}

const Invocation& hostile_invocation() {
  static const Invocation made{.build_args = {{"BASE", "a\"];\nend\nclick s0 call alert()\n\"];}"}}};
  return made;
}

class Graphs : public ::testing::TestWithParam<std::string_view> {};

TEST_P(Graphs, ArePrintedAsTheirGoldenFilesSay) {
  const std::string folder = std::string(source_dir()) + "/tests/formats/golden/";
  const auto file = [&](const char* name) { return fmt::format("{}graph_{}.{}", folder, name, GetParam()); };
  EXPECT_TRUE(matches_golden(file("stages"), printed(GetParam(), kStages, stages_invocation())));
  EXPECT_TRUE(matches_golden(file("hostile"), printed(GetParam(), hostile(), hostile_invocation())));
  EXPECT_TRUE(matches_golden(file("empty"), printed(GetParam(), "# nothing\n")));
}

TEST_P(Graphs, ShowNoControlCharacterAndNoSecret) {
  const std::string text = printed(GetParam(), hostile(), hostile_invocation());
  for (const char c : text) EXPECT_TRUE(c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)) << text;
  EXPECT_THAT(text, Not(HasSubstr("\xe2\x80\xae"))) << "a mark that turns the writing direction";
  EXPECT_THAT(text, Not(HasSubstr("K2mQz7Lw4x")));
}

TEST_P(Graphs, AreTheSameEachTime) {
  EXPECT_EQ(printed(GetParam(), hostile(), hostile_invocation()), printed(GetParam(), hostile(), hostile_invocation()));
}

INSTANTIATE_TEST_SUITE_P(All, Graphs, ::testing::ValuesIn(graph_format_names()),
                         [](const auto& test) { return std::string(test.param); });

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST(MermaidGraph, OfHostileNamesHasOneStatementALine) {
  const std::string name = R"("[^"%`<>\\&]*")";
  const std::string statement =
      R"(flowchart TD|  s[0-9]+\[)" + name + R"(\](:::[a-z]+)?|  i[0-9]+(\(\[)" + name + R"(\]\)|\[/)" + name +
      R"(/\])(:::[a-z]+)?|  [si][0-9]+ -\.?->\|[A-Za-z0-9 ]+\| s[0-9]+|  classDef [a-z]+ [-a-z]+:[0-9.px]+)";
  EXPECT_THAT(lines_of(printed("mermaid", hostile(), hostile_invocation())), Each(::testing::MatchesRegex(statement)));
}

TEST(DotGraph, OfHostileNamesHasOneStatementALine) {
  const std::string text = R"("([^"\\]|\\["\\])*")";
  const std::string statement = R"(digraph stages \{|\}|  node \[shape=box\];|  [si][0-9]+( -> s[0-9]+)? \[label=)" +
                                text + R"((, [a-z]+=[a-z0-9]+)*\];)";
  EXPECT_THAT(lines_of(printed("dot", hostile(), hostile_invocation())), Each(::testing::MatchesRegex(statement)));
}

TEST(JsonGraph, NamesTheTargetAndWhatDoesNotFeedIt) {
  Invocation invocation = stages_invocation();
  invocation.target = "LINT";
  const json graph = json::parse(printed("json", kStages, invocation));
  EXPECT_EQ(graph["target"], 3);
  std::string unreachable;
  for (const json& stage : graph["stages"]) unreachable += stage["unreachable"] ? '1' : '0';
  EXPECT_EQ(unreachable, "000011");
}

TEST(JsonGraph, PlacesTheNameThatMakesAnEdge) {
  const json graph = json::parse(printed("json", "FROM debian\nFROM debian\nCOPY --link \\\n  --from=0 a b\n"));
  const json expected = {{"kind", "copy"},   {"from", 0}, {"image", nullptr}, {"context", false}, {"to", 1},
                         {"onbuild", false}, {"line", 4}, {"column", 10},     {"endLine", 4},     {"endColumn", 11}};
  EXPECT_EQ(graph["edges"].back(), expected);
}

TEST(Graph, OfTenThousandStagesIsPrintedAtOnce) {
  std::string text = "FROM debian AS s0\n";
  for (int i = 1; i < 10000; ++i) text += fmt::format("FROM s{0} AS s{1}\nCOPY --from=s{2} / /\n", i - 1, i, i / 2);
  for (const std::string_view format : graph_format_names()) EXPECT_THAT(printed(format, text), HasSubstr("9998"));
}

TEST(Readme, ShowsTheGraphOfTheExample) {
  constexpr std::string_view kBegin = "<!-- graph:begin -->\n";
  constexpr std::string_view kEnd = "<!-- graph:end -->";
  const std::string path = std::string(source_dir()) + "/README.md";
  const std::string text = read_file(path).value_or("");
  const std::size_t begin = text.find(kBegin);
  const std::size_t end = text.find(kEnd);
  ASSERT_TRUE(begin != std::string::npos && end != std::string::npos) << "README.md needs the markers";
  const auto example = read_file(std::string(source_dir()) + "/examples/multi-stage/Dockerfile");
  const std::string block = "```mermaid\n" + printed("mermaid", example.value_or("")) + "```\n";
  EXPECT_TRUE(matches_golden(path, text.substr(0, begin + kBegin.size()) + block + text.substr(end)));
}

}  // namespace
}  // namespace plimsoll::testing
