FROM debian:12
RUN ssh -o StrictHostKeyChecking=yes git.example.com
RUN echo "StrictHostKeyChecking yes" >> /etc/ssh/ssh_config
RUN echo "#StrictHostKeyChecking no" >> /etc/ssh/ssh_config
RUN grep "StrictHostKeyChecking no" /etc/ssh/ssh_config || echo "StrictHostKeyChecking no"
RUN ssh -o UserKnownHostsFile=/etc/ssh/known git.example.com
RUN ssh-keyscan git.example.com > /k && ssh-keygen -lf /k | grep SHA256:abc && cat /k >> /etc/ssh/ssh_known_hosts
RUN ssh-keyscan git.example.com | grep -F "$KEY" >> /etc/ssh/ssh_known_hosts
ENV GIT_SSH_COMMAND="ssh -i /key"
