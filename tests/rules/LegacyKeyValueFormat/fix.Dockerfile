FROM debian:12
ENV LANG C.UTF-8
ENV TEXT   two  words
env PATH $HOME/bin:$PATH
LABEL org.example.name $NAME of "nobody
ENV QUOTED "two"
ENV QUERY a=b&c='d'
ENV LETTER é
ENV EMPTY ""
ENV NUMBER #1
# Nothing is offered where quotes, escapes or lines may change the value.
ENV A "b" c
ENV A b\ c
ENV A b \
    c
ENV "A" b
LABEL it's here it is
FROM debian:12 AS base
ONBUILD ENV A b c
FROM base
