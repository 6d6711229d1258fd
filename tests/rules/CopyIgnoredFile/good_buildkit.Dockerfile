FROM debian:12
COPY /foo /
COPY --from=base foo /
ADD https://example.com/foo /
COPY <<foo /x
body
foo
COPY README.* /
COPY . /
