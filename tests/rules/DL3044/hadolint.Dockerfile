FROM debian:12
ENV A=/srv B=$A/bin C=${A}x
ENV D=$E E=1 F=$E
ENV G=1 G=$G/2
ENV H=$H:x I=${H:-1}
ENV J=1 \
    K='$J'
ENV L=1 M=$LL N=${LL}

FROM debian:12
ENV A=1 B=$A
ONBUILD ENV X=1 Y=$X
