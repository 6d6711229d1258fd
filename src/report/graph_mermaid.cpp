// The stage graph as a Mermaid flowchart. No colours: the picture must do on light and dark pages.
#include <fmt/format.h>

#include <iterator>

#include "report/graph.hpp"
#include "report/visible.hpp"

namespace plimsoll::report {
namespace {

/// A label in quotation marks. Mermaid renders HTML and Markdown in it, replaces `\n`, and acts upon `%%{…}%%` wherever
/// it stands, so all that could mean something becomes an entity (`#35;`). Where there is one, colons do as well:
/// behind some words Mermaid takes the semicolon of an entity for its own.
std::string quoted(std::string_view text) {
  constexpr std::string_view kSpecial = "\"#&<>`\\%;*~";
  const std::string shown = visible(text);
  const bool plain = shown.find_first_of(kSpecial) == std::string::npos;
  std::string out = "\"";
  for (const char c : shown) {
    if (!plain && (c == ':' || kSpecial.find(c) != std::string_view::npos))
      fmt::format_to(std::back_inserter(out), "#{};", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out + '"';
}

}  // namespace

std::string print_mermaid(const Graph& graph) {
  std::string out = "flowchart TD\n";
  const auto append = std::back_inserter(out);
  const Stage* const final_stage = graph.model.final_stage();
  for (std::size_t i = 0; i < graph.sources.size(); ++i) {
    const Graph::Source& source = graph.sources[i];
    fmt::format_to(append, "  i{}{}{}{}{}\n", i, source.context ? "[/" : "([", quoted(source.name),
                   source.context ? "/]" : "])", source.unreachable ? ":::unreachable" : "");
  }
  for (const Stage& stage : graph.model.stages()) {
    const bool feeds = graph.model.feeds_final_image(stage);
    fmt::format_to(append, "  s{}[{}]{}\n", stage.index, quoted(stage_label(stage)),
                   &stage == final_stage ? ":::final"
                   : feeds               ? ""
                                         : ":::unreachable");
  }
  for (const DrawnEdge& edge : drawn_edges(graph))
    fmt::format_to(append, "  {}{} {}|{}| s{}\n", edge.from_stage() ? 's' : 'i', edge.first.from,
                   edge.is_base() ? "-->" : "-.->", edge.label(), edge.to());
  return out + "  classDef final stroke-width:4px\n  classDef unreachable opacity:0.4\n";
}

}  // namespace plimsoll::report
