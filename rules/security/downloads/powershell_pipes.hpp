// Downloads that PowerShell runs as they come: `iwr … | iex`, `iex ((New-Object …).DownloadString('…'))`. The language
// is not read; this looks at one statement after the other.
#pragma once

#include <string_view>
#include <vector>

namespace plimsoll::rules {

/// A statement that both downloads and runs: views into the script.
struct PowerShellPipe {
  std::string_view program;  ///< "iex", "Invoke-Expression"
  std::string_view url;      ///< empty where it stands elsewhere
};
std::vector<PowerShellPipe> powershell_pipes(std::string_view script);

}  // namespace plimsoll::rules
