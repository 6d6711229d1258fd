// One walk over the trees of each RUN, with the files that the output of the command at hand goes into.
#include "plimsoll/written_text.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "model/printed_text.hpp"
#include "model/sed_script.hpp"
#include "plimsoll/ignore_file.hpp"
#include "plimsoll/image_path.hpp"
#include "shell/programs.hpp"
#include "shell/script_text.hpp"

namespace plimsoll {
namespace {

using Kind = ShellKind;
/// Indices of the texts that an output goes into.
using Files = std::vector<std::size_t>;

/// Files that one text is followed into: behind `tee`, or of `sed`.
constexpr std::size_t kMostFiles = 16;

bool goes_to_file(RedirectKind kind) {
  return kind == RedirectKind::output || kind == RedirectKind::append || kind == RedirectKind::clobber ||
         kind == RedirectKind::output_all || kind == RedirectKind::append_all;
}

class RunReader {
 public:
  RunReader(const Model& model, const ast::Run& run, std::deque<ShellText>& bodies, std::vector<WrittenText>& texts)
      : model_(model),
        run_(run),
        script_(model.shell(run)),
        bodies_(bodies),
        texts_(texts),
        folder_(working_folder(run, model)),
        home_(home_folder(run, model).value_or("")) {
    for (const Command& command : script_.commands()) {
      if (command.node != ShellTree::kNone) commands_.emplace_back(key(command.tree, command.node), &command);
      for (const ShellWord& word : command.assignments) add_assigned(word);
      for (const ShellWord& word : command.arguments()) add_assigned(word);
    }
    std::ranges::sort(commands_);
  }

  void read() {
    for (; tree_ < script_.trees().size(); ++tree_) {
      const ShellNode root = tree().root();
      if (root.is(Kind::list)) list(root, {});
      if (moved_) folder_.reset();  // where the scripts further in run is not known
    }
  }

 private:
  static std::uint64_t key(std::size_t tree, std::uint32_t node) { return (std::uint64_t{tree} << 32U) | node; }
  const ShellTree& tree() const { return script_.trees()[tree_]; }

  const Command* command_of(ShellNode node) const {
    const auto found = std::ranges::lower_bound(commands_, key(tree_, node.index()), {}, &Entry::first);
    return found != commands_.end() && found->first == key(tree_, node.index()) ? found->second : nullptr;
  }

  void add_assigned(const ShellWord& word) {
    const std::size_t equals = word.value.find('=');
    if (equals != std::string::npos && equals > 0) assigned_.insert(std::string_view(word.value).substr(0, equals));
  }

  void list(ShellNode node, const Files& out) {
    for (const ShellNode item : node.children())
      for (const ShellNode part : item.children())
        if (part.is(Kind::pipeline)) pipeline(part, out);
  }

  /// What each part prints goes into the files of the one behind it, if that hands on what it reads.
  void pipeline(ShellNode node, const Files& out) {
    std::vector<ShellNode> parts;
    for (const ShellNode part : node.children())
      if (!part.is(Kind::heredoc_body) && !part.is(Kind::operation)) parts.push_back(part);
    std::vector<Files> outputs(parts.size());
    std::vector<Files> inputs(parts.size());
    for (std::size_t at = parts.size(); at-- > 0;) {
      outputs[at] = output_of(parts[at], at + 1 == parts.size() ? out : inputs[at + 1]);
      inputs[at] = input_of(parts[at], outputs[at]);
    }
    for (std::size_t at = 0; at < parts.size(); ++at) {
      if (parts[at].is(Kind::simple_command))
        simple(parts[at], outputs[at], inputs[at], parts.size() == 1);
      else
        compound(parts[at], outputs[at]);
    }
  }

  void compound(ShellNode node, const Files& out) {
    const bool isolated = node.is(Kind::subshell);
    auto folder = isolated ? folder_ : std::nullopt;
    for (const ShellNode child : node.children()) {
      if (child.is(Kind::list))
        list(child, out);
      else if (child.is(Kind::case_arm) || child.is(Kind::brace_group) || child.is(Kind::subshell))
        compound(child, out);
    }
    if (isolated) folder_ = std::move(folder);
  }

  /// Where the output of a command goes, whose shell would write to `otherwise`.
  Files output_of(ShellNode node, const Files& otherwise) {
    const Command* command = command_of(node);
    if (command == nullptr) return otherwise;
    Files out = otherwise;
    for (std::size_t at = 0; const ShellNode child : node.children()) {
      if (!child.is(Kind::redirect) || child.cut_off()) continue;
      if (at >= command->redirects.size()) break;
      const Redirect& redirect = command->redirects[at++];
      const ShellNode descriptor = child.child(Kind::descriptor);
      if (descriptor && descriptor.text() != "1") continue;
      const RedirectKind kind = child.redirect_kind();
      const bool appends = kind == RedirectKind::append || kind == RedirectKind::append_all;
      if (goes_to_file(kind))
        out = {open(redirect.target, appends ? WriteMode::append : WriteMode::replace)};
      else if (kind == RedirectKind::copy_output)
        out.clear();
    }
    return out;
  }

  /// Where what a command reads ends up.
  Files input_of(ShellNode node, const Files& out) {
    const Command* command = node.is(Kind::simple_command) ? command_of(node) : nullptr;
    if (command == nullptr) return {};
    const std::string_view name = command->name();
    if (name == "cat") return reads_input(*command) ? out : Files();
    if (name != "tee") return {};
    Files files = out;
    const WriteMode mode = command->has_flag('a', {"append"}) ? WriteMode::append : WriteMode::replace;
    for (const ShellWord* word : command->operands())
      if (files.size() < kMostFiles) files.push_back(open(*word, mode));
    return files;
  }

  static bool reads_input(const Command& command) {
    const auto words = command.operands();
    return std::ranges::all_of(words, [](const ShellWord* word) { return word->value == "-"; });
  }

  void simple(ShellNode node, const Files& out, const Files& in, bool alone) {
    const Command* command = command_of(node);
    if (command == nullptr) return;
    const std::string_view name = command->name();
    if (name == "cd" && alone) change_folder(*command);
    if ((name == "sed" || name == "perl") && command->has_flag('i', {"in-place"})) edit(*command);
    if (!out.empty() && name == "echo") write(echo_text(tree(), *command, script_.dialect()), out);
    if (!out.empty() && name == "printf") write(printf_text(tree(), *command), out);
    if (!in.empty() && (name == "cat" || name == "tee"))
      if (auto read = standard_input(node, *command)) write(*read, in);
  }

  void change_folder(const Command& command) {
    moved_ = true;
    const auto where = command.operands();
    folder_ = where.empty() ? std::nullopt : path_of(*where.front());
  }

  /// The text of the last here-document or here-string.
  std::optional<MappedText> standard_input(ShellNode node, const Command& command) {
    std::optional<MappedText> text;
    for (std::size_t at = 0; const ShellNode child : node.children()) {
      if (!child.is(Kind::redirect) || child.cut_off()) continue;
      if (at >= command.redirects.size()) break;
      const Redirect& redirect = command.redirects[at++];
      const RedirectKind kind = child.redirect_kind();
      if (child.child(Kind::descriptor)) continue;
      if (kind == RedirectKind::here_string) {
        text = word_text(tree(), redirect.target);
        text->add_glue('\n');
      } else if (kind == RedirectKind::input) {
        text.reset();
      } else if (kind == RedirectKind::heredoc || kind == RedirectKind::heredoc_tabs) {
        text.reset();
        if (const ShellNode body = tree().heredoc(child)) {
          const bool expand = redirect.target.text.find_first_of("\\'\"") == std::string_view::npos;
          text = body_text(tree().source(), body.text(),
                           {.expand = expand, .strip_tabs = kind == RedirectKind::heredoc_tabs});
        } else if (const ast::Heredoc* cut = shell::heredoc_of(redirect, run_)) {
          const ShellText& source = bodies_.emplace_back(run_, cut->body.text, cut->body.span);
          text = body_text(source, source.text(), {.expand = cut->expand, .strip_tabs = cut->strip_tabs});
        }
      }
    }
    return text;
  }

  void write(const MappedText& text, const Files& files) {
    for (const std::size_t file : files) texts_[file].content.add(text);
  }

  void edit(const Command& command) {
    std::vector<const ShellWord*> scripts;
    std::vector<const ShellWord*> files;
    shell::Arguments arguments(command);
    for (shell::Argument each; arguments.next(each);) {
      if (each.role == shell::Role::operand)
        files.push_back(each.word);
      else if (each.option == "e" || each.option == "expression")
        if (each.role == shell::Role::value || each.has_value) scripts.push_back(each.word);
    }
    if (scripts.empty() && !files.empty()) {
      scripts.push_back(files.front());
      files.erase(files.begin());
    }
    files.resize(std::min(files.size(), kMostFiles));
    if (files.empty()) files.push_back(nullptr);  // xargs gives them
    for (const ShellWord* script : scripts) {
      const MappedText whole = word_text(tree(), *script);
      for (SedText& each : sed_texts(script_in(whole)))
        for (const ShellWord* file : files) {
          WrittenText& made = texts_[open(file == nullptr ? *script : *file, WriteMode::edit)];
          if (file == nullptr) made.path.reset();
          made.pattern = each.pattern;
          made.content.add(each.text);
        }
    }
  }

  /// Without the `-e` or `--expression=` that may stand in front of it.
  static MappedText script_in(const MappedText& word) {
    std::size_t begin = 0;
    if (word.text().starts_with("--expression="))
      begin = word.text().find('=') + 1;
    else if (word.text().starts_with('-'))
      begin = std::min(word.text().find('e') + 1, word.text().size());
    MappedText script;
    script.add(word, begin, word.text().size());
    return script;
  }

  std::size_t open(const ShellWord& target, WriteMode mode) {
    texts_.push_back({.instruction = &run_, .mode = mode, .path = path_of(target), .target = target.span});
    return texts_.size() - 1;
  }

  /// Nothing where the script itself sets a variable in it, or a pattern or substitution is part of it.
  std::optional<std::string> path_of(const ShellWord& word) const {
    std::string path = word.value;
    if (!word.literal && path.find('$') != std::string::npos) {
      if (path.find_first_of("`\\'\"*?[(") != std::string::npos) return std::nullopt;
      if (names_assigned(path)) return std::nullopt;
      const Value value = model_.expand(run_, path);
      const bool at_home = path.starts_with("$HOME") || path.starts_with("${HOME}");
      if (value.known)
        path = value.text;
      else if (!at_home)
        return std::nullopt;
    } else if (!word.literal && !path.starts_with('~')) {
      return std::nullopt;
    }
    if (path.empty() || (!folder_ && path[0] != '/' && path[0] != '~' && path[0] != '$')) return std::nullopt;
    return resolve_path(path, folder_.value_or("/"), home_);
  }

  bool names_assigned(std::string_view path) const {
    const auto is_name = [](char c) {
      return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    for (std::size_t at = path.find('$'); at != std::string_view::npos; at = path.find('$', at)) {
      ++at;
      if (at < path.size() && path[at] == '{') ++at;
      std::size_t end = at;
      while (end < path.size() && is_name(path[end])) ++end;
      if (assigned_.contains(path.substr(at, end - at))) return true;
    }
    return false;
  }

  using Entry = std::pair<std::uint64_t, const Command*>;
  const Model& model_;
  const ast::Run& run_;
  const ShellScript& script_;
  std::deque<ShellText>& bodies_;
  std::vector<WrittenText>& texts_;
  std::optional<std::string> folder_;
  std::string home_;  // empty: not known
  std::vector<Entry> commands_;
  std::set<std::string_view> assigned_;
  std::size_t tree_ = 0;
  bool moved_ = false;
};

/// Whether there may be anything to find: most scripts write no file.
bool may_write(std::string_view text) {
  return text.find('>') != std::string_view::npos || text.find("tee") != std::string_view::npos ||
         text.find("sed") != std::string_view::npos || text.find("perl") != std::string_view::npos;
}
bool may_write(const ast::Run& run) {
  if (run.exec) return std::ranges::any_of(run.arguments, [](const ast::Word& word) { return may_write(word.text); });
  return may_write(run.rest.text) ||
         std::ranges::any_of(run.heredocs, [](const ast::Heredoc& heredoc) { return may_write(heredoc.body.text); });
}

void read_transfer(const Model& model, const ast::Transfer& transfer, std::deque<ShellText>& bodies,
                   std::vector<WrittenText>& texts) {
  if (transfer.heredocs.empty() || transfer.destination() == nullptr) return;
  const ast::Word& destination = *transfer.destination();
  const Value target = model.expand(transfer, destination.text);
  const auto folder = working_folder(transfer, model);
  for (const ast::Word& source : transfer.sources()) {
    const ast::Heredoc* heredoc = transfer.heredoc(source);
    if (heredoc == nullptr) continue;
    const ShellText& body = bodies.emplace_back(transfer, heredoc->body.text, heredoc->body.span);
    WrittenText& made = texts.emplace_back();
    made.instruction = &transfer;
    made.target = destination.span;
    made.content = body_text(body, body.text(), {.expand = heredoc->expand, .strip_tabs = heredoc->strip_tabs});
    if (!target.known || target.text.empty() || (!folder && target.text[0] != '/')) continue;
    const bool is_folder = target.text.ends_with('/') || transfer.sources().size() > 1;
    made.path = resolve_path(is_folder ? target.text + "/" + std::string(heredoc->name) : target.text,
                             folder.value_or("/"), "");
  }
}

void split_lines(WrittenText& written) {
  const std::string_view text = written.content.text();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    written.lines.push_back({line, written.content.is_literal(line)});
    at = end + 1;
  }
}

}  // namespace

WrittenTexts::WrittenTexts(const Model& model) {
  for (const ast::Instruction& each : model.document().instructions) {
    const auto* onbuild = ast::as<ast::Onbuild>(each);
    const ast::Instruction& instruction = onbuild != nullptr && onbuild->trigger != nullptr ? *onbuild->trigger : each;
    if (const auto* run = ast::as<ast::Run>(instruction)) {
      if (may_write(*run)) RunReader(model, *run, bodies_, texts_).read();
    } else if (const auto* copy = ast::as<ast::Copy>(instruction)) {
      read_transfer(model, *copy, bodies_, texts_);
    } else if (const auto* add = ast::as<ast::Add>(instruction)) {
      read_transfer(model, *add, bodies_, texts_);
    }
  }
  std::erase_if(texts_, [](const WrittenText& each) {
    return each.content.text().empty() || (each.path && each.path->starts_with("/dev/"));
  });
  for (WrittenText& each : texts_) split_lines(each);
}

std::span<const WrittenText> WrittenTexts::of(const ast::Common& instruction) const {
  const auto index_of = [](const WrittenText& each) { return each.instruction->index; };
  const auto first = std::ranges::lower_bound(texts_, instruction.index, {}, index_of);
  const auto last = std::ranges::upper_bound(texts_, instruction.index, {}, index_of);
  return {first, last};
}

}  // namespace plimsoll
