FROM debian:12
MAINTAINER Jane "JD" Doe <jane@example.com>
maintainer 'Jane Doe'
MAINTAINER Jane \
    # and
    John
