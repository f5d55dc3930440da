// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_BYTE_SOURCE_HPP
#define NOTEPACT_FORMAT_BYTE_SOURCE_HPP

#include <cstddef>
#include <type_traits>

namespace notepact {

/// Bytes that come in pieces and whose number is known before: an image in flash, from a sensor, in a file.
/// Views the callable that reads them; allocates nothing.
class byte_source {
  public:
    /// From `read`, which is kept by reference: a callable `std::size_t(char* out, std::size_t capacity)`
    /// that puts up to so many next bytes at `out` and returns how many; 0: there are no more. `size` is the
    /// number of all of them. A count beyond `capacity`, such as a -1, is taken for 0.
    template <class Read>
    byte_source(Read& read, std::size_t size) noexcept
        : read_([](void* from, char* out, std::size_t capacity) {
              return static_cast<std::size_t>((*static_cast<Read*>(from))(out, capacity));
          }),
          from_(const_cast<std::remove_const_t<Read>*>(&read)), size_(size) {}

    /// A temporary would be gone before it is asked.
    template <class Read>
    byte_source(Read const&& read, std::size_t size) = delete;

    /// How many bytes there are in all, as was said.
    std::size_t size() const noexcept { return size_; }

    /// Puts so many next bytes at `out`, asking as often as need be; returns how many there were, fewer only
    /// at the end. What has been read does not come again.
    std::size_t read(char* out, std::size_t wanted) const {
        std::size_t got = 0;
        while (got < wanted) {
            auto const more = read_(from_, out + got, wanted - got);
            if (more == 0 || more > wanted - got) break;
            got += more;
        }
        return got;
    }

  private:
    std::size_t (*read_)(void* from, char* out, std::size_t capacity);
    void* from_;
    std::size_t size_;
};

} // namespace notepact

#endif
