FROM debian:12 AS copied
RUN make

FROM debian:12 AS completed
RUN make

FROM completed
LABEL com.example.owner=web

FROM debian:12 AS labelled
LABEL com.example.owner=web

FROM labelled AS child
COPY --from=copied /a /a

FROM registry.example.com/child
RUN make

FROM debian:12 AS parent
RUN make

FROM parent AS named
LABEL com.example.owner=web

FROM debian:12
ONBUILD LABEL com.example.owner=web
