FROM continuumio/miniconda3:24.1.2-0
ENV PYTHONHTTPSVERIFY=0
RUN conda config --set ssl_verify False && conda install -yk tool
RUN CONDA_SSL_VERIFY=false conda install -y tool
COPY <<EOF /opt/conda/.condarc
ssl_verify: no
EOF
