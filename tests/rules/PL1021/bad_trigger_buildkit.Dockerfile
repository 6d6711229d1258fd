FROM debian:12 AS base
ONBUILD ENV A=${B^}
ONBUILD RUN true
FROM base
