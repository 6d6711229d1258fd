#include "support/slow_scopes.hpp"

#include <cctype>
#include <map>
#include <optional>

namespace plimsoll::testing {
namespace {

/// Names with a value, and names that an ARG or ENV declares.
struct Names {
  Environment values;
  std::set<std::string> declared;

  void set(const std::string& name, const std::string& value) {
    values[name] = value;
    declared.insert(name);
  }
};

// Values may double with every line; the real one bounds them too.
constexpr std::size_t kLongestValue = 1000;

struct SlowStage {
  Names names;
  std::vector<const ast::Instruction*> triggers;
};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

class Interpreter {
 public:
  Interpreter(const Document& document, const Invocation& invocation) : document_(document), invocation_(invocation) {
    set_automatic_arguments();
  }

  std::vector<SlowStep> run() {
    for (const ast::Instruction& instruction : document_.instructions) {
      if (ast::as<ast::From>(instruction) != nullptr)
        start_stage(instruction);
      else if (stages_.empty())
        execute(instruction, global_, false);
      else
        execute(instruction, stages_.back().names, false);
      if (stopped_) break;
    }
    return steps_;
  }

 private:
  void set_automatic_arguments() {
    static const std::map<std::string, std::vector<std::string>> kPlatforms = {
        {"linux/amd64", {"linux", "amd64", ""}},
        {"linux/arm64", {"linux", "arm64", ""}},
        {"linux/arm/v6", {"linux", "arm", "v6"}},
    };
    std::string stage = "default";
    for (const ast::Instruction& instruction : document_.instructions)
      if (const auto* from = ast::as<ast::From>(instruction))
        stage = from->name() == nullptr ? "default" : lower(from->name()->text);
    if (!invocation_.target.empty()) stage = invocation_.target;
    const std::string build = "linux/amd64";
    const std::string target = invocation_.platform.value_or(build);
    for (const auto& [prefix, platform] : {std::pair("BUILD", build), std::pair("TARGET", target)}) {
      const std::vector<std::string>& parts = kPlatforms.at(platform);
      const std::string name = prefix;
      global_.set(name + "PLATFORM", platform);
      global_.set(name + "OS", parts[0]);
      global_.set(name + "OSVERSION", "");
      global_.set(name + "ARCH", parts[1]);
      global_.set(name + "VARIANT", parts[2]);
    }
    global_.set("TARGETSTAGE", stage);
  }

  void start_stage(const ast::Instruction& instruction) {
    const auto& from = *ast::as<ast::From>(instruction);
    steps_.push_back({&instruction, stages_.size(), false, false, {}});
    const std::string image = expand(from.image()->text, global_);
    if (const ast::Flag* platform = from.flag("platform")) expand(platform->value->text, global_);
    SlowStage stage;
    stage.names.values["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    std::vector<const ast::Instruction*> triggers;
    if (const auto base = stage_numbers_.find(image); base != stage_numbers_.end()) {
      stage.names = stages_[base->second].names;
      triggers = stages_[base->second].triggers;
    }
    if (from.name() != nullptr) stage_numbers_[lower(from.name()->text)] = stages_.size();
    stages_.push_back(stage);
    for (const ast::Instruction* trigger : triggers) execute(*trigger, stages_.back().names, true);
  }

  void execute(const ast::Instruction& instruction, Names& names, bool trigger) {
    if (stopped_) return;
    const bool in_stage = !stages_.empty();
    steps_.push_back({&instruction, in_stage ? stages_.size() - 1 : 0, in_stage, trigger, {}});
    if (const auto* arg = ast::as<ast::Arg>(instruction)) return run_arg(*arg, names, in_stage);
    if (const auto* env = ast::as<ast::Env>(instruction)) return run_env(*env, names);
    if (const auto* onbuild = ast::as<ast::Onbuild>(instruction))
      return stages_.back().triggers.push_back(onbuild->trigger.get());
    if (const auto* label = ast::as<ast::Label>(instruction)) {
      for (const ast::Pair& pair : label->pairs) {
        expand(pair.name.text, names);
        expand(pair.value->text, names);
      }
    } else if (const auto* run = ast::as<ast::Run>(instruction)) {
      for (const ast::Mount& mount : run->mounts)
        for (const ast::MountOption& option : mount.options)
          if (option.value) expand(option.value->text, names);
    } else {
      run_plain(instruction, names);
    }
  }

  /// USER, WORKDIR, VOLUME, STOPSIGNAL, EXPOSE, and COPY with its here-documents.
  void run_plain(const ast::Instruction& instruction, const Names& names) {
    const ast::Common& node = ast::common(instruction);
    if (const ast::Flag* owner = node.flag("chown")) expand(owner->value->text, names);
    for (const ast::Word& word : node.arguments)
      if (!word.text.starts_with("<<")) expand(word.text, names);
    for (const ast::Heredoc& heredoc : node.heredocs)
      if (heredoc.expand) expand(heredoc.body.text, names, {.escape = '\\', .raw = true});
  }

  void run_arg(const ast::Arg& arg, Names& names, bool in_stage) {
    for (const ast::Pair& pair : arg.pairs) {
      const std::string name(pair.name.text);
      std::optional<std::string> value;
      if (const auto given = invocation_.build_args.find(name); given != invocation_.build_args.end())
        value = given->second;
      else if (pair.value)
        value = expand(pair.value->text, names);
      else if (const auto outer = global_.values.find(name); in_stage && outer != global_.values.end())
        value = outer->second;
      if (value)
        names.set(name, *value);
      else
        names.declared.insert(name);
    }
  }

  void run_env(const ast::Env& env, Names& names) {
    Names after = names;
    for (const ast::Pair& pair : env.pairs) {
      const std::string name = expand(pair.name.text, names);
      after.set(name, expand(pair.value->text, names));
    }
    names = after;
  }

  std::string expand(std::string_view word, const Names& names) {
    return expand(word, names, {.escape = document_.escape});
  }
  std::string expand(std::string_view word, const Names& names, SlowOptions options) {
    if (stopped_) return {};
    SlowExpansion made = slow_expansion(word, names.values, options);
    stopped_ = made.error || made.undecided || made.text.size() > kLongestValue;
    std::string text = made.text;
    if (!stopped_) steps_.back().words.push_back({word, std::move(made), names.values, names.declared});
    return text;
  }

  const Document& document_;
  const Invocation& invocation_;
  Names global_;
  std::vector<SlowStage> stages_;
  std::map<std::string, std::size_t> stage_numbers_;
  std::vector<SlowStep> steps_;
  bool stopped_ = false;
};

}  // namespace

std::vector<SlowStep> slow_scopes(const Document& document, const Invocation& invocation) {
  return Interpreter(document, invocation).run();
}

}  // namespace plimsoll::testing
