#include "model/expanded_words.hpp"

namespace plimsoll {
namespace {

class Collector {
 public:
  explicit Collector(const BuildArguments& build_args) : build_args_(build_args) {}

  std::vector<ast::Word> take() { return std::move(words_); }

  void operator()(const ast::Arg& arg) {
    for (const ast::Pair& pair : arg.pairs)
      if (pair.value && !build_args_.contains(pair.name.text)) words_.push_back(*pair.value);
  }
  void operator()(const ast::Env& env) { pairs(env.pairs); }
  void operator()(const ast::Label& label) { pairs(label.pairs); }
  void operator()(const ast::Add& add) { transfer(add); }
  void operator()(const ast::Copy& copy) { transfer(copy); }
  void operator()(const ast::Run& run) {
    for (const ast::Mount& mount : run.mounts)
      for (const ast::MountOption& option : mount.options)
        if (option.value) words_.push_back(*option.value);
  }
  void operator()(const ast::Expose& node) { arguments(node); }
  void operator()(const ast::User& node) { arguments(node); }
  void operator()(const ast::Volume& node) { arguments(node); }
  void operator()(const ast::Workdir& node) { arguments(node); }
  void operator()(const ast::Stopsignal& node) { arguments(node); }
  void operator()(const ast::Common&) {}

 private:
  void arguments(const ast::Common& node) { words_.insert(words_.end(), node.arguments.begin(), node.arguments.end()); }
  void pairs(const std::vector<ast::Pair>& pairs) {
    for (const ast::Pair& pair : pairs) {
      words_.push_back(pair.name);
      if (pair.value) words_.push_back(*pair.value);
    }
  }
  void transfer(const ast::Transfer& node) {
    for (const char* name : {"chown", "chmod", "checksum"})
      if (const ast::Flag* flag = node.flag(name); flag != nullptr && flag->value) words_.push_back(*flag->value);
    std::vector<const ast::Heredoc*> bodies;
    for (const ast::Word& source : node.sources()) {
      const ast::Heredoc* heredoc = node.heredoc(source);
      if (heredoc == nullptr)
        words_.push_back(source);
      else if (heredoc->expand)
        bodies.push_back(heredoc);
    }
    if (node.destination() != nullptr) words_.push_back(*node.destination());
    for (const ast::Heredoc* heredoc : bodies) words_.push_back(heredoc->body);
  }

  const BuildArguments& build_args_;
  std::vector<ast::Word> words_;
};

}  // namespace

std::vector<ast::Word> expanded_words(const ast::Instruction& instruction, const BuildArguments& build_args) {
  Collector collector(build_args);
  std::visit(collector, static_cast<const ast::InstructionVariant&>(instruction));
  return collector.take();
}

}  // namespace plimsoll
