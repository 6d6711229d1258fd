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
    : platform_given_(invocation.platform.has_value()), stage_(stage_to_build(document, invocation)) {
  const Platform platform = target_platform(invocation.platform.value_or(""));
  os_ = platform.os;
  os_version_ = platform.os_version;
  arch_ = platform.arch;
  variant_ = platform.variant;
  platform_ = format_platform(platform);
}

std::span<const std::string_view> AutomaticArguments::names() { return kNames; }

std::optional<Variable> AutomaticArguments::find(std::string_view name) const {
  const auto given = [&](std::string_view value) {
    return Variable{platform_given_ ? VariableKind::value : VariableKind::unknown, value};
  };
  const auto unknown = [](std::string_view value) { return Variable{VariableKind::unknown, value}; };
  if (name == "TARGETPLATFORM") return given(platform_);
  if (name == "TARGETOS") return given(os_);
  if (name == "TARGETOSVERSION") return given(os_version_);
  if (name == "TARGETARCH") return given(arch_);
  if (name == "TARGETVARIANT") return given(variant_);
  if (name == "TARGETSTAGE") return unknown(stage_);
  if (name == "BUILDPLATFORM") return unknown("linux/amd64");
  if (name == "BUILDOS") return unknown("linux");
  if (name == "BUILDARCH") return unknown("amd64");
  if (name == "BUILDOSVERSION" || name == "BUILDVARIANT") return unknown("");
  return std::nullopt;
}

}  // namespace plimsoll
