FROM debian:12
RUN git clone https://ci:\
Tr7-kuW2@git.example.com/app.git
