FROM rust:1.80
COPY . /src
RUN cargo build --release
RUN cargo build --release
CMD ["/app"]
