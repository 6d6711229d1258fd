FROM debian:12
CMD ["one"]
# check=skip=MultipleInstructionsDisallowed
CMD ["two"]
