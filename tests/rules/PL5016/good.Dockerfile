FROM debian:12
ARG GIT_SSL_NO_VERIFY
RUN git config --global http.sslVerify true
RUN git config --global http.sslCAInfo /etc/ssl/ca.pem && git config --global --unset http.sslVerify
RUN git config --global http.postBuffer 0
RUN git -c http.sslVerify=true clone https://git.example.com/app.git
RUN git commit -m "http.sslVerify false" && git clone https://git.example.com/http.sslVerify false
RUN unset GIT_SSL_NO_VERIFY && echo GIT_SSL_NO_VERIFY=1
RUN printf '[http]\n\t# sslVerify = false\n\tsslVerify = true\n' >> ~/.gitconfig
