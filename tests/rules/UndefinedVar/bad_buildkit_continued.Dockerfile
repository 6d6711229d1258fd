FROM scratch
ENV ONE=1 \
    TWO=$two
