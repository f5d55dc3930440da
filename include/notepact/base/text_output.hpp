// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_TEXT_OUTPUT_HPP
#define NOTEPACT_BASE_TEXT_OUTPUT_HPP

#include <string_view>
#include <type_traits>

namespace notepact {

/// Where a text goes, in pieces: any `sink(std::string_view)` behind one type, so that what writes is
/// compiled once. Views the sink, which must live as long. Two pointers; allocates nothing.
class text_output {
  public:
    /// A function that gets `to` with every piece.
    constexpr text_output(void (*put)(void* to, std::string_view piece), void* to) noexcept
        : put_(put), to_(to) {}
    /// A callable in a variable; a temporary does not bind.
    template <
        class Sink,
        class = std::enable_if_t<
            std::is_object_v<
                Sink> && std::is_invocable_v<Sink&, std::string_view> && !std::is_same_v<std::remove_const_t<Sink>, text_output>>>
    explicit constexpr text_output(Sink& sink) noexcept
        : put_([](void* to, std::string_view piece) { (*static_cast<Sink*>(to))(piece); }),
          to_(const_cast<std::remove_const_t<Sink>*>(&sink)) {}

    /// The next piece, which lives as long as the call. Throws what the sink throws.
    void operator()(std::string_view piece) const { put_(to_, piece); }

  private:
    void (*put_)(void*, std::string_view);
    void* to_;
};

} // namespace notepact

#endif
