FROM debian:12 AS build
RUN curl -fsSL -o a https://files.example.com/a -o b https://files.example.com/b
RUN curl --location https://files.example.com/a | tar -xz
RUN ["curl", "-LO", "https://files.example.com/a"]
RUN <<EOF
curl -o a \
  -L https://files.example.com/a
EOF
ONBUILD RUN curl -L https://files.example.com/a
FROM build
