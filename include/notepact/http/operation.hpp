// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_OPERATION_HPP
#define NOTEPACT_HTTP_OPERATION_HPP

#include <notepact/contract/rule.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// A request method (RFC 9110, section 9; PATCH is RFC 5789).
enum class verb : std::uint8_t {
    get,
    post,
    put,
    patch,
    delete_
};
constexpr std::string_view name(verb method) noexcept {
    switch (method) {
    case verb::get: return "GET";
    case verb::post: return "POST";
    case verb::put: return "PUT";
    case verb::patch: return "PATCH";
    case verb::delete_: return "DELETE";
    }
    return {};
}

/// The body that an operation answers with a status.
struct reply {
    std::uint16_t status;
    contract_ref body;
};

/// One endpoint of an API: what is sent and what may come back. A constant, all of it in static storage.
struct operation {
    std::string_view name; ///< `clinic.create_sign_off`
    verb method;
    std::string_view path; ///< a template: `/v1/clinic/session_notes/sign_offs/{id}`
    contract_ref body;
    reply const* replies;
    std::size_t reply_count;

    template <std::size_t N>
    constexpr operation(std::string_view operation_name, verb http_method, std::string_view path_template,
                        contract_ref request_body, reply const (&documented)[N]) noexcept
        : name(operation_name), method(http_method), path(path_template), body(request_body),
          replies(documented), reply_count(N) {}

    constexpr reply const* begin() const noexcept { return replies; }
    constexpr reply const* end() const noexcept { return replies + reply_count; }

    /// The contract of the body that comes with a status; null if the documents know no such answer.
    constexpr contract_ref const* answer(unsigned status) const noexcept {
        for (auto const& documented : *this)
            if (documented.status == status) return &documented.body;
        return nullptr;
    }
};

} // namespace notepact

#endif
