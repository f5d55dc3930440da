// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_TESTS_SUPPORT_CONTRACT_NAMED_HPP
#define NOTEPACT_TESTS_SUPPORT_CONTRACT_NAMED_HPP

#include <notepact/clinic/api.hpp>
#include <notepact/maxcare/api.hpp>
#include <notepact/schema/bodies.hpp>

#include <optional>
#include <string_view>

namespace notepact_test {

// The contract of a body of either API, by the name that vectors and schemas call it; nothing if there is
// none.
inline std::optional<notepact::contract_ref> contract_named(std::string_view name) {
    std::optional<notepact::contract_ref> found;
    for (auto const* api : {&notepact::clinic::api, &notepact::maxcare::api})
        notepact::schema::for_each_body(*api, [&](notepact::schema::body_of const& body) {
            if (body.name() == name) found = body.contract();
        });
    return found;
}

} // namespace notepact_test

#endif
