// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The command line of some APIs: `preflight`, made for those that you list.
#ifndef NOTEPACT_PREFLIGHT_HPP
#define NOTEPACT_PREFLIGHT_HPP

#include <notepact/http/api.hpp>

#include <functional>
#include <initializer_list>

namespace notepact::preflight {

/// All of a program with the verbs of preflight, for some APIs, at least one; link notepact::preflight:
///
///     int main(int argc, char** argv) {
///         return notepact::preflight::run(argc, argv, {clinic::api, maxcare::api, mine::api});
///     }
///
/// The names of the APIs differ, and so do those of their operations. `argv[0]` is what the program calls
/// itself. Returns the exit status: 0 no error, 1 violations, 2 usage, or what cannot be read or written;
/// where standard output cannot be written the program ends at once, with 2. Installs handlers for signals
/// where a verb runs until one comes. To be called once.
int run(int argc, char** argv, std::initializer_list<std::reference_wrapper<api const>> apis);

} // namespace notepact::preflight

#endif
