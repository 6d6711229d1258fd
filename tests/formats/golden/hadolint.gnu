hadolint:app/Dockerfile:9:3: unknown instruction 'RUNN', did you mean 'RUN'?
hadolint:app/Dockerfile:1: DL3006 warning: 'debian' has no tag; name the version to build on
hadolint:app/Dockerfile:2: DL3047 info: 'wget <"a" & 'b'>' says; it loads host;8080 x /dev;a y
hadolint:app/Dockerfile:3: DL3048 style: the label name 'ü漢\x01\' is odd
hadolint:app/Dockerfile:4: SC2086 info: quote this
hadolint:app/Dockerfile:5: DL4000 error: 'MAINTAINER' is deprecated
hadolint:/dev/stdin:1:1: expected an instruction
