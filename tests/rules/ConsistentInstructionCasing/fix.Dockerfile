arg TAG=12
from debian:$TAG as build
run make
Copy a /b
HEALTHCHECK cmd true
onbuild run make
ONBUILD run make
# The word is broken in two.
ru\
n make
RUN <<EOF
run make
EOF
CMD ["app"]
