-- Diagnostics from plimsoll in Neovim, without a plugin: put this file into ~/.config/nvim/plugin/.
-- Any program that answers as `hadolint -f json -` does will do; set vim.g.dockerfile_linter to its command line.
local namespace = vim.api.nvim_create_namespace("plimsoll")
local severity = {
  error = vim.diagnostic.severity.ERROR, warning = vim.diagnostic.severity.WARN,
  info = vim.diagnostic.severity.INFO, style = vim.diagnostic.severity.HINT,
}

local function lint(buffer)
  local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), "\n") .. "\n"
  local command = vim.g.dockerfile_linter or { "plimsoll", "check", "--format", "json", "-" }
  local diagnostics = {}
  for _, finding in ipairs(vim.json.decode(vim.fn.system(command, text))) do
    table.insert(diagnostics, {
      lnum = finding.line - 1, col = finding.column - 1,
      end_lnum = (finding.endLine or finding.line) - 1, end_col = (finding.endColumn or finding.column) - 1,
      severity = severity[finding.level], code = finding.code, message = finding.message, source = "plimsoll",
    })
  end
  vim.diagnostic.set(namespace, buffer, diagnostics)
end

vim.api.nvim_create_autocmd({ "BufReadPost", "BufWritePost", "InsertLeave" }, {
  pattern = { "*Dockerfile*", "*Containerfile*", "*.dockerfile" },
  callback = function(event) lint(event.buf) end,
})
