// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// Memory with nothing readable before and behind it: who reads a byte too far, is told by the processor.
#ifndef NOTEPACT_TESTS_SUPPORT_GUARDED_HPP
#define NOTEPACT_TESTS_SUPPORT_GUARDED_HPP

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

namespace notepact_test {

class guarded {
  public:
    explicit guarded(std::size_t room) {
        page_ = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
        room_ = (room + page_ - 1) / page_ * page_;
        auto* const all =
            ::mmap(nullptr, room_ + 2 * page_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (all == MAP_FAILED) std::abort();
        all_ = static_cast<char*>(all);
        if (::mprotect(all_, page_, PROT_NONE) != 0) std::abort();
        if (::mprotect(all_ + page_ + room_, page_, PROT_NONE) != 0) std::abort();
    }
    ~guarded() { ::munmap(all_, room_ + 2 * page_); }
    guarded(guarded const&) = delete;
    guarded& operator=(guarded const&) = delete;

    // The last `size` bytes, behind which nothing is, or the first, before which nothing is.
    char* last(std::size_t size) const { return all_ + page_ + room_ - size; }
    char* first() const { return all_ + page_; }

    // A copy of the bytes there.
    std::string_view at_end(std::string_view bytes) const { return copied(last(bytes.size()), bytes); }
    std::string_view at_begin(std::string_view bytes) const { return copied(first(), bytes); }

  private:
    static std::string_view copied(char* to, std::string_view bytes) {
        if (!bytes.empty()) std::memcpy(to, bytes.data(), bytes.size());
        return {to, bytes.size()};
    }

    std::size_t page_ = 0;
    std::size_t room_ = 0;
    char* all_ = nullptr;
};

} // namespace notepact_test

#endif
