FROM debian:12 AS base
CMD ["one"]
ENTRYPOINT ["two"]
HEALTHCHECK CMD true
CMD [ \
    # this comment goes with it, so that is unsafe
    "three"]
entrypoint four \
    five
HEALTHCHECK NONE
CMD ["six"]
ENTRYPOINT ["seven"]
ONBUILD CMD ["eight"]

# The trigger has no effect either, but other images may be built on that stage.
FROM base
CMD ["nine"]
