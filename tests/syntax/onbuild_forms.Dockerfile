FROM debian:12
ONBUILD RUN ["a"]
ONBUILD COPY --from=x a b
onbuild env a=b
ONBUILD RUN one \
  # c
  two
