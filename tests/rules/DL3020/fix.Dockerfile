FROM debian:12
ADD app.py /srv/
add --chown=1000 --chmod=755 \
    # the sources
    src/ /srv/
ADD ["a b.txt", "c.zip", "/srv/"]
# The ending is no archive's, whatever the wildcard stands for.
ADD *.py */app [ab].txt /srv/
# These may be archives, so the fix is unsafe.
ADD dist/* app.?z data.[gx]z /srv/
ARG FILES=static
ADD $FILES /srv/
# COPY does not take these flags.
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef app.py /srv/
ADD --keep-git-dir=true app.py /srv/
RUN <<EOF
ADD app.py /srv/
EOF
