FROM debian:12
COPY app.py .
COPY app.py ./
COPY app.py ./app/
COPY app.py app/
COPY app.py ../app/
COPY ["app.py", "app/"]
ARG FOLDER=app
COPY app.py $FOLDER
