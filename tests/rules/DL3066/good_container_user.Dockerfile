FROM example.com/app:1
USER ContainerUser
