// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef HOST_SERVER_STORE_HPP
#define HOST_SERVER_STORE_HPP

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>

namespace host_server {

/// Objects by id, as many as there is room for: the oldest go first.
template <class Object>
class store {
  public:
    static constexpr std::size_t room = std::size_t{32} << 20; // twice the longest body

    std::int64_t next_id() const { return all_.empty() ? 1 : all_.rbegin()->first + 1; }
    Object& operator[](std::int64_t id) { return all_[id].what; }
    /// Null if there is none.
    Object* find(std::int64_t id) {
        auto const found = all_.find(id);
        return found != all_.end() ? &found->second.what : nullptr;
    }
    /// How large an object is now. Others may be gone afterwards.
    void resize(std::int64_t id, std::size_t size) {
        total_ += size - all_[id].size;
        all_[id].size = size;
        while (total_ > room && all_.size() > 1) {
            auto const oldest = all_.begin()->first == id ? std::next(all_.begin()) : all_.begin();
            total_ -= oldest->second.size;
            all_.erase(oldest);
        }
    }

  private:
    struct kept {
        Object what;
        std::size_t size = 0;
    };
    std::map<std::int64_t, kept> all_;
    std::size_t total_ = 0;
};

} // namespace host_server

#endif
