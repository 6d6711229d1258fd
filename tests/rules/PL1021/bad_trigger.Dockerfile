FROM debian:12 AS base
ONBUILD ENV A=${B^}
FROM base
