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
    using scope = maxcare::scope;
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
