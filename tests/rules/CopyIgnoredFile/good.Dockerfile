FROM debian:12
COPY . /
COPY src *.js other /
COPY --from=build app /
ADD https://example.com/app /
ARG WHAT
COPY $WHAT/app /
COPY <<app /x
body
app
