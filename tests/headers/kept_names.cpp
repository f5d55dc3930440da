// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// For kept_names.cmake: all that an image needs of the names of members.
#include <notepact/contract/member_name.hpp>

namespace acme {

struct author {
    int kept_name_one;
    struct address {
        int kept_name_two;
    };
};

std::string_view kept(bool first) noexcept;
std::string_view kept(bool first) noexcept {
    return first ? notepact::member_name<&author::kept_name_one>
                 : notepact::member_name<&author::address::kept_name_two>;
}

} // namespace acme
