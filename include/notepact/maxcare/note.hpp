// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The note that the Max AI Public API v3 answers, from the OpenAPI text of "Edit impression fields".
// Members stand as listed there; `nullable` there is nullable here, and read so for aiStatus and facility
// too.
#ifndef NOTEPACT_MAXCARE_NOTE_HPP
#define NOTEPACT_MAXCARE_NOTE_HPP

#include <notepact/contract/enum_text.hpp>
#include <notepact/contract/holds.hpp>
#include <notepact/contract/maybe.hpp>
#include <notepact/contract/words.hpp>

#include <optional>
#include <string>
#include <vector>

namespace notepact {
namespace maxcare {

/// status: Workflow status; enum: new, synced, awaiting_sign, awaiting_final_sign, signed, outdated, archived
enum class note_status : std::uint8_t {
    new_,                ///< `new`
    synced,              ///< `synced`
    awaiting_sign,       ///< `awaiting_sign`
    awaiting_final_sign, ///< `awaiting_final_sign`
    signed_,             ///< `signed`
    outdated,            ///< `outdated`
    archived             ///< `archived`
};
/// aiStatus: AI check status; enum: pending, success, issues_found, skipped
enum class ai_status : std::uint8_t {
    pending,      ///< `pending`
    success,      ///< `success`
    issues_found, ///< `issues_found`
    skipped       ///< `skipped`
};
/// ehrType: EHR type; enum: modmed, ezderm
enum class ehr_type : std::uint8_t {
    modmed, ///< `modmed`: impressions can be edited
    ezderm  ///< `ezderm`
};

} // namespace maxcare

/// The texts of a note_status, as documented.
template <>
struct words_of<maxcare::note_status> {
    using status = maxcare::note_status; ///< for short
    /// Each beside its enumerator.
    static constexpr enum_word<status> table[] = {
        {status::new_, "new"},
        {status::synced, "synced"},
        {status::awaiting_sign, "awaiting_sign"},
        {status::awaiting_final_sign, "awaiting_final_sign"},
        {status::signed_, "signed"},
        {status::outdated, "outdated"},
        {status::archived, "archived"},
    };
};
/// The texts of an ai_status, as documented.
template <>
struct words_of<maxcare::ai_status> {
    using status = maxcare::ai_status; ///< for short
    /// Each beside its enumerator.
    static constexpr enum_word<status> table[] = {
        {status::pending, "pending"},
        {status::success, "success"},
        {status::issues_found, "issues_found"},
        {status::skipped, "skipped"},
    };
};
/// The texts of an ehr_type, as documented.
template <>
struct words_of<maxcare::ehr_type> {
    using type = maxcare::ehr_type; ///< for short
    /// Each beside its enumerator.
    static constexpr enum_word<type> table[] = {
        {type::modmed, "modmed"},
        {type::ezderm, "ezderm"},
    };
};

namespace maxcare {

/// ExternalNotePatientV3. Owns its texts, which are a patient's: not for a log. All members are there; what
/// may be null has no value then, as has what was not there or of another type, of which the report tells.
struct patient {
    std::string id;                           ///< `pat_8de0…`
    std::optional<std::string> mrn;           ///< medical record number, `MRN-10042`; may be null
    std::optional<std::string> first_name;    ///< may be null
    std::optional<std::string> last_name;     ///< may be null
    std::optional<std::string> middle_name;   ///< may be null
    std::optional<std::string> gender;        ///< any text, `Female`; may be null
    std::optional<std::string> date_of_birth; ///< `YYYY-MM-DD`; another text is a warning; may be null
    std::optional<std::string> email;         ///< any text; may be null
    std::optional<std::string> phone;         ///< any text, `(555) 123-4567`; may be null
    std::optional<std::string> avatar;        ///< a presigned URL, for 1 hour; may be null
    std::string created_at;                   ///< `2024-08-15T09:30:00.000Z`: see parse_timestamp
    std::string updated_at;                   ///< likewise
};

/// The object `patient` of a note.
inline constexpr auto patient_object = object<patient>(
    // id: Patient ID
    required<&patient::id>("id", string(), described("The id of the patient.")),
    // mrn: Medical record number, nullable
    required<&patient::mrn>("mrn", nullable(string()), described("The medical record number.")),
    // firstName: First name, nullable
    required<&patient::first_name>("firstName", nullable(string()), described("The first name.")),
    // lastName: Last name, nullable
    required<&patient::last_name>("lastName", nullable(string()), described("The last name.")),
    // middleName: Middle name, nullable
    required<&patient::middle_name>("middleName", nullable(string()), described("The middle name.")),
    // gender: Gender, nullable
    required<&patient::gender>("gender", nullable(string()), described("The gender.")),
    // dateOfBirth: Date of birth (YYYY-MM-DD), nullable
    required<&patient::date_of_birth>(
        "dateOfBirth", nullable(date(warning)), described("The date of birth.")),
    // email: Email address, nullable
    required<&patient::email>("email", nullable(string()), described("The email address.")),
    // phone: Phone number, nullable
    required<&patient::phone>("phone", nullable(string()), described("The phone number.")),
    // avatar: Presigned URL for the patient avatar image (expires in 1 hour), nullable
    required<&patient::avatar>(
        "avatar", nullable(string()),
        described("Where the picture of the patient is, an address that is good for an hour.")),
    // createdAt: Created timestamp
    required<&patient::created_at>("createdAt", timestamp(warning), described("When it was created.")),
    // updatedAt: Last updated timestamp
    required<&patient::updated_at>("updatedAt", timestamp(warning), described("When it was last changed.")));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(patient const*) noexcept {
    return patient_object;
}

/// ExternalNoteFacilityV3. Owns its texts. All members are there; what may be null has no value then.
struct facility {
    std::string id;                              ///< `fac_b2c3…`
    std::string name;                            ///< `West LA Dermatology`
    std::optional<std::string> timezone;         ///< `America/Los_Angeles`; may be null
    std::optional<std::string> specialty;        ///< any text, `Dermatology`; may be null
    bool is_visible = false;                     ///< "Whether the facility is visible"
    std::optional<std::string> organization_npi; ///< NPI number, `1234567890`; may be null
    std::string created_at;                      ///< `2024-05-01T10:00:00.000Z`: see parse_timestamp
    std::string updated_at;                      ///< likewise
};

/// The object `facility` of a note.
inline constexpr auto facility_object = object<facility>(
    // id: Facility ID
    required<&facility::id>("id", string(), described("The id of the facility.")),
    // name: Facility name
    required<&facility::name>("name", string(), described("The name of the facility.")),
    // timezone: Timezone, nullable
    required<&facility::timezone>("timezone", nullable(string()), described("The time zone.")),
    // specialty: Specialty, nullable
    required<&facility::specialty>("specialty", nullable(string()), described("The medical specialty.")),
    // isVisible: Whether the facility is visible
    required<&facility::is_visible>("isVisible", boolean(), described("Whether the facility is shown.")),
    // organizationNpi: Organization NPI number, nullable
    required<&facility::organization_npi>(
        "organizationNpi", nullable(string()),
        described("The National Provider Identifier of the organization.")),
    // createdAt: Created timestamp
    required<&facility::created_at>("createdAt", timestamp(warning), described("When it was created.")),
    // updatedAt: Last updated timestamp
    required<&facility::updated_at>("updatedAt", timestamp(warning), described("When it was last changed.")));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(facility const*) noexcept {
    return facility_object;
}

/// ExternalNoteAssignedProviderV3. Owns its texts. All members are there; what may be null has no value then.
struct assigned_provider {
    std::string id;                                ///< `prv_d4e5…`: for `providerId`
    std::optional<std::string> first_name;         ///< may be null
    std::optional<std::string> last_name;          ///< may be null
    std::optional<std::string> display_first_name; ///< `Dr. James`; may be null
    std::optional<std::string> display_last_name;  ///< `Wilson, MD`; may be null
    std::optional<std::string> username;           ///< "EHR username"; may be null
    std::vector<std::string> roles;                ///< any texts, `Physician`; may be empty
    std::optional<std::string> individual_npi;     ///< NPI number, `1234567890`; may be null
    bool can_finalize = false;                     ///< may finalize (bill under) notes
    bool can_cosign = false;                       ///< may cosign other providers' notes
    bool hidden = false;                           ///< "Whether the provider is hidden"
    std::string role_type;                         ///< role on this note: any text, `PRIMARY_PROVIDER`
};

/// An item of `assignedProviders` of a note.
inline constexpr auto assigned_provider_object = object<assigned_provider>(
    // id: Provider unique identifier
    required<&assigned_provider::id>("id", string(), described("The id of the provider.")),
    // firstName: First name, nullable
    required<&assigned_provider::first_name>("firstName", nullable(string()), described("The first name.")),
    // lastName: Last name, nullable
    required<&assigned_provider::last_name>("lastName", nullable(string()), described("The last name.")),
    // displayFirstName: Display first name, nullable
    required<&assigned_provider::display_first_name>(
        "displayFirstName", nullable(string()), described("The first name as it is shown.")),
    // displayLastName: Display last name, nullable
    required<&assigned_provider::display_last_name>(
        "displayLastName", nullable(string()), described("The last name as it is shown.")),
    // username: EHR username, nullable
    required<&assigned_provider::username>(
        "username", nullable(string()), described("The name of the user in the EHR.")),
    // roles: Provider roles
    required<&assigned_provider::roles>("roles", array_of(string()), described("The roles of the provider.")),
    // individualNpi: Individual NPI number, nullable
    required<&assigned_provider::individual_npi>(
        "individualNpi", nullable(string()), described("The National Provider Identifier of the person.")),
    // canFinalize: Whether the provider can finalize (bill-under) notes
    required<&assigned_provider::can_finalize>(
        "canFinalize", boolean(),
        described("Whether the provider can finalize notes, those that are billed under them.")),
    // canCosign: Whether the provider can cosign other providers' notes
    required<&assigned_provider::can_cosign>(
        "canCosign", boolean(), described("Whether the provider can cosign notes of others.")),
    // hidden: Whether the provider is hidden
    required<&assigned_provider::hidden>("hidden", boolean(), described("Whether the provider is hidden.")),
    // roleType: Role on this note
    required<&assigned_provider::role_type>("roleType", string(), described("The role in this note.")));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(assigned_provider const*) noexcept {
    return assigned_provider_object;
}

/// ExternalNoteResponseV3. Owns what is in it, which is a patient's: not for a log. Its times are texts as
/// they came, of two dialects, `2026-03-20 18:30:00+00` and `2024-08-15T09:30:00.000Z`: parse_timestamp reads
/// both; any other text is a warning.
struct note {
    std::string id;                        ///< "Stable note identifier": `nte_3cc7…`
    json_number version;                   ///< increments with each change; no whole number is a warning
    std::optional<std::string> visit_date; ///< may be null
    enum_text<note_status> status;         ///< of 7; another is an error, and kept
    std::optional<enum_text<maxcare::ai_status>> ai_status; ///< of 4, likewise; may be null
    json_number ai_issue_count;                             ///< no whole number is a warning
    maxcare::patient patient;                               ///< whose note it is; never null
    std::optional<maxcare::facility> facility;              ///< may be null
    enum_text<maxcare::ehr_type> ehr_type;                  ///< of 2, likewise
    std::vector<assigned_provider> assigned_providers;      ///< may be empty
    maybe<json_text> soap_note;                             ///< an object, free inside; may be absent or null
    std::string created_at;                                 ///< `2026-03-20 18:35:10.209452+00`
    std::string updated_at;                                 ///< likewise
};

/// The object `data` of note_answer; note_data has it by itself.
inline constexpr auto note_object = object<note>(
    // id: Stable note identifier
    required<&note::id>("id", string(), described("The id of the note, the same for all its versions.")),
    // version: Version number (increments when note content changes)
    required<&note::version>(
        "version", number(whole(warning)),
        described("The version; it grows when what the note says changes.")),
    // visitDate: Visit date (ISO timestamp), nullable
    required<&note::visit_date>("visitDate", nullable(timestamp(warning)), described("When the visit was.")),
    // status: Workflow status
    required<&note::status>("status", one_of<note_status>(), described("How far the note has come.")),
    // aiStatus: AI check status, nullable
    required<&note::ai_status>(
        "aiStatus", nullable(one_of<ai_status>()), described("What the check by the AI has come to.")),
    // aiIssueCount: Number of AI issues found
    required<&note::ai_issue_count>(
        "aiIssueCount", number(whole(warning)), described("How many issues the AI found.")),
    // patient: Patient details
    required<&note::patient>("patient", patient_object, described("The patient.")),
    // facility: Facility details, nullable
    required<&note::facility>("facility", nullable(facility_object), described("Where the visit was.")),
    // ehrType: EHR type
    required<&note::ehr_type>("ehrType", one_of<ehr_type>(), described("Which EHR the note is from.")),
    // assignedProviders: Assigned providers
    required<&note::assigned_providers>(
        "assignedProviders", array_of(assigned_provider_object), described("The providers of the note.")),
    // soapNote: SOAP note content (only when includeSoapNote=true), nullable
    optional<&note::soap_note>(
        "soapNote", nullable(any_object()),
        described("The SOAP note, where it was asked for: includeSoapNote=true.")),
    // createdAt: Created timestamp
    required<&note::created_at>("createdAt", timestamp(warning), described("When it was created.")),
    // updatedAt: Last updated timestamp
    required<&note::updated_at>("updatedAt", timestamp(warning), described("When it was last changed.")));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(note const*) noexcept {
    return note_object;
}

/// UpdateImpressionSuccessResponseV3
struct note_envelope {
    std::string code; ///< "Response code": `success`; any text
    note data;        ///< the note
};

/// Body of the 200 of PATCH /notes/{noteId}/impressions/{impressionId}.
inline constexpr auto note_answer = answer_body(
    "maxcare.note",
    object<note_envelope>(
        // code: Response code
        required<&note_envelope::code>("code", string(), described("What became of the request, a word.")),
        // data: ExternalNoteResponseV3
        required<&note_envelope::data>("data", note_object, described("The note."))));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(note_envelope const*) noexcept {
    return note_answer;
}

/// "The impressionId is found in the SOAP note response at soapNote.impressionsPlans[].impressionId.": for
/// json_text::walk(), from the SOAP note and from the data of an answer; `*` is any index. impression_ids()
/// does it.
/// @{
inline constexpr std::string_view impression_id_path[] = {"impressionsPlans", "*", "impressionId"};
inline constexpr std::string_view impression_id_path_in_data[] = {
    "soapNote", "impressionsPlans", "*", "impressionId"};
/// @}

} // namespace maxcare
} // namespace notepact

#endif
