FROM debian:12
WORKDIR /srv/app
RUN make && (cd docs && make) && make install
RUN cd /tmp/tool && make install && rm -rf /tmp/tool
RUN cd /srv/a && make && cd /srv/b && make
RUN cd /srv/a && make && cd -
RUN pushd /srv/a && make && popd
RUN cd || make
RUN cd /srv/a || exit 1
RUN cd /srv/a | tee log
RUN make -C cd
RUN for each in a b; do cd "$each" && make; done
RUN cd /tmp && curl -fsSO https://example.com/a.deb && dpkg -i a.deb
