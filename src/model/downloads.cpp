// Downloads of a whole file: those of ADD are here, those of scripts in script_downloads.cpp.
#include "plimsoll/downloads.hpp"

#include <algorithm>

#include "model/download_commands.hpp"
#include "model/script_downloads.hpp"

namespace plimsoll {
namespace {

/// Whether a source of ADD is fetched: a URL, or `user@host:path`.
bool is_remote(std::string_view source) {
  for (const std::string_view scheme : {"http://", "https://", "git://", "ssh://"})
    if (source.starts_with(scheme)) return true;
  const std::size_t at = source.find('@');
  return source.starts_with("git@") && source.find(':', at) != std::string_view::npos;
}

/// The branch, tag or commit behind '#', in front of a folder, or in the query (dockerfile-language §3.9).
std::string_view revision_of(std::string_view url) {
  if (const std::size_t fragment = url.find('#'); fragment != std::string_view::npos) {
    const std::string_view revision = url.substr(fragment + 1);
    return revision.substr(0, revision.find(':'));
  }
  for (const std::string_view key :
       {"?ref=", "&ref=", "?commit=", "&commit=", "?tag=", "&tag=", "?branch=", "&branch="})
    if (const std::size_t at = url.find(key); at != std::string_view::npos) {
      const std::string_view revision = url.substr(at + key.size());
      return revision.substr(0, revision.find('&'));
    }
  return {};
}

void read_add(const Model& model, const ast::Add& add, std::vector<Download>& downloads) {
  for (const ast::Word& source : add.sources()) {
    if (add.heredoc(source) != nullptr) continue;
    Value url = model.expand(add, source.text);
    if (!is_remote(url.text)) continue;
    Download& made = downloads.emplace_back();
    made.tool = DownloadTool::add;
    made.instruction = &add;
    made.span = source.span;
    set_url(made, std::move(url), "");
    const std::string_view text = made.url;
    const std::string_view path = text.substr(0, text.find_first_of("?#"));
    made.is_repository = (made.scheme != "http" && made.scheme != "https") || path.ends_with(".git");
    made.target = made.is_repository ? DownloadTarget::folder : DownloadTarget::file;
    if (made.is_repository) made.revision = revision_of(text);
    if (const ast::Word* to = add.destination()) made.path = model.expand(add, to->text).text;
    if (add.flag("checksum") != nullptr) made.verification = Verification::checksum;
  }
}

}  // namespace

const UseOfDownload* Download::used(DownloadUse use) const {
  const auto found = std::ranges::find(uses, use, &UseOfDownload::use);
  return found == uses.end() ? nullptr : &*found;
}

Downloads::Downloads(const Model& model) {
  for (const ast::Instruction& each : model.document().instructions) {
    const ast::Instruction* instruction = &each;
    if (const auto* onbuild = ast::as<ast::Onbuild>(each)) instruction = onbuild->trigger.get();
    if (instruction == nullptr) continue;
    if (const auto* add = ast::as<ast::Add>(*instruction))
      read_add(model, *add, downloads_);
    else if (ast::as<ast::Run>(*instruction) != nullptr || ast::as<ast::Cmd>(*instruction) != nullptr ||
             ast::as<ast::Entrypoint>(*instruction) != nullptr)
      read_script(model, ast::common(*instruction), downloads_, verifying_);
  }
}

}  // namespace plimsoll
