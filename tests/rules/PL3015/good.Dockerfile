FROM debian:12 AS unused
RUN setcap cap_sys_admin+ep /app
FROM debian:12
ARG CAPS
RUN setcap cap_net_bind_service=+ep /usr/bin/app && setcap 'cap_ipc_lock=+ep' /usr/bin/app
RUN setcap -r /usr/bin/app && setcap cap_net_raw-ep /usr/bin/app && setcap cap_net_raw= /usr/bin/app
RUN setcap $CAPS /usr/bin/app && echo setcap cap_sys_admin+ep /usr/bin/app
RUN apt-get install -y libcap2-bin
