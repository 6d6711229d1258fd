FROM debian
from debian as one
FROM debian As One-2.x_y
FrOm scratch
