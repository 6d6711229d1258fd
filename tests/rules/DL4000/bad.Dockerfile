FROM debian:12
MAINTAINER Jane Doe <jane@example.com>
maintainer "Jane Doe"
MAINTAINER Jane $DOE \
    # and
    John
