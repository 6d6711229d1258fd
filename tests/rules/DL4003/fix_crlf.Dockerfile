FROM debian:12
CMD ["one"]
CMD ["two"]
