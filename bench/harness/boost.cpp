// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Boost's libraries, compiled as the program is.
#include <boost/json/src.hpp>
#include <boost/url/src.hpp>
