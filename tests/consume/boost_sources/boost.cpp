// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Boost's libraries, compiled into the program instead of linked to it.
#include <boost/json/src.hpp>
#include <boost/url/src.hpp>
