FROM --platfrom=x debian:12
RUN --foo --mout=a x
CMD --x y
ADD --from=x a b
USER --a b
