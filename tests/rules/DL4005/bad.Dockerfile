FROM debian:12
RUN ln -sf /bin/bash /bin/sh
RUN rm /bin/sh && ln -s /bin/bash /bin/sh
RUN rm -f /bin/sh; sudo ln -sf bash /usr/bin/sh
RUN apt-get update && cp /bin/zsh /bin/sh
RUN mv "$SHELL" /bin/sh
RUN ["ln", "-sf", "/bin/bash", "/bin/sh"]
ONBUILD RUN ln -sf /bin/bash /bin/sh
