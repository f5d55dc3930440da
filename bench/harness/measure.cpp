// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "measure.hpp"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <limits>

namespace bench {

namespace {

double now_ns() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}

double time_of(way const& one, std::size_t times) {
    auto const begin = now_ns();
    one.run(times);
    return (now_ns() - begin) / static_cast<double>(times);
}

// By the nearest rank.
double quantile(std::vector<double> values, double of) {
    auto const at = static_cast<std::ptrdiff_t>(of * static_cast<double>(values.size() - 1) + 0.5);
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

} // namespace

std::vector<figure> measure(row const& of, effort const& how) {
    auto const count = of.ways.size();
    // How often something must be done to take long enough, from warm caches on.
    std::vector<std::size_t> times(count, 1);
    std::vector<double> cost(count);
    for (std::size_t i = 0; i != count; ++i) {
        while ((cost[i] = time_of(of.ways[i], times[i]) * static_cast<double>(times[i])) < how.batch_ns)
            times[i] = cost[i] * 10 < how.batch_ns
                           ? times[i] * 10
                           : static_cast<std::size_t>(std::ceil(
                               static_cast<double>(times[i]) * 1.1 * how.batch_ns / std::max(cost[i], 1.0)));
    }
    // What is slow gets no more than its share of the time: it sits out rounds, but for the least number.
    double const share = how.seconds * 1e9 / static_cast<double>(count);
    double const quickest = *std::min_element(cost.begin(), cost.end());
    auto const clamped = [&](double rounds) {
        return std::clamp(static_cast<std::size_t>(rounds), how.least, how.most);
    };
    std::size_t const rounds = clamped(share / quickest);
    std::vector<std::size_t> every(count);
    for (std::size_t i = 0; i != count; ++i)
        every[i] = std::max<std::size_t>(1, rounds / clamped(share / cost[i]));

    std::vector<std::vector<double>> taken(count), ratios(count);
    for (std::size_t r = 0; r != rounds; ++r) {
        double base = std::numeric_limits<double>::quiet_NaN();
        for (std::size_t i = 0; i != count; ++i) {
            if (i != 0 && r % every[i] != 0) continue;
            auto const ns = time_of(of.ways[i], times[i]);
            if (i == 0) base = ns;
            taken[i].push_back(ns);
            ratios[i].push_back(ns / base);
        }
    }
    std::vector<figure> figures(count);
    auto const documents = static_cast<double>(of.documents);
    for (std::size_t i = 0; i != count; ++i)
        figures[i] = {
            quantile(taken[i], 0.5) / documents,
            quantile(taken[i], 0.1) / documents,
            quantile(ratios[i], 0.5)};
    return figures;
}

} // namespace bench
