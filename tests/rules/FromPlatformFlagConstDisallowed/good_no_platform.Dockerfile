FROM --platform=what debian:12
FROM --platform= debian:12
