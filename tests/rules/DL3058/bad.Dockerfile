FROM debian:12
LABEL com.example.value="Jane Doe" other="Jane Doe"
ENV WRONG="Jane Doe"
LABEL a=1 \
      com.example.value=$WRONG
LABEL com.example.value Jane Doe
ONBUILD LABEL com.example.value="Jane Doe"
