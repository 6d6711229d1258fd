#include "model/automatic_arguments.hpp"

#include <algorithm>
#include <iterator>

#include "model/platform.hpp"
#include "text/ascii.hpp"

namespace plimsoll {
namespace {

constexpr std::string_view kNames[] = {"BUILDARCH",      "BUILDOS",     "BUILDOSVERSION", "BUILDPLATFORM",
                                       "BUILDVARIANT",   "TARGETARCH",  "TARGETOS",       "TARGETOSVERSION",
                                       "TARGETPLATFORM", "TARGETSTAGE", "TARGETVARIANT"};

/// The target, else the name of the last stage.
std::string stage_to_build(const Document& document, const Invocation& invocation) {
  if (!invocation.target.empty()) return invocation.target;
  const auto& all = document.instructions;
  const auto last =
      std::find_if(all.rbegin(), all.rend(), [](const auto& each) { return ast::as<ast::From>(each) != nullptr; });
  const ast::Word* name = last == all.rend() ? nullptr : ast::as<ast::From>(*last)->name();
  return name == nullptr ? "default" : ascii_lower(name->text);
}

}  // namespace

AutomaticArguments::AutomaticArguments(const Document& document, const Invocation& invocation)
    : platform_given_(invocation.platform.has_value()) {
  const Platform target = target_platform(invocation.platform.value_or(""));
  values_ = {"amd64",
             "linux",
             "",  // the machine that builds is taken to be linux/amd64
             "linux/amd64",
             "",
             target.arch,
             target.os,
             target.os_version,
             format_platform(target),
             stage_to_build(document, invocation),
             target.variant};
}

std::span<const std::string_view> AutomaticArguments::names() { return kNames; }

std::optional<Variable> AutomaticArguments::find(std::string_view name) const {
  const auto found = std::ranges::find(kNames, name);
  if (found == std::end(kNames)) return std::nullopt;
  const bool known = platform_given_ && name.starts_with("TARGET") && name != "TARGETSTAGE";
  return Variable{known ? VariableKind::value : VariableKind::unknown,
                  values_[static_cast<std::size_t>(found - std::begin(kNames))]};
}

}  // namespace plimsoll
