FROM debian:12
RUN ln -s /bin/sh /usr/local/bin/shell
RUN rm /bin/sh && \
    ln -sf dash /bin/sh
RUN cp /bin/bash /bin/sh
RUN ln -sf bash /usr/bin/sh
RUN sudo ln -sf bash /bin/sh
ONBUILD RUN ln -sf /bin/bash /bin/sh
