FROM debian:12 AS build
RUN echo root:Tr7-kuW2 | chpasswd
FROM debian:12
RUN echo 'root:root' | chpasswd
RUN useradd -m app && echo "app:Tr7-kuW2" | sudo chpasswd
RUN echo "Tr7-kuW2" | passwd --stdin root
RUN printf 'Tr7-kuW2\nTr7-kuW2\n' | passwd app
RUN chpasswd <<< "app:Tr7-kuW2"
RUN useradd -p Tr7-kuW2 app2 && usermod --password=Tr7-kuW2 app2
RUN useradd -p "$(openssl passwd -1 Tr7-kuW2)" app3
RUN echo 'root:$6$aaaaaaaa$bbbbbbbbbbbbbbbbbbbb' | chpasswd -e
RUN <<EOF
chpasswd <<END
app:Tr7-kuW2
END
EOF
RUN bash -c "echo 'root:Tr7-kuW2' | chpasswd"
RUN useradd -p "$(mkpasswd -m sha-512 Tr7-kuW2)" app4
