// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_MAXCARE_SCOPES_HPP
#define NOTEPACT_MAXCARE_SCOPES_HPP

#include <notepact/http/scope.hpp>

namespace notepact {
namespace maxcare {

/// "Available Scopes", in the document's order.
enum class scope : std::uint8_t {
    read_patients,
    read_appointments,
    read_providers,
    read_facilities,
    read_bills,
    read_encounters, ///< legacy, same as read_bills
    read_claims,
    read_notes,
    read_soap_notes,
    read_tasks,
    read_emails,
    read_phone_numbers,
    read_inventory,
    read_products,
    write_notes_images,
    write_soap_notes,
    write_tasks,
    write_emails,
    write_products,
    write_inventory
};

using scopes = scope_set<scope>;

} // namespace maxcare

template <>
struct words_of<maxcare::scope> {
    static constexpr std::string_view table[] = {
        "read:patients",    "read:appointments",  "read:providers", "read:facilities", "read:bills",
        "read:encounters",  "read:claims",        "read:notes",     "read:soap_notes", "read:tasks",
        "read:emails",      "read:phone_numbers", "read:inventory", "read:products",   "write:notes_images",
        "write:soap_notes", "write:tasks",        "write:emails",   "write:products",  "write:inventory"};
};
static_assert(text_of(maxcare::scope::write_inventory) == "write:inventory");

} // namespace notepact

#endif
