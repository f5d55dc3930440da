// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What tests of the Max AI Public API v3 say alike.
#ifndef NOTEPACT_TESTS_SUPPORT_MAXCARE_HPP
#define NOTEPACT_TESTS_SUPPORT_MAXCARE_HPP

#include <notepact/contract/print.hpp>
#include <notepact/maxcare.hpp>

#include <string>
#include <string_view>

namespace notepact_test {

// Shows every operation with its type, in the document's order.
template <class Visit>
void for_each_operation(Visit&& visit) {
    namespace m = notepact::maxcare;
    auto const each = [&](auto const&... operations) { (visit(operations), ...); };
    each(
        m::list_patients,
        m::get_patient,
        m::list_appointments,
        m::get_appointment,
        m::list_providers,
        m::get_provider,
        m::list_facilities,
        m::get_facility,
        m::list_bills,
        m::get_bill,
        m::list_claims,
        m::get_claim,
        m::list_notes,
        m::get_note,
        m::list_tasks,
        m::get_task,
        m::list_emails,
        m::get_email,
        m::list_phone_numbers,
        m::list_inventory_changes,
        m::get_inventory_change,
        m::list_inventory_change_products,
        m::list_stock_levels,
        m::list_products,
        m::get_product,
        m::upload_note_image,
        m::delete_note_image,
        m::update_note,
        m::update_impression,
        m::create_task,
        m::update_task,
        m::send_email,
        m::create_product,
        m::update_product,
        m::create_inventory_change,
        m::me);
}

// The contract of a body, `maxcare.update_impression`, or of an answer, `maxcare.update_impression.200`; null
// if there is none of that name.
inline notepact::rule const* maxcare_contract(std::string_view contract) {
    for (auto const* of : notepact::maxcare::api.operations) {
        if (contract == of->name) return of->body;
        for (auto const& reply : *of)
            if (contract == std::string(of->name) + '.' + std::to_string(reply.status))
                return &reply.body.head();
    }
    return nullptr;
}

// All that a report can say, in every way.
inline std::string said(notepact::report const& report) {
    std::string text;
    auto const sink = [&](std::string_view piece) { text += piece; };
    print_text(report, sink);
    put_json(report, sink);
    for (auto const& v : report)
        v.put_pointer(sink);
    return text;
}

} // namespace notepact_test

#endif
