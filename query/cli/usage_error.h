#pragma once

#include "graph/model/error.h"

namespace dragoman {

/// The command line is wrong in a way that only the knowledge files can tell: a kind that no table has. Exit status 2.
class UsageError : public Error {
 public:
  using Error::Error;
};

}  // namespace dragoman
