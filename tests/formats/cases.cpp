// The cases: one of each kind of place, and what a hostile file could try.
#include "formats/cases.hpp"

#include <gtest/gtest.h>

namespace plimsoll::testing {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kAddAliases[] = {"XT-0005", "CKX_4"};
constexpr std::uint16_t kAddCwe[] = {710};
constexpr std::string_view kSecretTags[] = {"CIS-4.10"};
constexpr std::uint16_t kSecretCwe[] = {22, 798};

constexpr Rule kAdd{
    .info = {.code = "XX3020",
             .name = "add-local-file",
             .aliases = kAddAliases,
             .severity = Severity::error,
             .category = Category::layer,
             .cwe = kAddCwe,
             .precision = Precision::very_high,
             .fixable = true,
             .summary = "ADD is only needed for URLs, Git repositories and archives",
             .docs = "## What it does\nLooks for `ADD` where `COPY`\nwould do.\n\n## Why\nADD does more.\n"}};
constexpr Rule kAddCousin{.info = {.code = "AddInsteadOfCopy",
                                   .name = "add-local-file",
                                   .severity = Severity::info,
                                   .precision = Precision::medium,
                                   .summary = "ADD is used"}};
constexpr Rule kSecret{.info = {.code = "XX4001",
                                .name = "secret-value",
                                .severity = Severity::error,
                                .category = Category::secret,
                                .cwe = kSecretCwe,
                                .tags = kSecretTags,
                                .security_severity = "8.8",
                                .summary = "a secret stands in the file"}};
constexpr Rule kStyle{.info = {.code = "XX9001",
                               .name = "odd-text",
                               .severity = Severity::style,
                               .category = Category::shell,
                               .precision = Precision::low,
                               .summary = "the text is odd"}};
constexpr const Rule* kRules[] = {&kAdd, &kAddCousin, &kSecret, &kStyle};

CaseFile file(std::string_view path, std::string_view text) {
  return {std::make_unique<SourceFile>(std::string(path), std::string(text))};
}

/// Where `part` stands first.
Span where(const CaseFile& file, std::string_view part) {
  const std::size_t at = file.source->text().find(part);
  EXPECT_NE(at, std::string_view::npos) << part;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
}

Finding& report(CaseFile& file, const Rule& rule, Span span, std::string_view message) {
  return file.findings.emplace_back(
      Finding{.rule = &rule, .span = span, .level = rule.info.severity, .message = std::string(message)});
}

Case clean() {
  Case made{"clean", {}};
  made.files.push_back(file("Dockerfile", "FROM scratch\n"));
  made.files.push_back(file("other/Dockerfile", "FROM scratch\n"));
  return made;
}

Case fixes() {
  Case made{"fixes", {}};
  CaseFile one = file("docker/my app.Dockerfile", "FROM debian:12\nADD app.py /srv/\nADD  lib.py /srv/\n");
  report(one, kAdd, where(one, "ADD"), "use COPY: nothing here needs ADD")
      .fix(Applicability::safe, "replace ADD by COPY", {{where(one, "ADD"), "COPY"}})
      .note(where(one, "debian:12"), "the stage begins here");
  const Span second = where(one, "ADD  ");
  report(one, kAdd, {second.begin, second.begin + 3}, "use COPY: nothing here needs ADD")
      .at(Severity::warning)
      .fix(Applicability::unsafe, "use COPY, one blank",
           {{{second.begin, second.begin + 3}, "COPY"}, {{second.end - 1, second.end}, ""}})
      .fix(Applicability::display_only, "or mount the file: RUN --mount=type=bind", {})
      .fix(Applicability::unsafe, "leave the file out", {{{8, 8}, "lib.py\n"}},
           std::make_shared<const SourceFile>("docker/.dockerignore", "*.log\n#\n"))
      .note({}, "the file is left out there", "docker/.dockerignore", 3);
  report(one, kAddCousin, {second.begin + 3, second.begin + 3}, "an empty place; see [this](https://example.com)");
  made.files.push_back(std::move(one));
  made.files.push_back(file("Dockerfile", "FROM scratch\n"));
  return made;
}

Case hostile() {
  Case made{"hostile", {}};
  CaseFile one = file("evil\x1b]0;title\x07\xE2\x80\xAE\"<&'\n\xFF.Dockerfile",
                      "FROM \"a\"'b'</script><!--]]>&amp;\n"
                      "RUN \x1b[2J\x1b]8;;https://example.com\x1b\\x \xC2\x9B"
                      "31m \x7f\n"
                      "RUN \xE2\x80\xAE"
                      "abc\xE2\x81\xA6 \xD8\x9C \xE2\x80\x8B\xEF\xBB\xBF\n"
                      "RUN \xFF\xC3 \xED\xA0\x80 \xF0\x9F end \0 nul\r alone\n"sv);
  report(one, kStyle, where(one, "\"a\"'b'</script>"), "quotes \"a\" 'b' and </script> in '\"a\"'");
  report(one, kStyle, where(one, "\x1b[2J\x1b]8;;https://example.com\x1b\\x"),
         "an escape '\x1b[2J\x07' and \xC2\x9B\x7f");
  report(one, kStyle, where(one, "abc\xE2\x81\xA6"),
         "a mark '\xE2\x80\xAE"
         "abc'");
  report(one, kStyle, where(one, "\xFF\xC3 \xED\xA0\x80 \xF0\x9F end \0"sv), "broken '\xFF\xC3' and '\0'"sv)
      .note(where(one, "\x7f"), "a \x1b[1mnote", "other\x1b\xE2\x80\xAE")
      .fix(Applicability::safe, "say \x1b[1m\"it\"", {{where(one, "\xFF"), "\x1b\xFF</script>"}});
  made.files.push_back(std::move(one));
  return made;
}

Case places() {
  Case made{"places", {}};
  CaseFile one = file("Dockerfile",
                      "FROM a\r\n"
                      "\tRUN\t\xE6\xBC\xA2\xE5\xAD\x97 e\xCC\x81\xF0\x9F\x9A\x80x && y\r\n"
                      "RUN one && \\\r\n"
                      "    two && \\\r\n"
                      "    three\r\n"
                      "RUN a \\\n  b\n"
                      "\n"
                      "LABEL end");
  report(one, kStyle, where(one, "a"), "a word before CRLF");
  report(one, kStyle, where(one, "\xE5\xAD\x97"), "a wide character behind tabs");
  report(one, kStyle, where(one, "x && y"), "behind combining marks and an emoji");
  report(one, kStyle, where(one, "one && \\\r\n    two && \\\r\n    three"), "three lines");
  report(one, kStyle, where(one, "a \\\n  b"), "two lines");
  report(one, kStyle, where(one, "RUN a \\\n"), "with its line end");
  const Span blank = where(one, "\n\n");
  report(one, kStyle, {blank.begin + 1, blank.end}, "an empty line");
  report(one, kStyle, {one.source->size(), one.source->size()}, "the end of the file");
  made.files.push_back(std::move(one));
  const std::string longest = "RUN " + std::string(300, 'a') + " && middle && " + std::string(300, 'b') + " && last\n";
  CaseFile two = file("long/Dockerfile", longest + std::string(10, '\n') + longest);
  report(two, kAdd, where(two, "RUN"), "the start of a long line");
  report(two, kAdd, where(two, "middle"), "the middle of a long line");
  const auto behind = static_cast<std::uint32_t>(longest.size() + 10);
  report(two, kAdd, {behind + static_cast<std::uint32_t>(longest.size()) - 5, two.source->size() - 1},
         "its end, on line 12");
  report(two, kAdd, {0, static_cast<std::uint32_t>(longest.size()) - 1}, "all of it");
  made.files.push_back(std::move(two));
  return made;
}

Case whole_file() {
  Case made{"whole_file", {}};
  CaseFile one = file("empty/Dockerfile", "");
  report(one, kAdd, {}, "the file is empty").whole_file = true;
  report(one, kStyle, {}, "a place in an empty file");
  made.files.push_back(std::move(one));
  CaseFile two = file("Dockerfile", "FROM a\n");
  report(two, kStyle, {3, 5}, "about the whole file, whatever its span").note(where(two, "a"), "here").whole_file =
      true;
  report(two, kStyle, {7, 7}, "behind the last line");
  made.files.push_back(std::move(two));
  return made;
}

Case secrets() {
  Case made{"secrets", {}};
  CaseFile one = file("Dockerfile",
                      "FROM a\n"
                      "ENV TOKEN=notarealtoken42 MODE=x\n"
                      "RUN echo \"-----BEGIN KEY\n"
                      "bm90IGEga2V5\n"
                      "-----END KEY\" && true\n");
  const Span token = where(one, "notarealtoken42");
  const Span key = where(one, "-----BEGIN KEY\nbm90IGEga2V5\n-----END KEY");
  one.secrets = {token, key};
  report(one, kSecret, token, "'TOKEN' holds a secret: no\xE2\x80\xA6 (15 characters)")
      .fix(Applicability::safe, "drop notarealtoken42", {{{token.begin - 1, token.end}, ""}})
      .fix(Applicability::safe, "quote it", {{token, "\"notarealtoken42\""}})
      .note(token, "notarealtoken42 again");
  report(one, kAdd, where(one, "TOKEN=notarealtoken42 MODE=x"), "another rule quotes 'TOKEN=notarealtoken42'");
  report(one, kStyle, where(one, "token42 MODE"), "from inside the secret");
  report(one, kSecret, key, "a private key");
  made.files.push_back(std::move(one));
  return made;
}

Case paths() {
  Case made{"paths", {}};
  for (const std::string_view path :
       {"-", "./a/../Dockerfile", "/srv/app/in/Dockerfile", "/elsewhere/Dockerfile", "../beside/Dockerfile",
        "a:b#c?d%20[e].Dockerfile", "\xC3\xA4/\xE6\xBC\xA2", "Dockerfile"}) {
    CaseFile one = file(path, "FROM a\n");
    report(one, kStyle, where(one, "a"), "a word");
    made.files.push_back(std::move(one));
  }
  return made;
}

/// Commands of CI systems, and what could end one: in the name of the file and in what rules quote of it.
Case commands() {
  Case made{"commands", {}};
  CaseFile one = file("::error file=a,line=1::b;c]%0A##vso[task.complete]\n::warning::.Dockerfile",
                      "RUN ::stop-commands::x ##vso[task.setvariable variable=y]z | `a` *b* <c> &amp; [d](e) %0A%25\n");
  report(one, kStyle, where(one, "::stop-commands::x"), "'::stop-commands::x'\n::error::y\r::error::z");
  report(one, kAdd, where(one, "##vso"), "'##vso[task.setvariable variable=y]z' and ]]> and %0A%25 ; a:b,c");
  report(one, kSecret, where(one, "`a`"), "| `a` *b* <c> &amp; [d](e) \\| @f #1 $x$ !~g~ _h_");
  made.files.push_back(std::move(one));
  return made;
}

Case unreadable() {
  Case made{"unreadable", {}};
  made.files.push_back(file("Dockerfile", "FROM scratch\n"));
  made.problems.push_back({.message = "cannot read the file: Permission denied", .path = "secret/Dockerfile"});
  made.problems.push_back({.message = "no\n::such]%0A;file", .path = "::error::\x1b,\n##vso[x]<b>|.Dockerfile"});
  return made;
}

}  // namespace

std::vector<Case> cases() {
  std::vector<Case> all;
  all.push_back(clean());
  all.push_back(fixes());
  all.push_back(hostile());
  all.push_back(places());
  all.push_back(whole_file());
  all.push_back(secrets());
  all.push_back(paths());
  all.push_back(commands());
  all.push_back(unreadable());
  return all;
}

std::span<const Rule* const> case_rules() { return kRules; }

}  // namespace plimsoll::testing
