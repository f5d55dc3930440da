// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_MAXCARE_IDS_HPP
#define NOTEPACT_MAXCARE_IDS_HPP

#include <notepact/format/json_number.hpp>
#include <notepact/http/ids.hpp>

namespace notepact::maxcare {

// Here, so that no type of such a name is meant that the program has elsewhere.
struct patient_tag;
struct appointment_tag;
struct provider_tag;
struct facility_tag;
struct bill_tag;
struct claim_tag;
struct note_tag;
struct image_tag;
struct task_tag;
struct email_tag;
struct inventory_change_tag;
struct product_tag;
struct impression_tag;

/// Opaque texts, `pat_8de0…`: the documents show more than one form, and none is asked for. Each views its
/// text, and does not fit in the place of another.
/// @{
using patient_id = text_id<patient_tag>;
using appointment_id = text_id<appointment_tag>;
using provider_id = text_id<provider_tag>;
using facility_id = text_id<facility_tag>;
using bill_id = text_id<bill_tag>;
using claim_id = text_id<claim_tag>;
using note_id = text_id<note_tag>;
using image_id = text_id<image_tag>;
using task_id = text_id<task_tag>;
using email_id = text_id<email_tag>;
using inventory_change_id = text_id<inventory_change_tag>;
using product_id = text_id<product_tag>;
/// @}

/// Impression integration ID: numeric, kept as text, never a double.
using impression_id = number_id<impression_tag>;

} // namespace notepact::maxcare

#endif
