FROM debian:12
RUN --network=host --security=insecure --device=example.com/gpu=all,required x
RUN --network=bridge --security=none --device=a,b=c,required=maybe y
RUN --device= z
RUN --device=a,name=b z
