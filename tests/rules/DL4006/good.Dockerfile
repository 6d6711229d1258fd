FROM debian:12 AS base
RUN make
RUN echo a || make
RUN set -o pipefail && curl https://example.com/a | sh
RUN set -euxo pipefail; curl https://example.com/a | sh
RUN bash -o pipefail -c "curl https://example.com/a | sh"
RUN ["bash", "-o", "pipefail", "-c", "curl https://example.com/a | sh"]
RUN <<EOF
set -o pipefail
curl https://example.com/a | sh
EOF
RUN echo a | sha256sum && printf '%s' a | tee b && yes | make
RUN cat <<EOF | sh
make
EOF
RUN curl https://example.com/a | head -n 1 && ldd --version | grep -q GLIBC && a | sort | grep -m 1 b
RUN curl https://example.com/a | sh || true
RUN { a | b; } || :
RUN apt-get install -y "linux-headers-$(uname -r | cut -d- -f1)"
RUN echo "a | b"
RUN (make; echo b) | cat
SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
RUN curl https://example.com/a | sh
ONBUILD RUN curl https://example.com/a | sh

FROM base
RUN curl https://example.com/a | sh
SHELL ["powershell", "-Command"]
RUN Get-Process | Out-Null
SHELL ["C:\\Windows\\System32\\cmd.exe", "/S", "/C"]
RUN dir | more
SHELL ["/usr/bin/python3", "-c"]
RUN a | b

FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN dir | more

FROM quay.io/jupyter/base-notebook:2025-01-01
RUN curl https://example.com/a | sh

FROM debian:12
RUN bash -eo pipefail -c "curl https://example.com/$version | sh"
RUN bash -c "set -o pipefail; curl https://example.com/a | sh"
RUN zsh -c 'setopt PIPE_FAIL; curl https://example.com/a | sh'
RUN bash -o pipefail <<'EOF'
curl https://example.com/a | sh
EOF
RUN <<EOF
#!/bin/bash -o pipefail
curl https://example.com/a | sh
EOF
RUN ["bash", "-c", "set -euo pipefail && curl https://example.com/a | sh"]
RUN bash -c "curl https://example.com/a | sh" || true
RUN bash -c "curl https://example.com/a | sh || true"
RUN echo "$(bash -c 'curl https://example.com/a | sh')"
RUN find / -name a -exec sh -c 'cat "$1" | sort -u' - {} \;
RUN set -o pipefail; eval "curl https://example.com/a | sh"
RUN bash -c "$script | sh" && bash -o $options -c 'curl https://example.com/a | sh'
RUN sh -c 'curl https://example.com/a' $(a | b) | head -n 1
