# check=skip=StageNameCasing
# plimsoll ignore=StageNameCasing
FROM debian:12 AS Build
USER app
