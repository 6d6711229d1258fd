FROM scratch AS base
WORKDIR /x
FROM base AS middle
FROM middle
WORKDIR y
