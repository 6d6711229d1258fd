FROM scratch
LABEL a=${ONE:-1} b=${TWO-} c=${THREE:+3} d=${FOUR:?}
ENV LD_LIBRARY_PATH=/lib${LD_LIBRARY_PATH:+:$PATH}
