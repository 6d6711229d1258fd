// What the rules about labels share: names and values as each voice reads them, and the detector of wrong values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plimsoll/rule.hpp"

namespace plimsoll::rules {

/// The name or value of a label: expanded as the builder does, nothing where that is not known; hadolint takes the
/// text, without quotes and escapes.
std::optional<std::string> label_text(const Pass& pass, const ast::Label& label, const ast::Word& word);

/// Where a finding about the value of a label stands.
Span value_span(const ast::Pair& pair);

/// Whether a value has its type; the second argument says whether hadolint is asked.
using IsRight = bool (*)(std::string_view value, bool as_hadolint);

/// Reports the labels that the schema gives this type and whose value lacks it: natively each of them, but not where
/// the value is empty (DL3051); in hadolint's voice one a name. `wanted` ends "the value of label 'x' must be …".
void report_values(const ast::Label& label, Pass& pass, LabelType type, IsRight is_right, std::string_view wanted);

}  // namespace plimsoll::rules
