// How leaves get their text and their place: views where the text is unchanged, the arena where it was decoded.
#include "syntax/builder.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace plimsoll::syntax {
namespace {

std::uint32_t hex4(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char c : digits.substr(0, 4))
    value = value * 16 + static_cast<std::uint32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  return value;
}

bool plain_json(std::string_view raw) {
  for (std::size_t i = 0; i < raw.size();) {
    if (raw[i] == '\\') return false;
    const CodePoint point = decode(raw.substr(i));
    if (!point.valid) return false;
    i += point.size;
  }
  return true;
}

// What stands behind the '='. When that is nothing, its place is right there, also where the next line continues.
ast::Word value_of(const LogicalText& line, std::string_view text) {
  if (!text.empty()) return {line.span_of(text), text};
  const std::uint32_t at = line.span_of({text.data() - 1, 1}).end;
  return {{at, at}, text};
}

}  // namespace

std::string decode_json(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  while (!raw.empty()) {
    if (raw.front() != '\\') {
      const CodePoint point = decode(raw);
      append_utf8(out, point.valid ? point.value : 0xFFFD);
      raw.remove_prefix(point.size);
      continue;
    }
    const char kind = raw[1];
    raw.remove_prefix(2);
    switch (kind) {
      case 'b':
        out += '\b';
        break;
      case 'f':
        out += '\f';
        break;
      case 'n':
        out += '\n';
        break;
      case 'r':
        out += '\r';
        break;
      case 't':
        out += '\t';
        break;
      case 'u': {
        char32_t value = hex4(raw);
        raw.remove_prefix(4);
        if (value >= 0xD800 && value < 0xDC00 && raw.starts_with("\\u")) {
          const char32_t low = hex4(raw.substr(2));
          if (low >= 0xDC00 && low < 0xE000) {
            value = 0x10000 + ((value - 0xD800) << 10U) + (low - 0xDC00);
            raw.remove_prefix(6);
          }
        }
        append_utf8(out, value >= 0xD800 && value < 0xE000 ? 0xFFFD : value);
        break;
      }
      default:
        out += kind;
    }
  }
  return out;
}

Builder::Builder(ast::Instruction& out, LogicalText text, char escape, std::deque<std::string>& arena, Errors& errors)
    : escape_(escape), arena_(&arena), errors_(&errors), instruction_(&out), node_(&out.emplace<ast::Unknown>()) {
  node_->logical = std::move(text);
}

void Builder::rest(const char* begin) {
  const std::string_view text = node_->logical.text();
  node_->rest = word(text.substr(static_cast<std::size_t>(begin - text.data())));
}

void Builder::type(std::string_view text) {
  if (auto* check = as<ast::Healthcheck>()) check->type = word(text);
}

void Builder::json_string(std::string_view raw) {
  const Span span = node_->logical.span_of({raw.data() - 1, raw.size() + 2});
  node_->arguments.push_back({span, plain_json(raw) ? raw : keep(decode_json(raw))});
}

// A flag without quotes and escapes is a view. Otherwise its decoded text goes to the arena, and the place of each of
// its bytes is kept, so that the options of a mount can still be found.
void Builder::flag(std::string_view raw) {
  const auto is_special = [this](char c) { return c == '"' || c == '\'' || c == escape_; };
  std::string_view text = raw;
  std::size_t raw_equals = raw.find('=');
  if (std::ranges::any_of(raw, is_special)) {
    std::string decoded;
    std::vector<LogicalText::Segment> segments;
    char quote = 0;
    raw_equals = std::string_view::npos;
    for (std::size_t i = 0; i < raw.size(); ++i) {
      if (raw[i] == escape_) {
        if (++i == raw.size()) break;
      } else if (quote == 0 ? raw[i] == '"' || raw[i] == '\'' : raw[i] == quote) {
        quote = quote == 0 ? raw[i] : '\0';
        continue;
      }
      if (raw[i] == '=' && raw_equals == std::string_view::npos) raw_equals = i;
      const auto at = static_cast<std::uint32_t>(decoded.size());
      const std::uint32_t source = node_->logical.span_of(raw.substr(i, 1)).begin;
      if (segments.empty() || source - segments.back().source != at - segments.back().logical)
        segments.push_back({at, source});
      decoded += raw[i];
    }
    if (decoded == "--") return;  // an open quote behind the end of the flags
    text = keep(std::move(decoded));
    decoded_.push_back({node_->flags.size(), {text, std::move(segments)}});
  }
  const std::size_t equals = text.find('=');
  ast::Flag flag{{node_->logical.span_of(raw), text}, {}, std::nullopt};
  flag.name = {node_->logical.span_of(
                   raw.substr(2, raw_equals == std::string_view::npos ? std::string_view::npos : raw_equals - 2)),
               text.substr(2, equals == std::string_view::npos ? std::string_view::npos : equals - 2)};
  if (equals != std::string_view::npos)
    flag.value = ast::Word{value_of(node_->logical, raw.substr(raw_equals + 1)).span, text.substr(equals + 1)};
  node_->flags.push_back(flag);
}

void Builder::pairs() {
  auto& out = as<ast::Arg>() != nullptr   ? as<ast::Arg>()->pairs
              : as<ast::Env>() != nullptr ? as<ast::Env>()->pairs
                                          : as<ast::Label>()->pairs;
  for (const ast::Word& argument : node_->arguments) {
    const std::size_t equals = argument.text.find('=');
    ast::Pair pair{argument, word(argument.text.substr(0, equals)), std::nullopt};
    if (equals != std::string_view::npos) pair.value = value_of(node_->logical, argument.text.substr(equals + 1));
    out.push_back(pair);
  }
}

// ENV and LABEL: without '=' in its first word the whole line is one pair, cut at the first blank (§3.3).
void Builder::name_value_pairs() {
  if (node_->arguments.empty()) return;
  if (node_->arguments.front().text.find('=') != std::string_view::npos) {
    pairs();
    for (const ast::Word& argument : node_->arguments) {
      if (argument.text.find('=') != std::string_view::npos) continue;
      if (argument.text.starts_with('#'))
        return error(SyntaxErrorKind::malformed_pair, argument.span, "a comment needs a line of its own");
      error(SyntaxErrorKind::malformed_pair, argument.span, "expected name=value, found " + quote(argument.text));
    }
    return;
  }
  constexpr std::string_view kSeparators = " \t\v\f\r";
  const std::string_view line = node_->rest.text;
  const std::size_t cut = line.find_first_of(kSeparators);
  const std::size_t next = line.find_first_not_of(kSeparators, std::min(cut, line.size()));
  ast::Pair pair{node_->rest, word(line.substr(0, cut)), std::nullopt};
  if (next != std::string_view::npos) {
    pair.value = word(line.substr(next));
    node_->arguments = {pair.name, *pair.value};
  } else {
    error(SyntaxErrorKind::malformed_pair, pair.name.span, "expected a value for " + quote(pair.name.text));
  }
  if (auto* env = as<ast::Env>()) {
    env->legacy = true;
    env->pairs.push_back(pair);
  } else if (auto* label = as<ast::Label>()) {
    label->legacy = true;
    label->pairs.push_back(pair);
  }
}

void Builder::mounts() {
  auto* run = as<ast::Run>();
  auto decoded = decoded_.begin();
  for (std::size_t i = 0; i < run->flags.size(); ++i) {
    const LogicalText* line = &run->logical;
    if (decoded != decoded_.end() && decoded->flag == i) line = &(decoded++)->text;
    const ast::Flag& flag = run->flags[i];
    if (flag.name.text != "mount" || !flag.value) continue;
    ast::Mount mount{*flag.value, {}};
    for (CsvField& field : split_csv(mount.text.text).value_or(std::vector<CsvField>{})) {
      const bool changed = field.text != field.raw;  // it held doubled quotation marks
      const std::string_view text = changed ? keep(std::move(field.text)) : field.raw;
      const auto part = [&](std::string_view of) { return ast::Word{line->span_of(changed ? field.raw : of), of}; };
      const std::size_t equals = text.find('=');
      ast::MountOption option{part(text.substr(0, equals)), std::nullopt};
      if (equals != std::string_view::npos && changed) option.value = part(text.substr(equals + 1));
      if (equals != std::string_view::npos && !changed) option.value = value_of(*line, text.substr(equals + 1));
      mount.options.push_back(option);
    }
    run->mounts.push_back(std::move(mount));
  }
}

ast::Heredoc make_heredoc(ast::Word marker, HeredocWord read, std::deque<std::string>& arena) {
  ast::Heredoc heredoc;
  heredoc.marker = marker;
  const std::size_t at = marker.text.rfind(read.name);
  heredoc.name = at == std::string_view::npos ? std::string_view(arena.emplace_back(std::move(read.name)))
                                              : marker.text.substr(at, read.name.size());
  heredoc.fd = read.fd;
  heredoc.expand = read.expand;
  heredoc.strip_tabs = read.strip_tabs;
  return heredoc;
}

}  // namespace plimsoll::syntax
