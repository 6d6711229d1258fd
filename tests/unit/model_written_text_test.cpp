// What the build writes into files: which texts, where they stand, which lines are literal.
#include <gtest/gtest.h>

#include "plimsoll/written_text.hpp"

namespace plimsoll {
namespace {

class Written {
 public:
  explicit Written(std::string text)
      : document_(parse(std::make_unique<const SourceFile>("-", std::move(text)))),
        model_(document_, invocation_),
        texts_(model_) {}

  /// One entry a text: `path: line|line`; `+` in front of the path appends, `~pattern~` edits, `?` is an unknown path,
  /// `*` in front of a line means that it is not literal.
  std::string shown() const {
    std::string out;
    for (const WrittenText& text : texts_.all()) {
      if (!out.empty()) out += "; ";
      if (text.mode == WriteMode::append) out += '+';
      if (text.mode == WriteMode::edit) out += "~" + text.pattern + "~ ";
      out += text.path.value_or("?") + ":";
      const char* separator = " ";
      for (const WrittenLine& line : text.lines) {
        out += separator;
        out += line.literal ? "" : "*";
        out += line.text;
        separator = "|";
      }
    }
    return out;
  }
  /// The bytes of the file that `part` of a line is made of.
  std::string_view source_of(std::size_t text, std::size_t line, std::string_view part) const {
    const WrittenText& written = texts_.all()[text];
    const std::string_view whole = written.lines.at(line).text;
    return document_.source->slice(written.locate(whole.substr(whole.find(part), part.size())));
  }
  const WrittenTexts& texts() const { return texts_; }
  const Document& document() const { return document_; }

 private:
  Invocation invocation_{.from_stdin = true};
  Document document_;
  Model model_;
  WrittenTexts texts_;
};

struct Case {
  const char* run;
  const char* expected;
};

void check(std::initializer_list<Case> cases) {
  for (const auto& [run, expected] : cases)
    EXPECT_EQ(Written(std::string("FROM a\n") + run + "\n").shown(), expected) << run;
}

TEST(WrittenText, EchoAndPrintf) {
  check({{"RUN echo a > /f", "/f: a"},
         {"RUN echo a b  c >> /f", "+/f: a b c"},
         {"RUN echo 'a' \"b\"c >| /f", "/f: a bc"},
         {"RUN echo -n a > /f", "/f: a"},
         {"RUN echo -e 'a\\nb\\tc\\\\d' > /f", "/f: a|b\tc\\d"},
         {"RUN echo 'a\\nb' > /f", "/f: a|b"},
         {"RUN echo -E 'a\\nb' > /f", "/f: a\\nb"},
         {"SHELL [\"bash\", \"-c\"]\nRUN echo 'a\\nb' > /f", "/f: a\\nb"},
         {"SHELL [\"bash\", \"-c\"]\nRUN echo $'a\\nb' > /f", "/f: a|b"},
         {"RUN echo 'a\\cb' > /f", "/f: a"},
         {"RUN printf 'a\\nb\\n' > /f", "/f: a|b"},
         {"RUN printf '%s\\n' a \"b c\" d > /f", "/f: a|b c|d"},
         {"RUN printf '%s=%d%%\\n' a 1 > /f", "/f: a=1%"},
         {"RUN printf 'a%b' '\\nb' > /f", "/f: a|b"},
         {"RUN printf 'a %' > /f", "/f: a %"},
         {"RUN printf -v x 'a' > /f", ""},
         {"RUN printf -- a > /f", "/f: a"},
         {"RUN echo a", ""},
         {"RUN echo a 2> /f", ""},
         {"RUN echo a 1> /f", "/f: a"},
         {"RUN echo a &> /f", "/f: a"},
         {"RUN echo a > /f >&2", ""},
         {"RUN echo a > /dev/null", ""},
         {"RUN echo a > /f > /g", "/g: a"}});
}

TEST(WrittenText, LinesWithVariablesAreNotLiteral) {
  check({{"RUN printf \"a\\n$B c\\nd\\n\" > /f", "/f: a|*$B c|d"},
         {"RUN <<EOF\necho \"a $(b\nc)\" > /f\nEOF", "/f: *a $(b|*c)"},
         {"RUN echo '$A' > /f", "/f: $A"},
         {"RUN echo \"\\$A\" > /f", "/f: $A"},
         {"RUN echo * [a=b] > /f", "/f: * [a=b]"},
         {"RUN cat <<EOF > /f\na $B\n\\$c `d`\ne\\\\f\nEOF", "/f: *a $B|*$c `d`|e\\f"},
         {"RUN cat <<'EOF' > /f\na $B\nEOF", "/f: a $B"},
         {"COPY <<EOF /f\na ${B}\n$ 1\nEOF", "/f: *a ${B}|$ 1"}});
}

TEST(WrittenText, HereDocuments) {
  check({{"RUN cat <<EOF > /f\na\nb\nEOF", "/f: a|b"},
         {"RUN cat > /f <<-EOF\n\ta\n\tEOF", "/f: a"},
         {"RUN <<EOF\ncat > /f <<'X'\na\nX\necho b >> /f\nEOF", "/f: a; +/f: b"},
         {"RUN cat - >> /f <<< 'a b'", "+/f: a b"},
         {"RUN cat x <<EOF > /f\na\nEOF", ""},
         {"RUN cat <<EOF > /f < /x\na\nEOF", ""},
         {"RUN tee /f <<EOF\na\nEOF", "/f: a"},
         {"RUN cat <<EOF | sudo tee -a /f > /dev/null\na\nEOF", "+/f: a"},
         {"COPY <<EOF /f\na\r\nb\nEOF", "/f: a|b"},
         {"WORKDIR /w\nCOPY <<a <<b d/\nx\na\ny\nb", "/w/d/a: x; /w/d/b: y"},
         {"ADD <<EOF /f\na\nEOF", "/f: a"}});
}

TEST(WrittenText, PipesAndCompounds) {
  check({{"RUN echo a | tee /f", "/f: a"},
         {"RUN echo a | tee -a /f /g", "+/f: a; +/g: a"},
         {"RUN echo a | tee /f | sed s/a/b/ > /g", "/f: a"},
         {"RUN echo a | tee /f > /g", "/g: a; /f: a"},
         {"RUN echo a | cat | cat > /f", "/f: a"},
         {"RUN echo a | base64 -d > /f", ""},
         {"RUN { echo a; echo b; } > /f", "/f: a|b"},
         {"RUN (echo -n a; echo b; curl x) >> /f", "+/f: ab"},
         {"RUN { echo a; { echo b; echo c > /g; }; } > /f", "/f: a|b; /g: c"},
         {"RUN { echo a && echo b; } | tee /f", "/f: a|b"},
         {"RUN if x; then echo a > /f; else echo b; fi", "/f: a"},
         {"RUN for i in 1 2; do echo \"a $i\"; done > /f", "/f: *a $i"},
         {"RUN case x in a) echo b > /f;; esac", "/f: b"},
         {"RUN sh -c 'echo \"a\" > /f'", "/f: a"},
         {"RUN [\"bash\", \"-c\", \"echo a > /f\"]", "/f: a"},
         {"ONBUILD RUN echo a > /f", "/f: a"},
         {"RUN x && echo a > /f || { echo b >> /g; exit 1; }", "/f: a; +/g: b"},
         {"RUN echo a > /f; )", "/f: a"}});
}

TEST(WrittenText, Paths) {
  check({{"WORKDIR /w\nRUN echo a > f/../g", "/w/g: a"},
         {"RUN echo a > ~/f", "/root/f: a"},
         {"USER u\nRUN echo a > $HOME/f", "/home/u/f: a"},
         {"ENV D=/d\nRUN echo a > ${D}/f", "/d/f: a"},
         {"ARG D=/d\nRUN D=/e && echo a > $D/f", "?: a"},
         {"ARG D\nRUN echo a > $D/f", "?: a"},
         {"RUN echo a > $(b)/f", "?: a"},
         {"RUN cd /d && echo a > f", "/d/f: a"},
         {"RUN (cd /d && echo a > f); echo b > f", "/d/f: a; /f: b"},
         {"RUN cd $X && echo a > f && echo b > /g", "?: a; /g: b"},
         {"RUN cd /d && sh -c 'echo a > f'", "?: a"},
         {"ARG D\nCOPY <<EOF $D/f\na\nEOF", "?: a"}});
}

TEST(WrittenText, Edits) {
  check({{"RUN sed -i 's/a b/c d/' /f", "~a b~ /f: c d"},
         {"RUN sed -i.bak -E -e 's|a/b|c/d|g' -e 's,[/,]x,y\\,z,' /f /g",
          "~a/b~ /f: c/d; ~a/b~ /g: c/d; ~[/,]x~ /f: y,z; ~[/,]x~ /g: y,z"},
         {"RUN sed -i 's/a/\\1 b/;s/c/d\\nX&/' /f", "~a~ /f: *\\1 b; ~c~ /f: d|*X&"},
         {"RUN sed -i '/x/s/a/b/' /f", "~a~ /f: b"},
         {"RUN sed -i '1,$ s/a/b/; /c/d; y/s/t/; s/e/f/' /f", "~a~ /f: b; ~e~ /f: f"},
         {"RUN sed -i '$ a b c' /f", "~~ /f: b c"},
         {"RUN sed -i '/x/i\\b c' /f", "~~ /f: b c"},
         {"RUN sed -i \"s/a/$B/\" /f", "~a~ /f: *$B"},
         {"RUN find /d | xargs sed -i 's/a/b/'", "~a~ ?: b"},
         {"RUN perl -pi -e 's/a/b/g' /f && perl -i.bak -pe 's{a}{b}' /f", "~a~ /f: b"},
         {"RUN sed -i 's/[[/]a/b/;s/[^]]/c/;s/[x/d/' /f", "~[[/]a~ /f: b; ~[^]]~ /f: c; ~[x~ /f: d"},
         {"RUN sed 's/a/b/' /f", ""},
         {"RUN sed -i 's/a//' /f", ""},
         {"RUN sed -i 's/a/b' /f", "~a~ /f: b"},
         {"RUN sed --in-place --expression='s/a/b/' /f", "~a~ /f: b"}});
}

TEST(WrittenText, FindsTheWayBackToTheFile) {
  const Written plain("FROM a\nRUN echo 'x\\ny=\"1\"' \\\n  \"z  w\" > /f\n");
  EXPECT_EQ(plain.shown(), "/f: x|y=\"1\" z  w");
  EXPECT_EQ(plain.source_of(0, 1, "y="), "y=");
  EXPECT_EQ(plain.source_of(0, 1, "z  w"), "z  w");
  EXPECT_EQ(plain.source_of(0, 1, "1\" z"), "1\"' \\\n  \"z") << "over the continuation";
  const Written body("FROM a\nRUN cat <<EOF > /f\nfirst\n  key = \\$v\nEOF\n");
  EXPECT_EQ(body.source_of(0, 1, "key"), "key");
  EXPECT_EQ(body.source_of(0, 1, "$v"), "$v");
  const Written edit("FROM a\nRUN sed -i 's/x/y z/' /f\n");
  EXPECT_EQ(edit.source_of(0, 0, "y z"), "y z");
  const Written inner("FROM a\nRUN bash -c \"echo 'a b' > /f\"\n");
  EXPECT_EQ(inner.source_of(0, 0, "b"), "b");
  const Written copied("FROM a\nCOPY <<EOF /f\n a=b\nEOF\n");
  EXPECT_EQ(copied.source_of(0, 0, "a=b"), "a=b");
}

TEST(WrittenText, ByInstruction) {
  const Written written("FROM a\nRUN echo a > /f; echo b > /g\nRUN true\nRUN echo c > /h\n");
  const auto of = [&](std::size_t index) {
    return written.texts().of(ast::common(written.document().instructions[index]));
  };
  EXPECT_EQ(of(1).size(), 2U);
  EXPECT_TRUE(of(2).empty());
  ASSERT_EQ(of(3).size(), 1U);
  EXPECT_EQ(of(3)[0].path, "/h");
}

TEST(WrittenText, StaysSmall) {
  std::string many = "FROM a\nRUN printf '" + std::string(1000, 'x') + "%s'";
  for (int i = 0; i < 5000; ++i) many += " a";
  EXPECT_LT(Written(many + " > /f\n").texts().all()[0].content.text().size(), 70000U);
  std::string files = "FROM a\nRUN echo a | tee";
  for (int i = 0; i < 100; ++i) files += " /f" + std::to_string(i);
  EXPECT_EQ(Written(files + "\n").texts().all().size(), 16U);
}

}  // namespace
}  // namespace plimsoll
