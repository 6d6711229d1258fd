"""What the image would run."""

print("hello")
