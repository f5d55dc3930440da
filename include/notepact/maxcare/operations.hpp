// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The 36 operations that the documents name. update_impression and me are described; the bodies of the others
// are bytes, their answers an envelope.
#ifndef NOTEPACT_MAXCARE_OPERATIONS_HPP
#define NOTEPACT_MAXCARE_OPERATIONS_HPP

#include <notepact/maxcare/account.hpp>
#include <notepact/maxcare/envelope.hpp>
#include <notepact/maxcare/errors.hpp>
#include <notepact/maxcare/impression.hpp>
#include <notepact/maxcare/me.hpp>
#include <notepact/maxcare/note.hpp>
#include <notepact/maxcare/scopes.hpp>

#include <optional>
#include <string_view>

namespace notepact::maxcare {

// ------------------------------------------------------------------------------------------ parameters

/// The one parameter of an operation whose path ends in an id.
template <class Id>
inline constexpr auto
    path_id = object<Id>(in_path<&Id::id>("id", path_text(), described("The id of what the path names.")));

/// What list_notes may ask for.
struct note_query {
    /// With the SOAP notes, for which `read:soap_notes` is needed, too. Left out if it has no value.
    std::optional<bool> include_soap_note = std::nullopt;
};
/// Where it stands in a request.
inline constexpr auto note_query_parameters = object<note_query>(
    // GET /v3/notes?includeSoapNote=true | Include SOAP note content (requires read:notes too)
    in_query_optional<&note_query::include_soap_note>(
        "includeSoapNote", boolean_text(),
        described("Whether the notes come with their SOAP notes, which takes one scope more.")));

/// Which note, and who edits it.
struct note_by_provider {
    note_id note;         ///< "Note ID (stable root ID or any version ID)"
    provider_id provider; ///< the query's `providerId`
};
/// Where it stands in a request.
inline constexpr auto note_path = object<note_by_provider>(
    in_path<&note_by_provider::note>("noteId", path_text(), described("The note that is edited.")),
    in_query<&note_by_provider::provider>(
        "providerId", path_text(), described("The provider who edits it.")));

/// Which image of a note, and who edits it.
struct image_of_note {
    note_id note;         ///< "Note ID (stable root ID or any version ID)"
    image_id image;       ///< of an image of that note
    provider_id provider; ///< the query's `providerId`
};
/// Where it stands in a request.
inline constexpr auto image_path = object<image_of_note>(
    in_path<&image_of_note::note>("noteId", path_text(), described("The note that is edited.")),
    in_path<&image_of_note::image>("imageId", path_text(), described("The image.")),
    in_query<&image_of_note::provider>("providerId", path_text(), described("The provider who edits it.")));

// -------------------------------------------------------------------------------- bodies and answers

/// The body of an operation that is named but not described: one JSON object of at most max_free_body bytes.
/// What is in it is sent as it is.
inline constexpr auto object_body = request_body("maxcare.object", any_object());

/// The documented errors; any other 4xx or 5xx of this shape is one too.
template <auto const& Described>
using replies_with = replies<
    // '200': Success
    on<200, Described>,
    // '400': Missing or invalid request parameter
    on<400, error_answer>,
    // '401': Invalid or missing API key
    on<401, error_answer>,
    // '403': Insufficient scope
    on<403, error_answer>,
    // '404': Resource not found
    on<404, error_answer>,
    // '409': Resource conflict (e.g. editing a signed note)
    on<409, error_answer>,
    // '429': Rate limit exceeded
    on<429, error_answer>,
    // '502': EHR sync failed
    on<502, error_answer>,
    // '503': EHR integration unavailable
    on<503, error_answer>>;

/// An operation that is named but not described: its query may hold further pairs, and any 2xx is a success.
template <auto const& Parameters, auto const& Body = no_body>
using named = endpoint<account_headers, Parameters, Body, replies_with<envelope_answer>>;

/// What sets these apart: a scope that is needed, or one of others in its place.
constexpr operation_options needs(scope required, scopes or_one_of = {}) noexcept {
    operation_options options;
    options.needs[0] = any_of(required, or_one_of);
    options.any_success = true;
    options.undescribed = true;
    options.other_errors = true;
    return options;
}

// ----------------------------------------------------------------------------------------------- reads

/// read:patients | GET /v3/patients | List patients with search and pagination
inline constexpr named<no_parameters> list_patients{
    "maxcare.list_patients", verb::get, "/patients", needs(scope::read_patients)};
/// read:patients | GET /v3/patients/{id} | Get a specific patient by ID
inline constexpr named<path_id<patient_id>> get_patient{
    "maxcare.get_patient", verb::get, "/patients/{id}", needs(scope::read_patients)};

/// read:appointments | GET /v3/appointments | List appointments with filters
inline constexpr named<no_parameters> list_appointments{
    "maxcare.list_appointments", verb::get, "/appointments", needs(scope::read_appointments)};
/// read:appointments | GET /v3/appointments/{id} | Get a specific appointment by ID
inline constexpr named<path_id<appointment_id>> get_appointment{
    "maxcare.get_appointment", verb::get, "/appointments/{id}", needs(scope::read_appointments)};

/// read:providers | GET /v3/providers | List providers
inline constexpr named<no_parameters> list_providers{
    "maxcare.list_providers", verb::get, "/providers", needs(scope::read_providers)};
/// read:providers | GET /v3/providers/{id} | Get a specific provider by ID
inline constexpr named<path_id<provider_id>> get_provider{
    "maxcare.get_provider", verb::get, "/providers/{id}", needs(scope::read_providers)};

/// read:facilities | GET /v3/facilities | List facilities
inline constexpr named<no_parameters> list_facilities{
    "maxcare.list_facilities", verb::get, "/facilities", needs(scope::read_facilities)};
/// read:facilities | GET /v3/facilities/{id} | Get a specific facility by ID
inline constexpr named<path_id<facility_id>> get_facility{
    "maxcare.get_facility", verb::get, "/facilities/{id}", needs(scope::read_facilities)};

/// read:encounters | (legacy) | Same as read:bills
/// read:bills | GET /v3/bills | List bills with pagination
inline constexpr named<no_parameters> list_bills{
    "maxcare.list_bills", verb::get, "/bills", needs(scope::read_bills, {scope::read_encounters})};
/// read:bills | GET /v3/bills/{id} | Get detailed bill with line items and coding groups
inline constexpr named<path_id<bill_id>> get_bill{
    "maxcare.get_bill", verb::get, "/bills/{id}", needs(scope::read_bills, {scope::read_encounters})};

/// read:claims | GET /v3/claims | List claims with pagination
inline constexpr named<no_parameters> list_claims{
    "maxcare.list_claims", verb::get, "/claims", needs(scope::read_claims)};
/// read:claims | GET /v3/claims/{id} | Get detailed claim with insurance info
inline constexpr named<path_id<claim_id>> get_claim{
    "maxcare.get_claim", verb::get, "/claims/{id}", needs(scope::read_claims)};

/// read:soap_notes | GET /v3/notes?includeSoapNote=true | Include SOAP note content (requires read:notes too)
constexpr operation_options needs_for_notes() noexcept {
    auto options = needs(scope::read_notes);
    options.needs[1] = any_of(scope::read_soap_notes, scopes(), "includeSoapNote");
    return options;
}
/// read:notes | GET /v3/notes | List patient visit notes
inline constexpr named<note_query_parameters> list_notes{
    "maxcare.list_notes", verb::get, "/notes", needs_for_notes()};
/// read:notes | GET /v3/notes/{id} | Get a specific note by ID
inline constexpr named<path_id<note_id>> get_note{
    "maxcare.get_note", verb::get, "/notes/{id}", needs(scope::read_notes)};

/// read:tasks | GET /v3/tasks | List tasks with filters (status, note, provider, patient, date range)
inline constexpr named<no_parameters> list_tasks{
    "maxcare.list_tasks", verb::get, "/tasks", needs(scope::read_tasks)};
/// read:tasks | GET /v3/tasks/{id} | Get a specific task by ID
inline constexpr named<path_id<task_id>> get_task{
    "maxcare.get_task", verb::get, "/tasks/{id}", needs(scope::read_tasks)};

/// read:emails | GET /v3/emails | List emails
inline constexpr named<no_parameters> list_emails{
    "maxcare.list_emails", verb::get, "/emails", needs(scope::read_emails)};
/// read:emails | GET /v3/emails/{id} | Get a specific email by ID
inline constexpr named<path_id<email_id>> get_email{
    "maxcare.get_email", verb::get, "/emails/{id}", needs(scope::read_emails)};

/// read:phone_numbers | GET /v3/phone-numbers | List clinic phone numbers
inline constexpr named<no_parameters> list_phone_numbers{
    "maxcare.list_phone_numbers", verb::get, "/phone-numbers", needs(scope::read_phone_numbers)};

/// read:inventory | GET /v3/inventory/changes | List inventory changes
inline constexpr named<no_parameters> list_inventory_changes{
    "maxcare.list_inventory_changes", verb::get, "/inventory/changes", needs(scope::read_inventory)};
/// read:inventory | GET /v3/inventory/changes/{id} | Get a specific inventory change
inline constexpr named<path_id<inventory_change_id>> get_inventory_change{
    "maxcare.get_inventory_change", verb::get, "/inventory/changes/{id}", needs(scope::read_inventory)};
/// read:inventory | GET /v3/inventory/changes/{id}/products | Get products for an inventory change
inline constexpr named<path_id<inventory_change_id>> list_inventory_change_products{
    "maxcare.list_inventory_change_products",
    verb::get,
    "/inventory/changes/{id}/products",
    needs(scope::read_inventory)};
/// read:inventory | GET /v3/inventory/stock-levels | Get current stock levels
inline constexpr named<no_parameters> list_stock_levels{
    "maxcare.list_stock_levels", verb::get, "/inventory/stock-levels", needs(scope::read_inventory)};

/// read:products | GET /v3/inventory/products | List products in the catalog
inline constexpr named<no_parameters> list_products{
    "maxcare.list_products", verb::get, "/inventory/products", needs(scope::read_products)};
/// read:products | GET /v3/inventory/products/{id} | Get a specific product
inline constexpr named<path_id<product_id>> get_product{
    "maxcare.get_product", verb::get, "/inventory/products/{id}", needs(scope::read_products)};

/// GET /v3/marketplace/me: which scopes a key has. "This endpoint does not require any scope"
inline constexpr endpoint<account_headers, no_parameters, no_body, replies_with<me_answer>> me{
    "maxcare.me", verb::get, "/marketplace/me", [] {
        operation_options options;
        options.other_errors = true;
        return options;
    }()};

// ---------------------------------------------------------------------------------------------- writes

/// write:notes_images | POST /v3/notes/{noteId}/images?providerId= | Upload an image to a note
inline constexpr named<note_path, any_media> upload_note_image{
    "maxcare.upload_note_image", verb::post, "/notes/{noteId}/images", needs(scope::write_notes_images)};
/// write:notes_images | DELETE /v3/notes/{noteId}/images/{imageId}?providerId= | Delete an image from a note
inline constexpr named<image_path> delete_note_image{
    "maxcare.delete_note_image",
    verb::delete_,
    "/notes/{noteId}/images/{imageId}",
    needs(scope::write_notes_images)};

/// write:soap_notes | PATCH /v3/notes/{noteId}?providerId= | Edit SOAP note fields (with EHR sync)
inline constexpr named<note_path, object_body> update_note{
    "maxcare.update_note", verb::patch, "/notes/{noteId}", needs(scope::write_soap_notes)};
/// write:soap_notes | PATCH /v3/notes/{noteId}/impressions/{impressionId}?providerId= | Edit impression
/// fields (ModMed only)
///
/// "Updates diagnosis complexity and/or status on a specific impression and
/// synchronously pushes to the EHR." 409: "Resource conflict (e.g. editing a signed note)"; 502: "EHR sync
/// failed", and whether it was done is not known; 503: "EHR integration is not available for this note", so
/// it is never sent again.
inline constexpr endpoint<account_headers, impression_path, update_impression_body, replies_with<note_answer>>
    update_impression{
        "maxcare.update_impression", verb::patch, "/notes/{noteId}/impressions/{impressionId}", [] {
            auto options = needs(scope::write_soap_notes);
            options.any_success = false;
            options.undescribed = false;
            options.unavailable_is_final = true;
            return options;
        }()};

/// write:tasks | POST /v3/tasks | Create a task (synchronous EHR push)
inline constexpr named<no_parameters, object_body> create_task{
    "maxcare.create_task", verb::post, "/tasks", needs(scope::write_tasks)};
/// write:tasks | PATCH /v3/tasks/{id} | Update task status (complete/cancel)
inline constexpr named<path_id<task_id>, object_body> update_task{
    "maxcare.update_task", verb::patch, "/tasks/{id}", needs(scope::write_tasks)};

/// write:emails | POST /v3/emails/send | Send an email
inline constexpr named<no_parameters, object_body> send_email{
    "maxcare.send_email", verb::post, "/emails/send", needs(scope::write_emails)};

/// write:products | POST /v3/inventory/products | Create a new product
inline constexpr named<no_parameters, object_body> create_product{
    "maxcare.create_product", verb::post, "/inventory/products", needs(scope::write_products)};
/// write:products | PUT /v3/inventory/products/{id} | Update an existing product
inline constexpr named<path_id<product_id>, object_body> update_product{
    "maxcare.update_product", verb::put, "/inventory/products/{id}", needs(scope::write_products)};

/// write:inventory | POST /v3/inventory/changes | Create an inventory change
inline constexpr named<no_parameters, object_body> create_inventory_change{
    "maxcare.create_inventory_change", verb::post, "/inventory/changes", needs(scope::write_inventory)};

} // namespace notepact::maxcare

#endif
