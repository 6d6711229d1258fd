# The profile names the FROM that runs a trigger; the fix is in the trigger.
FROM debian:12 AS base
ONBUILD CMD app --serve
FROM debian:12
CMD exec app
FROM debian:12
CMD
FROM base
