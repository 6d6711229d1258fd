FROM debian:12
ENV A=postgres://app:Tr7-kuW2@localhost/app B=postgres://app:Tr7-kuW2@db:5432/app C=redis://:Tr7-kuW2@127.0.0.1
ENV D=postgres://app:Tr7-kuW2@[::1]/app
