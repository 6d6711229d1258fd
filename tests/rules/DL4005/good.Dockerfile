FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN ln -s /bin/sh /usr/local/bin/shell
RUN ln -sf dash /bin/sh && ln -sf /bin/busybox /bin/sh
RUN ln -sf /bin/bash /bin/zsh
RUN ln -t /bin /opt/sh /bin/sh
RUN rm /bin/sh
