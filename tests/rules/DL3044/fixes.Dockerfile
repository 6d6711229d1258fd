FROM debian:12
ENV A=/srv B=$A/bin C=$A/lib
ENV D=1 \
    E=2 \
    F=$D
ENV G=1 \
    # why
    H=$G
ENV I=$J J=1
