// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_MAXCARE_API_HPP
#define NOTEPACT_MAXCARE_API_HPP

#include <notepact/http/api.hpp>
#include <notepact/maxcare/manners.hpp>
#include <notepact/maxcare/operations.hpp>

namespace notepact::maxcare {

/// The Max AI Public API v3, its operations in the documents' order.
inline constexpr notepact::api api{
    "maxcare",
    "Max AI Public API",
    "3.0",
    "pages \"Edit impression fields\" and \"Scopes\" of the documentation for third-party apps",
    server,
    operations_of<
        list_patients, get_patient, list_appointments, get_appointment, list_providers, get_provider,
        list_facilities, get_facility, list_bills, get_bill, list_claims, get_claim, list_notes, get_note,
        list_tasks, get_task, list_emails, get_email, list_phone_numbers, list_inventory_changes,
        get_inventory_change, list_inventory_change_products, list_stock_levels, list_products, get_product,
        upload_note_image, delete_note_image, update_note, update_impression, create_task, update_task,
        send_email, create_product, update_product, create_inventory_change, me>,
    scopes_of<scope>,
    with_manners(manners)};
static_assert(api.operations.size() == 36);

} // namespace notepact::maxcare

#endif
