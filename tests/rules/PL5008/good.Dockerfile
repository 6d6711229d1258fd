FROM debian:12
SHELL ["/bin/bash", "-c"]
# data, not programs
RUN curl -s https://files.example.com/a.tar.gz | tar -xz && curl -s https://files.example.com/a.json | jq -r .version
RUN curl -s https://files.example.com/a | grep version | cut -d '"' -f 4
RUN curl -s https://files.example.com/a | python3 -c 'import json, sys; print(json.load(sys.stdin)["a"])'
RUN curl -s https://files.example.com/a | python3 -m json.tool && curl -s https://files.example.com/a | perl -pe 's/a/b/'
RUN curl -s https://files.example.com/a | php -r 'echo 1;' && curl -s https://files.example.com/a | node -e 'x()'
RUN curl -sS https://get.example.com/installer | php -- --check
RUN curl -s https://files.example.com/names | xargs -n1 bash create.sh && curl -s https://files.example.com/a | bash ./read.sh
RUN VERSION=$(curl -s https://files.example.com/latest) && bash -c "echo $(curl -s https://files.example.com/latest)"
RUN diff <(curl -s https://files.example.com/a) a && bash script.sh "$(curl -s https://files.example.com/a)"
# a file that is verified first
RUN curl -fsSLo install.sh https://get.example.com/install.sh \
 && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  install.sh" | sha256sum -c - && sh install.sh
# this machine, text, and something else that is run
RUN curl -s http://localhost:8080/setup.sh | sh
RUN echo 'curl https://get.example.com/install.sh | sh' && cat script.sh | bash
RUN echo "curl https://get.example.com/install.sh" | bash
RUN curl -fsSL https://files.example.com/a -o a; bash
