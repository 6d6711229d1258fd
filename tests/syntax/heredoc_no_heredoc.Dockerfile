FROM debian:12
RUN cat <<< x
RUN "<<EOF" '<<EOF' \<<EOF
RUN <<A<<B
RUN echo $((1<<2))
RUN <<""
CMD <<EOF
USER <<EOF
RUN ["<<EOF"]
