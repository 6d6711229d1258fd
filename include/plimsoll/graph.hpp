// The stage graph of a file, as a picture or as data: what each stage is FROM and what it copies or mounts.
#ifndef PLIMSOLL_GRAPH_HPP
#define PLIMSOLL_GRAPH_HPP

#include <span>
#include <string>
#include <string_view>

#include "plimsoll/document.hpp"
#include "plimsoll/model.hpp"

namespace plimsoll {

/// "mermaid", "dot" and "json", in the order of the help.
std::span<const std::string_view> graph_format_names();

/// The graph in one of these formats, with a line feed at its end. Stages and images are nodes, edges lead from what is
/// taken to the stage that takes it; the final stage stands out, and what does not feed it is dimmed. Secrets are
/// masked, and no name can end a label. Linear in the file.
std::string print_graph(const Document& document, const Model& model, std::string_view format);

}  // namespace plimsoll

#endif  // PLIMSOLL_GRAPH_HPP
