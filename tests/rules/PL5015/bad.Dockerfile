FROM continuumio/miniconda3:24.1.2-0
ENV PYTHONHTTPSVERIFY=0
ENV REQUESTS_CA_BUNDLE="" CURL_CA_BUNDLE=
ARG PYTHONHTTPSVERIFY=0
RUN conda config --set ssl_verify no
RUN conda config --set ssl_verify False && conda install -y tool
RUN conda config --system --set ssl_verify false
RUN CONDA_SSL_VERIFY=false conda install -y tool
RUN conda install -yk tool
RUN conda install --insecure tool
RUN echo "ssl_verify: false" >> ~/.condarc
COPY <<EOF /opt/conda/.condarc
channels: [conda-forge]
ssl_verify: no
EOF
RUN PYTHONHTTPSVERIFY=0 python setup.py
RUN poetry config certificates.internal.cert false
ONBUILD ENV PYTHONHTTPSVERIFY=0
