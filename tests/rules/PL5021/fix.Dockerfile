FROM debian:12
ENV ANSIBLE_HOST_KEY_CHECKING=False
RUN ANSIBLE_HOST_KEY_CHECKING=False ansible-playbook site.yml
RUN ssh -o StrictHostKeyChecking=no git@git.example.com
