// Where variables get their values.
#include <gtest/gtest.h>

#include <algorithm>

#include "plimsoll/settings.hpp"

namespace plimsoll {
namespace {

class Sample {
 public:
  explicit Sample(std::string text)
      : document_(parse(std::make_unique<const SourceFile>("-", std::move(text)))),
        model_(document_, invocation_),
        settings_(model_) {}

  /// `origin name=value`, in the order of the file; `*` behind it: not literal, `?`: not known.
  std::string shown() const {
    constexpr std::string_view kOrigins[] = {"env", "arg", "exported", "in_front", "assignment"};
    std::vector<const Setting*> sorted;
    for (const Setting& each : settings_.all()) sorted.push_back(&each);
    std::ranges::sort(sorted, {}, [](const Setting* each) { return each->span; });
    std::string out;
    for (const Setting* each : sorted) {
      if (!out.empty()) out += "; ";
      out += std::string(kOrigins[static_cast<std::size_t>(each->origin)]) + " " + std::string(each->name) + "=" +
             each->value + (each->known ? each->literal ? "" : "*" : "?");
    }
    return out;
  }
  std::string_view slice(Span span) const { return document_.source->slice(span); }
  const Settings& settings() const { return settings_; }

 private:
  Invocation invocation_{.from_stdin = true};
  Document document_;
  Model model_;
  Settings settings_;
};

TEST(Settings, OfInstructionsAndScripts) {
  for (const auto& [text, expected] : std::initializer_list<std::pair<const char*, const char*>>{
           {"ENV A=1 B='x y'\nENV C d e\n", "env A=1; env B=x y; env C=d e"},
           {"ARG A=1\nARG B\nARG C=\n", "arg A=1; arg C="},
           {"ENV A=1\nENV B=$A/x C=$D\n", "env A=1; env B=1/x*; env C=$D?"},
           {"RUN export A=1 B=\"x\" C\n", "exported A=1; exported B=x"},
           {"RUN A=1 B=$x make\n", "in_front A=1; in_front B=$x?"},
           {"RUN env -i A=1 sudo B=2 make C=3\n", "in_front A=1; in_front B=2"},
           {"RUN A=1; B+=2\n", "assignment A=1; assignment B=2"},
           {"RUN declare -x A=1; declare B=2\n", "exported A=1; assignment B=2"},
           {"RUN sh -c 'A=1 b'\n", "in_front A=1"},
           {"RUN <<EOF\nexport A=1\nEOF\n", "exported A=1"},
           {"ONBUILD ENV A=1\nONBUILD RUN A=2 b\n", "env A=1; in_front A=2"},
           {"CMD A=1 b\nENTRYPOINT [\"env\", \"A=2\", \"b\"]\n", "in_front A=1; in_front A=2"},
           {"HEALTHCHECK CMD A=1 b\n", "in_front A=1"},
           {"RUN git -c a=b clone; dd if=x of=y; ./configure A=1\n", ""},
           {"RUN 1A=2 b; =c\n", ""}})
    EXPECT_EQ(Sample(std::string("FROM a\n") + text).shown(), expected) << text;
}

TEST(Settings, BeforeFrom) { EXPECT_EQ(Sample("ARG A=1\nFROM a\n").shown(), "arg A=1"); }

TEST(Settings, SpansAndLookUp) {
  const Sample sample("FROM a\nENV B=1 A='x'\nRUN A=\"y $z\" c && export B=\nENV A t\n");
  const auto found = sample.settings().of("A");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(sample.slice(found[0].name_span), "A");
  EXPECT_EQ(sample.slice(found[0].value_span), "'x'");
  EXPECT_EQ(sample.slice(found[0].span), "A='x'");
  EXPECT_EQ(sample.slice(found[1].value_span), "\"y $z\"");
  EXPECT_EQ(sample.slice(found[1].span), "A=\"y $z\"");
  EXPECT_EQ(sample.slice(found[2].span), "A t");
  ASSERT_EQ(sample.settings().of("B").size(), 2U);
  EXPECT_TRUE(sample.settings().of("B")[1].value_span.empty());
  EXPECT_TRUE(sample.settings().of("a").empty());
}

}  // namespace
}  // namespace plimsoll
