FROM debian:12
ENV A=squ_0000000000000000000000000000000000000000 B=AKIAIOSFODNN7EXAMPLE
ENV C=squ_0123456789abcdef0123456789abcdef01234567
RUN echo "//npm.example.com/:_authToken=${NPM_TOKEN}" > .npmrc
RUN echo "//npm.example.com/:_authToken=YOUR_TOKEN_GOES_HERE" > .npmrc
RUN echo '_auth=' > .npmrc
