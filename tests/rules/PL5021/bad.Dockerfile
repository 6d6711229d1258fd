FROM debian:12
RUN ssh -o StrictHostKeyChecking=no git@git.example.com
RUN ssh -oStrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null git@git.example.com
RUN scp -o "StrictHostKeyChecking no" git.example.com:/a /a
RUN rsync -e "ssh -o StrictHostKeyChecking=off" git.example.com:/a /a
RUN ssh -o UserKnownHostsFile=/dev/null git.example.com
RUN GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=no" git clone git@git.example.com:app.git
ENV GIT_SSH_COMMAND="ssh -i /k -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null"
RUN git config --global core.sshCommand "ssh -o StrictHostKeyChecking=no"
RUN echo "StrictHostKeyChecking no" >> /etc/ssh/ssh_config
RUN mkdir -p ~/.ssh && echo -e "Host git.example.com\n\tStrictHostKeyChecking no\n\tUserKnownHostsFile /dev/null\n" >> ~/.ssh/config
RUN sed -i 's/^#\s*StrictHostKeyChecking.*/StrictHostKeyChecking no/' /etc/ssh/ssh_config
COPY <<EOF /root/.ssh/config
Host *
  # StrictHostKeyChecking yes
  StrictHostKeyChecking=no
EOF
RUN echo 'ssh -o StrictHostKeyChecking=no "$@"' > /usr/local/bin/git-ssh
ENV ANSIBLE_HOST_KEY_CHECKING=False
RUN printf '[defaults]\nhost_key_checking = False\n' > /etc/ansible/ansible.cfg
RUN ["ssh", "-o", "StrictHostKeyChecking=no", "git.example.com"]
ONBUILD RUN ssh -o StrictHostKeyChecking=no git.example.com
RUN SSH_OPTS="-o StrictHostKeyChecking=no"; ssh $SSH_OPTS git.example.com
