// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_MAXCARE_SCOPES_HPP
#define NOTEPACT_MAXCARE_SCOPES_HPP

#include <notepact/http/scope.hpp>

namespace notepact {
namespace maxcare {

/// "Available Scopes", in the document's order.
enum class scope : std::uint8_t {
    read_patients,      ///< `read:patients`
    read_appointments,  ///< `read:appointments`
    read_providers,     ///< `read:providers`
    read_facilities,    ///< `read:facilities`
    read_bills,         ///< `read:bills`
    read_encounters,    ///< `read:encounters`: legacy, same as read_bills
    read_claims,        ///< `read:claims`
    read_notes,         ///< `read:notes`
    read_soap_notes,    ///< `read:soap_notes`
    read_tasks,         ///< `read:tasks`
    read_emails,        ///< `read:emails`
    read_phone_numbers, ///< `read:phone_numbers`
    read_inventory,     ///< `read:inventory`
    read_products,      ///< `read:products`
    write_notes_images, ///< `write:notes_images`
    write_soap_notes,   ///< `write:soap_notes`
    write_tasks,        ///< `write:tasks`
    write_emails,       ///< `write:emails`
    write_products,     ///< `write:products`
    write_inventory     ///< `write:inventory`
};

/// What a key may do: its own scopes that the clinic has granted, `key & granted`; all constexpr, 8 bytes.
using scopes = scope_set<scope>;

} // namespace maxcare

/// The texts of a scope, as documented.
template <>
struct words_of<maxcare::scope> {
    using scope = maxcare::scope; ///< for short
    /// Each beside its enumerator.
    static constexpr enum_word<scope> table[] = {
        {scope::read_patients, "read:patients"},
        {scope::read_appointments, "read:appointments"},
        {scope::read_providers, "read:providers"},
        {scope::read_facilities, "read:facilities"},
        {scope::read_bills, "read:bills"},
        {scope::read_encounters, "read:encounters"},
        {scope::read_claims, "read:claims"},
        {scope::read_notes, "read:notes"},
        {scope::read_soap_notes, "read:soap_notes"},
        {scope::read_tasks, "read:tasks"},
        {scope::read_emails, "read:emails"},
        {scope::read_phone_numbers, "read:phone_numbers"},
        {scope::read_inventory, "read:inventory"},
        {scope::read_products, "read:products"},
        {scope::write_notes_images, "write:notes_images"},
        {scope::write_soap_notes, "write:soap_notes"},
        {scope::write_tasks, "write:tasks"},
        {scope::write_emails, "write:emails"},
        {scope::write_products, "write:products"},
        {scope::write_inventory, "write:inventory"},
    };
};

} // namespace notepact

#endif
