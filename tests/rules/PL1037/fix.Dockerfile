# A stage that no other is FROM
FROM debian:12 AS tools
ONBUILD EXPSOE 80

FROM debian:12 AS base
ONBUILD RUNN make
ONBUILD COPY --form=tools a /b
onbuild RUN \
    # alone
    --networks=none make
# Nothing can be guessed here.
ONBUILD COPY a
ONBUILD PACKAGES
ONBUILD HEALTHCHECK --interval=1 CMD true

FROM base
