FROM debian:12
RUN ln -sf /bin/bash /bin/sh
RUN rm /bin/sh && ln -s /bin/bash /bin/sh
RUN rm /bin/sh \
  && ln -s /bin/bash /bin/sh
RUN rm /bin/sh && \
    # the better one
    ln -s /bin/bash /bin/sh
RUN ln -sf bash /bin/sh
RUN apt-get update && ln -sf /bin/bash /bin/sh
RUN ["ln", "-sf", "/bin/bash", "/bin/sh"]
RUN ln -sf "$SHELL" /bin/sh
ONBUILD RUN ln -sf /bin/bash /bin/sh
