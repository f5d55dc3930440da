// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Ways of doing the same, measured one after the other, over and over, in one thread: what disturbs one round
// disturbs all that are compared in it.
#ifndef NOTEPACT_BENCH_HARNESS_MEASURE_HPP
#define NOTEPACT_BENCH_HARNESS_MEASURE_HPP

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace bench {

struct way {
    std::string title;
    std::function<void(std::size_t times)> run;
    std::string library = {}; ///< and its version
    std::size_t wrong = 0;    ///< of how many documents its verdict is wrong
};

/// Does something so many times; what `f` returns is not left out by the compiler.
template <class F>
std::function<void(std::size_t)> repeated(F f) {
    return [f = std::move(f)](std::size_t times) mutable {
        for (; times != 0; --times) {
            auto const result = f();
            asm volatile("" : : "r"(&result) : "memory");
        }
    };
}

/// What is done by a function that returns whether all went as it must.
template <class F>
way sound(std::string title, F f) {
    std::size_t const wrong = f() ? 0 : 1;
    return {std::move(title), repeated(std::move(f)), {}, wrong};
}

/// One line of a table.
struct row {
    std::string table;
    std::string name;
    std::string what;
    std::size_t bytes = 0;     ///< of all documents
    std::size_t documents = 1; ///< figures are of one
    std::vector<way> ways;     ///< ratios are to the first
};

struct figure {
    double median_ns = 0;
    double p10_ns = 0;
    double ratio = 1; ///< the median of the ratios to the first way, each of one round
};

struct effort {
    double batch_ns;       ///< something short is repeated until it takes so long
    double seconds;        ///< of a row
    std::size_t least = 5; ///< rounds, however long they take
    std::size_t most;
};

std::vector<figure> measure(row const& of, effort const& how);

} // namespace bench

#endif
