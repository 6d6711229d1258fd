FROM scratch
COPY $one ${two^^} $three /
