FROM debian:12
# check=skip=MultipleInstructionsDisallowed
CMD ["one"]
CMD ["two"]
