FROM continuumio/miniconda3:24.1.2-0
ENV PYTHONHTTPSVERIFY=1
ENV REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
RUN conda config --set ssl_verify true && conda config --set ssl_verify /etc/ssl/ca.pem
RUN conda config --set always_yes no
RUN echo "ssl_verify: true" >> ~/.condarc && echo "ssl_verify: false" >> /etc/other
RUN conda install -y tool
ARG PYTHONHTTPSVERIFY
RUN poetry config certificates.internal.cert /etc/ssl/ca.pem
