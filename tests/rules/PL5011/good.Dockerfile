FROM debian:12
RUN curl -fsSL -o k https://files.example.com/a
RUN curl -ok https://files.example.com/a
RUN curl -H -k -b insecure https://files.example.com/-k
RUN curl --insecure=false https://files.example.com/a
RUN echo curl -k > /note && grep -k curl /note
RUN wget -k https://files.example.com/a
RUN echo "# insecure" >> ~/.curlrc && echo insecure > /etc/other.conf && echo "insecure = false" > ~/.curlrc
RUN apt-get install -y curl # curl -k
RUN curl -- -k
