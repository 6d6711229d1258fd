// Scripts and what is understood of them, in a compact form:
//   [name arg …]  a command; ?word is not literal; A=x in front are assignments, {>f} redirections
//   ; && || | &   its connector;  +n its depth, when not 0;  a final ! = not fully understood
#include <gtest/gtest.h>

#include <string>

#include "shell/flatten.hpp"
#include "shell/script.hpp"

namespace plimsoll {
namespace {

std::string dump(const ShellWord& word) { return (word.literal ? "" : "?") + word.value; }

struct Script {
  ShellTree tree;
  shell::Outcome outcome;
  std::vector<Command> commands = {};
};

std::string dump(const Script& script) {
  std::string out;
  for (const Command& command : script.commands) {
    constexpr const char* kConnectors[] = {"", "; ", "&& ", "|| ", "| ", "& "};
    if (!out.empty()) out += ' ';
    out += kConnectors[static_cast<std::size_t>(command.before)];
    out += '[';
    std::string inner;
    const auto add = [&](const std::string& piece) { inner += (inner.empty() ? "" : " ") + piece; };
    for (const ShellWord& word : command.assignments) add(dump(word));
    for (const ShellWord& word : command.words) add(dump(word));
    for (const Redirect& redirect : command.redirects)
      add('{' + std::string(redirect.operation) + dump(redirect.target) + '}');
    out += inner + ']';
    if (command.depth > 0) out += '+' + std::to_string(command.depth);
  }
  return script.outcome == shell::Outcome::complete ? out : out + " !";
}

Script parse(std::string_view text) {
  static ast::Common instruction;  // spans are offsets into the text
  instruction.logical = LogicalText(text, {{0, 0}});
  auto [tree, outcome] = shell::parse_script(ShellText(instruction, text, {}));
  Script script{std::move(tree), outcome};
  std::uint32_t pipelines = 0;
  shell::flatten(script.tree, shell::Reading::native, 0, pipelines, script.commands);
  return script;
}

struct Case {
  const char* text;
  const char* expected;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(dump(parse(c.text)), c.expected) << "in: " << c.text;
}

TEST(Shell, WordsLoseTheirQuotes) {
  check({
      {"", ""},
      {"  # only a comment", ""},
      {"echo a", "[echo a]"},
      {R"(echo 'a b' "c d" e\ f)", "[echo a b c d e f]"},
      {R"(echo "a\"b\$c\d" 'x\y')", R"([echo a"b$c\d x\y])"},
      {R"(echo a'b'"c"d)", "[echo abcd]"},
      {R"(echo '' "")", "[echo  ]"},
      {R"(echo $'a\tb\'c')", "[echo a\tb'c]"},
      {R"(echo \# a#b # c)", "[echo # a#b]"},
      {"a\\\n  b c\\\nd", "[a b cd]"},
      {"a b\\", "[a b\\]"},
  });
}

TEST(Shell, WordsWithExpansionsKeepThem) {
  check({
      {"echo $x ${y:-z} \"$z/a\"", "[echo ?$x ?${y:-z} ?$z/a]"},
      {"echo ${x:-'a b'} \"${x:-it's}\" \"${x#\"a\"}\"", "[echo ?${x:-'a b'} ?${x:-it's} ?${x#\"a\"}]"},
      {"echo $ a$ $$ \"$\"", "[echo $ a$ ?$$ $]"},
      {"rm *.deb a? [ab] [ x", "[rm ?*.deb ?a? ?[ab] [ x]"},
      {"cp a{,.bak} {} {a} ~/x", "[cp ?a{,.bak} {} {a} ?~/x]"},
      {"echo $((1 + (2 * 3)))", "[echo ?$((1 + (2 * 3)))]"},
      {"ls !(a|b) @(c)", "[ls ?!(a|b) ?@(c)]"},
  });
}

TEST(Shell, ListsTellHowCommandsAreJoined) {
  check({
      {"a && b || c; d & e | f", "[a] && [b] || [c] ; [d] & [e] | [f]"},
      {"a\nb\n\n# x\nc", "[a] ; [b] ; [c]"},
      {"a &&\n  b |\nc", "[a] && [b] | [c]"},
      {"a |& b", "[a] | [b]"},
      {"! a | b", "[a] | [b]"},
      {"a;", "[a]"},
      {"a &", "[a]"},
  });
}

TEST(Shell, NestedCommandsAreListedInTheOrderOfTheSource) {
  check({
      {"a $(b | c) d", "[a ?$(b | c) d] [b]+1 | [c]+1"},
      {"a `b c` && d", "[a ?`b c`] [b c]+1 && [d]"},
      {"a \"$(b \"$(c)\")\"", "[a ?$(b \"$(c)\")] [b ?$(c)]+1 [c]+2"},
      {"x=$(a) b <(c) > $(d)", "[?x=$(a) b ?<(c) {>?$(d)}] [a]+1 [c]+1 [d]+1"},
      {"(a; b) && { c; }", "[a]+1 ; [b]+1 && [c]+1"},
      {"a | (b; c) | d", "[a] | [b]+1 ; [c]+1 | [d]"},
      {"echo $((a b) | c)", "[echo ?$((a b) | c)] [a b]+2 | [c]+1"},
      {"((a b) || c)", "[a b]+2 || [c]+1"},
      {"((i++)) && a", "&& [a]"},
  });
}

TEST(Shell, ControlStructuresAreLookedThrough) {
  check({
      {"if a; then b; elif c; then d; else e; fi; f", "[a]+1 [b]+1 [c]+1 [d]+1 [e]+1 ; [f]"},
      {"for x in 1 $(a); do b; c; done | d", "[a]+2 [b]+1 ; [c]+1 | [d]"},
      {"for x; do a; done", "[a]+1"},
      {"for ((i=0; i<3; i++)); do a; done", "[a]+1"},
      {"a | while read x; do b $x; done", "[a] | [read x]+1 [b ?$x]+1"},
      {"until a; do b; done", "[a]+1 [b]+1"},
      {"case $x in a|b) c;; (*) d ;; esac && e", "[c]+1 [d]+1 && [e]"},
      {"case x in\n a) b\n ;;\nesac", "[b]+1"},
      {"case x in a) b; esac", "[b]+1"},
      {"f() { a; }; f", "[a]+1 ; [f]"},
      {"function f { a; }\nf", "[a]+1 ; [f]"},
      {"[[ -f a && ( $b =~ ^(x|y)$ ) ]] && c", "[[[ -f a ?$b =~ ^(x|y)$ ]]] && [c]"},
      {"[ -f a ] || b", "[[ -f a ]] || [b]"},
      {"{ a; } > f 2>&1", "[a]+1 [{>f} {>&1}]"},
      {"if (a) then (b) fi", "[a]+2 [b]+2"},
      {"echo if then; x fi", "[echo if then] ; [x fi]"},
  });
}

TEST(Shell, AssignmentsAndRedirectionsStandApart) {
  check({
      {"A=1 B=\"x y\" c D=2", "[A=1 B=x y c D=2]"},
      {"A=1", "[A=1]"},
      {"A=(1 2) B+=x C[0]=* D=$d", "[A=(1 2) B+=x C[0]=* ?D=$d]"},
      {"declare -a x=(1 2) y", "[declare -a ?x=(1 2) y]"},
      {"a > f 2>>g < h 2>&1 &> i >| j <<< k", "[a {>f} {>>g} {<h} {>&1} {&>i} {>|j} {<<<k}]"},
      {">f a b", "[a b {>f}]"},
      {"a 2 >f", "[a 2 {>f}]"},
      {"a < <(b)", "[a {<?<(b)}] [b]+1"},
  });
}

TEST(Shell, HeredocBodiesAreNoCommands) {
  check({
      {"cat <<EOF > f\nrm -rf /\nEOF\nb", "[cat {<<EOF} {>f}] ; [b]"},
      {"cat <<'A' <<-B\n1\nA\n\t2\n\tB\nb", "[cat {<<A} {<<-B}] ; [b]"},
      {"cat <<EOF && b\nx\nEOF\n", "[cat {<<EOF}] && [b]"},
      {"x=$(cat <<EOF\n) '\nEOF\n) && b", "[?x=$(cat <<EOF\n) '\nEOF\n)] [cat {<<EOF}]+1 && [b]"},
      {"cat <<EOF\nnever ended", "[cat {<<EOF}]"},
      {"cat <<EOF\r\nx\r\nEOF\r\nb\r\n", "[cat {<<EOF}] ; [b]"},
  });
}

TEST(Shell, FaultsKeepTheCommandsBeforeThem) {
  check({
      {"a && b 'c", "[a] !"},
      {"a; b \"$(c d", "[a] [c d]+1 !"},
      {"a && (b; c", "[a] && [b]+1 ; [c]+1 !"},
      {"a &&", "[a] !"},
      {"a ) b", "[a] !"},
      {"a | | b", "[a] !"},
      {"; a", " !"},
      {"a ;; b", "[a] !"},
      {"(a) b", "[a]+1 !"},
      {"if a; then b", "[a]+1 [b]+1 !"},
      {"a; fi", "[a] !"},
      {"a < ; b", " !"},
      {"a \"$(b)\" ${c", "[b]+1 !"},
      {"Get-Item (Join-Path $a b)", " !"},
  });
}

TEST(Shell, DeepNestingIsAFaultAndNoCrash) {
  for (const char* open :
       {"$(", "(", "${", "\"$(", "{ ", "if ", "$((", "a=(", "case x in a) ", "f()", "!(", "<(", "\"${"}) {
    std::string text = "first; ";
    for (int i = 0; i < 100000; ++i) text += open;
    const Script script = parse(text);
    EXPECT_EQ(script.outcome, shell::Outcome::faulty) << open;
    ASSERT_FALSE(script.commands.empty()) << open;
    EXPECT_EQ(script.commands[0].words[0].value, "first");
  }
}

TEST(Shell, HostileTextsAreReadInTheirLength) {
  for (const char* piece : {"[",
                            "{",
                            "{a,",
                            "((",
                            "$((",
                            "a(",
                            "a (b ",
                            "\\\n",
                            "`",
                            "\"`",
                            "$",
                            "${",
                            "${a[",
                            "{a,\"",
                            "<<a ",
                            "a<<a\n",
                            "!",
                            "! ",
                            "a|",
                            "a&&",
                            "a;",
                            "a\n",
                            "#",
                            "a #",
                            "~",
                            "*",
                            "@(",
                            "a=",
                            "a=b ",
                            "a[",
                            "a[b]=(",
                            "case a in b) ;; esac\n",
                            "if a; then b; fi;",
                            "[[ a ",
                            "[ a ",
                            "$'\\",
                            "a >b ",
                            "2>&1 ",
                            "{ a; }>b;",
                            "\"$(a)\"",
                            "f()",
                            "time "}) {
    std::string text;
    while (text.size() < 300000) text += piece;
    const Script script = parse(text);
    EXPECT_LE(script.tree.size(), text.size() * 3) << piece;
  }
}

TEST(Shell, CommandsOfOnePipelineShareANumber) {
  const Script script = parse("a | (b | c) | d && e");
  ASSERT_EQ(script.commands.size(), 5U);
  const auto number = [&](std::size_t at) { return script.commands[at].pipeline; };
  EXPECT_EQ(number(0), number(3));
  EXPECT_EQ(number(1), number(2));
  EXPECT_NE(number(0), number(1));
  EXPECT_NE(number(3), number(4));
}

TEST(Shell, SpansCoverTheWordsExactly) {
  const std::string_view text = "  a  'b c'  > f ; d";
  const Script script = parse(text);
  ASSERT_EQ(script.commands.size(), 2U);
  EXPECT_EQ(script.commands[0].span, (Span{2, 15}));
  EXPECT_EQ(script.commands[0].words[1].span, (Span{5, 10}));
  EXPECT_EQ(script.commands[0].redirects[0].span, (Span{12, 15}));
  EXPECT_EQ(script.commands[0].redirects[0].target.span, (Span{14, 15}));
  EXPECT_EQ(script.commands[1].span, (Span{18, 19}));
}

}  // namespace
}  // namespace plimsoll
