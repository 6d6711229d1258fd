FROM scratch
ARG a=$nope
