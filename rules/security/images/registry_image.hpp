// The image of a registry that FROM names, for the rules about references.
#pragma once

#include "rules/support/words.hpp"

namespace plimsoll::rules {

/// The stage whose FROM this is, if it names an image that is to be fetched and is known; null for an earlier stage,
/// `scratch`, a named build context, a value that is not known, and in ONBUILD.
inline const Stage* stage_from_registry(const ast::From& from, const Pass& pass) {
  const Stage* const stage = pass.model().stage_of(from);
  if (pass.in_onbuild() || stage == nullptr || from.image() == nullptr || stage->base || stage->image.scratch)
    return nullptr;
  const Value& value = stage->image.value;
  const bool is_named = value.known && !stage->image.parts.repository.empty();
  return is_named && !pass.model().invocation().is_build_context(value.text) ? stage : nullptr;
}

/// The place of a part of that image, "" for all of it.
inline Span image_part_span(const Stage& stage, std::string_view part) {
  return part_span(*stage.from, *stage.from->image(), stage.image.value.text, part);
}

}  // namespace plimsoll::rules
