// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_MAXCARE_IDS_HPP
#define NOTEPACT_MAXCARE_IDS_HPP

#include <notepact/format/json_number.hpp>
#include <notepact/http/ids.hpp>

namespace notepact::maxcare {

using patient_id = text_id<struct patient_tag>;
using appointment_id = text_id<struct appointment_tag>;
using provider_id = text_id<struct provider_tag>;
using facility_id = text_id<struct facility_tag>;
using bill_id = text_id<struct bill_tag>;
using claim_id = text_id<struct claim_tag>;
using note_id = text_id<struct note_tag>;
using image_id = text_id<struct image_tag>;
using task_id = text_id<struct task_tag>;
using email_id = text_id<struct email_tag>;
using inventory_change_id = text_id<struct inventory_change_tag>;
using product_id = text_id<struct product_tag>;

/// Impression integration ID: numeric, kept as text, never a double.
using impression_id = number_id<struct impression_tag>;

} // namespace notepact::maxcare

#endif
