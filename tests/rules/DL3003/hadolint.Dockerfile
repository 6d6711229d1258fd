FROM debian:12
RUN cd /srv/app && make && cd /srv && make
RUN make && \
    (cd docs && make)
RUN cd /tmp/tool && make install && rm -rf /tmp/tool
RUN echo cd /srv
ONBUILD RUN cd /srv/app && make
