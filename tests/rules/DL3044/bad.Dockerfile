FROM debian:12
ENV A=/srv B=$A/bin C=${A}x
ENV D=$E E=1
ENV F=1 F=$F/2
ENV G=1 \
    H="$G"
FROM example.com/app:1
ENV I=1 J=$I
ONBUILD ENV K=1 L=$K
ONBUILD ENV M=1 N="${M}/bin"
ENV K=1

FROM debian:12
ONBUILD ENV K=1 L=$K
