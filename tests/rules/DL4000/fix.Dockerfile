FROM debian:12
MAINTAINER Jane Doe <jane@example.com>
maintainer "Jane Doe"
MAINTAINER 'Jane $DOE'
MAINTAINER "Jane" and "John"
MAINTAINER $JANE at C:\jane
MAINTAINER Jane \
    and John
# The comment would be lost.
MAINTAINER Jane \
    # and
    John
# Nobody is named.
MAINTAINER
ONBUILD MAINTAINER Jane Doe
RUN <<EOF
MAINTAINER Jane Doe
EOF
