// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BRIDGE_ANSWER_BUFFER_HPP
#define NOTEPACT_BRIDGE_ANSWER_BUFFER_HPP

#include <notepact/format/header_value.hpp>
#include <notepact/http/answer_head.hpp>
#include <notepact/http/no_answer.hpp>

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>

namespace notepact {

/// What is needed of an answer that an HTTP client hands over in pieces, by callbacks: its body, and what its
/// head says. Throws nothing, since no exception can pass through a library in C. Allocates the body, as it
/// grows.
class answer_buffer {
  public:
    /// Takes no more of an answer once its head or its body has more than `longest` bytes.
    explicit answer_buffer(std::size_t longest = max_answer_size) noexcept : longest_(longest) {}

    /// The next line of the head, the empty one at its end included. What stood in an interim answer (100,
    /// 103) before is forgotten, and lines of a trailer are passed over. False: the transfer must end, and
    /// error() says why.
    bool write_head(std::string_view line) noexcept {
        constexpr std::string_view status_line = "HTTP/";
        if (line.size() > longest_ - head_size_) return stop(no_answer::too_long);
        head_size_ += line.size();
        if (line.substr(0, status_line.size()) == status_line) {
            head_ = answer_head();
            has_head_ = false;
        }
        while (!line.empty() && (line.back() == '\r' || line.back() == '\n'))
            line.remove_suffix(1);
        auto const colon = line.find(':');
        if (!has_head_ && colon != line.npos)
            head_.read(line.substr(0, colon), trimmed_value(line.substr(colon + 1)));
        has_head_ = has_head_ || line.empty();
        return true;
    }
    /// The next piece of the body, which is copied. False: the transfer must end, and error() says why.
    bool write(std::string_view piece) noexcept {
        if (piece.size() > longest_ - size_) return stop(no_answer::too_long);
        if (piece.size() > capacity_ - size_ && !grow(2 * (size_ + piece.size())))
            return stop(no_answer::failed);
        if (!piece.empty()) std::memcpy(body_.get() + size_, piece.data(), piece.size());
        size_ += piece.size();
        return true;
    }

    /// Why it took no more; no_answer::failed if there was no memory.
    std::optional<no_answer> error() const noexcept { return stopped_ ? std::optional(why_) : std::nullopt; }
    /// Whether the head has come to its end.
    bool has_head() const noexcept { return has_head_; }
    /// What it says.
    answer_head const& head() const noexcept { return head_; }
    /// The body as far as it came, without codings of transfer. Views this, until the next write().
    std::string_view body() const noexcept { return {body_.get(), size_}; }

  private:
    struct release {
        void operator()(char* memory) const noexcept { std::free(memory); }
    };

    bool grow(std::size_t capacity) noexcept {
        auto* const moved = static_cast<char*>(std::realloc(body_.get(), capacity));
        if (moved == nullptr) return false;
        (void)body_.release(); // realloc has freed or kept it
        body_.reset(moved);
        capacity_ = capacity;
        return true;
    }
    bool stop(no_answer why) noexcept {
        stopped_ = true;
        why_ = why;
        return false;
    }

    std::size_t longest_;
    std::unique_ptr<char, release> body_;
    std::size_t size_ = 0, capacity_ = 0, head_size_ = 0;
    answer_head head_;
    no_answer why_ = no_answer::failed;
    bool stopped_ = false; // and that is why
    bool has_head_ = false;
};

} // namespace notepact

#endif
