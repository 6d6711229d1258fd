FROM debian:12 AS build
SHELL ["/bin/bash", "-c"]
RUN curl -fsSL https://get.example.com/install.sh | sh
RUN wget -qO- https://get.example.com/install.sh | sudo -E bash -s -- --yes
RUN curl -s https://get.example.com/install.sh \
  # through a filter
  | sed 's/a/b/' \
  | bash -
RUN sh -c "$(curl -fsSL https://get.example.com/install.sh)" "" --unattended
RUN bash <(curl -s https://get.example.com/install.sh) && source <(wget -qO- https://get.example.com/env)
RUN eval "$(curl -s https://get.example.com/env)"; eval `curl -s https://get.example.com/env`
RUN ["bash", "-c", "curl -s https://get.example.com/exec | bash"]
RUN <<EOF
curl https://get.example.com/heredoc | python3 -
EOF
ONBUILD RUN curl https://get.example.com/onbuild | ruby
RUN curl -sS https://get.example.com/installer | php -- --install-dir=/usr/local/bin
RUN curl -L https://get.example.com/cpan | perl - App::tool && curl https://get.example.com/n | node
RUN python3 -c "$(wget -qO- https://get.example.com/setup.py)" && ruby -e "$(curl -fsSL https://get.example.com/i)"
RUN curl http://get.example.com/$VERSION/install.sh | tee install.sh | bash
RUN if true; then curl https://get.example.com/install.sh | bash; fi && (curl https://get.example.com/x | sh)
FROM debian:12
CMD curl https://get.example.com/start.sh | sh
