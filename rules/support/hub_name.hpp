// The name of an image of Docker Hub, where rules look for it.
#pragma once

#include "plimsoll/hub_name.hpp"
