FROM debian:12
ENV GIT_SSL_NO_VERIFY=1
RUN git config --global http.sslVerify false && git config --system http.sslverify "0"
RUN git -c http.sslVerify=false clone https://git.example.com/app.git
RUN git clone --config http.sslVerify=off https://git.example.com/app.git
RUN GIT_SSL_NO_VERIFY=1 git clone https://git.example.com/app.git
