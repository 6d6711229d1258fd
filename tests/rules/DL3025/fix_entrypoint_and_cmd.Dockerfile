FROM debian:12
ENTRYPOINT a
CMD b
FROM debian:12
ENTRYPOINT ["/e"]
CMD b c
FROM debian:12
ENTRYPOINT a
CMD ["b"]

# over stages, in both directions
FROM debian:12 AS base
ENTRYPOINT a
FROM base AS middle
FROM middle
CMD b
FROM debian:12 AS with-trigger
ONBUILD ENTRYPOINT ["a"]
FROM with-trigger
CMD b

# arrays that are none are only shown
FROM debian:12
ENTRYPOINT ['a']
CMD ['b']

# nothing is there to come together
FROM debian:12 AS beside
ENTRYPOINT []
CMD b c
FROM debian:12
ENTRYPOINT a
CMD []
