FROM debian:12
# {"alg":"none"}, and one that expired in 2023
ENV A=eyJhbGciOiJub25lIn0.eyJzdWIiOiJhcHAifQ.9fK2mQ7xVb4RtZ8cLw3NsY6hJd1GpE5aUo0i
ENV B=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIiwiZXhwIjoxNzAwMDAwMDAwfQ.9fK2mQ7xVb4RtZ8cLw3NsY6hJd1GpE5aUo0i
