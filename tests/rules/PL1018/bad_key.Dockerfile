# check=skip=StageNameCasing;fail=true
FROM debian:12
