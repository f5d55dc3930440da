// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef PREFLIGHT_PROGRESS_HPP
#define PREFLIGHT_PROGRESS_HPP

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <unistd.h>

namespace notepact::preflight {

// The progress of a long run, for a person at a terminal; the line on which it stands is the last.
class progress {
  public:
    // How much there is to do, if that is known.
    explicit progress(std::optional<std::uintmax_t> bytes) : bytes_(bytes) {}

    // So much is done.
    void tick(std::uintmax_t documents, std::uintmax_t bytes) {
        if (!is_for_a_person_) return;
        auto const now = std::chrono::steady_clock::now();
        if (now - last_ < std::chrono::milliseconds(200)) return;
        last_ = now;
        auto const rate = static_cast<double>(bytes) / std::chrono::duration<double>(now - begin_).count();
        std::fprintf(stderr, "\r%ju documents, %.1f MB/s", documents, rate / 1e6);
        if (bytes_ && bytes != 0)
            show_left(static_cast<double>(*bytes_ > bytes ? *bytes_ - bytes : 0) / rate);
        std::fputs("\033[K", stderr);
        is_shown_ = true;
    }
    // A result is printed next: there, if it is printed on a terminal, too.
    void make_room() {
        if (beside_results_) clear();
    }
    void clear() {
        if (is_shown_) std::fputs("\r\033[K", stderr);
        is_shown_ = false;
    }

  private:
    static void show_left(double seconds) {
        auto const whole = static_cast<std::uintmax_t>(seconds);
        auto const minutes = whole / 60;
        if (minutes < 60)
            std::fprintf(stderr, ", %ju:%02ju left", minutes, whole % 60);
        else
            std::fprintf(stderr, ", %ju:%02ju:%02ju left", minutes / 60, minutes % 60, whole % 60);
    }

    bool const is_for_a_person_ = isatty(STDERR_FILENO) != 0;
    bool const beside_results_ = isatty(STDOUT_FILENO) != 0;
    bool is_shown_ = false;
    std::optional<std::uintmax_t> const bytes_;
    std::chrono::steady_clock::time_point const begin_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point last_ = begin_;
};

} // namespace notepact::preflight

#endif
