FROM debian:12 AS base
RUN curl -fsS https://example.com/a | tar -x
RUN make && curl -fsS https://example.com/a | gunzip | tar -x; make
RUN VERSION=$(curl -fsS https://example.com/version | cut -d. -f1) && make
RUN curl https://example.com/a | tar -x || exit 1
RUN cat a | sh; set -o pipefail
RUN ["sh", "-c", "curl https://example.com/a | tar -x"]
RUN <<EOF
make
curl https://example.com/a | sh
EOF
RUN { curl https://example.com/a; } 2>&1 | tee log
RUN echo a | curl -T - https://example.com/a | sh
RUN curl https://example.com/a |& sh
ONBUILD RUN curl https://example.com/a | sh

FROM base
SHELL ["/bin/sh", "-c"]
RUN curl https://example.com/a | sh
SHELL ["/bin/bash", "-e", "-c"]
RUN curl https://example.com/a | sh
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ["bash", "-c", "curl https://example.com/a | sh"]
RUN <<EOF
#!/bin/bash
curl https://example.com/a | sh
EOF
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN bash -c "curl https://example.com/$version | tar -x"
RUN set -o pipefail && sudo sh -ec 'curl https://example.com/a | sh'
RUN su - app -c "curl https://example.com/a | sh"
RUN bash -e <<'EOF'
curl https://example.com/a | sh
EOF
RUN bash -o pipefail -c "bash -c 'curl https://example.com/a | sh'"
RUN ls | xargs sh -c 'curl https://example.com/a | sh'
