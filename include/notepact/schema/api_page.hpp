// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// An API as a page in Markdown, for people: all that its tables say, and how its documents are read.
#ifndef NOTEPACT_SCHEMA_API_PAGE_HPP
#define NOTEPACT_SCHEMA_API_PAGE_HPP

#include <notepact/contract/rule.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/schema/contract_lines.hpp>
#include <notepact/schema/json_schema.hpp>
#include <notepact/schema/markdown.hpp>
#include <notepact/schema/openapi.hpp>
#include <notepact/schema/page.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace notepact::schema {

namespace detail {

template <class Output>
class api_page_writer {
  public:
    api_page_writer(api const& of, Output& output) : api_(of), manners_(manners_of(of)), out_(output) {}

    void put() {
        put_head();
        put_readings();
        put_operations();
        put_headers();
        put_parameters();
        put_scopes();
        put_contracts();
        put_errors();
        put_shown();
        put_printed();
    }

  private:
    void line(std::string_view text = {}) {
        out_(text);
        out_(std::string_view("\n"));
    }
    void heading(std::string_view text) {
        line();
        out_(std::string_view("## "));
        line(text);
        line();
    }
    using operations = std::vector<operation const*>;

    std::string_view own_name(operation const& of) const { return of.name.substr(api_.name.size() + 1); }

    // Of nearly all operations, which they are not.
    std::string names_of(operations const& all) const {
        operations others;
        for (auto const* of : api_)
            if (std::find(all.begin(), all.end(), of) == all.end()) others.push_back(of);
        bool const most = all.size() > 4 && others.size() < 3;
        listed_parts names;
        for (auto const* of : most ? others : all)
            names.add(markdown_code(own_name(*of)));
        if (!most) return names.text();
        return others.empty() ? "every operation" : "every operation but " + names.text();
    }

    void put_head() {
        line("# " + markdown_text(api_.title) + " v" + markdown_text(api_.version));
        line();
        line(
            "As notepact reads it, from the tables that check, build and test; not written by hand. Source: "
            + markdown_text(api_.source) + '.');
        line();
        line(
            api_.server.empty() ? "The documents name no server: the host says where it is."
                                : "Server: " + markdown_code(api_.server));
    }

    void put_readings() {
        if (manners_.readings.empty()) return;
        heading("How the documents are read");
        line("What stands in brackets the documents do not say.");
        line();
        markdown_table table({"the documents say", "read as"});
        for (auto const& one : manners_.readings)
            table.add({markdown_text(one.says), std::string(one.read)});
        table.put(out_);
    }

    // ------------------------------------------------------------------------------------- operations

    void put_operations() {
        heading("Operations");
        line(
            "Where the last column says yes, a program may send a request again by itself if the answer says "
            "that it was not carried out, as 429 does. Statuses in brackets are read though no document "
            "lists "
            "them.");
        line();
        markdown_table table(
            {"operation", "request", "scopes", "body", "answers", "sent again by a program"});
        operations undescribed;
        for (auto const* of : api_) {
            table.add(
                {markdown_code(of->name),
                 request_of(*of),
                 scopes_of(*of),
                 body_of(*of),
                 answers(*of),
                 repetition_of(*of)});
            if (of->how.undescribed) undescribed.push_back(of);
        }
        table.put(out_);
        if (undescribed.empty()) return;
        line();
        line(
            "Named by the documents and not described, so that further pairs may stand in the query: "
            + names_of(undescribed) + '.');
    }
    static std::string request_of(operation const& of) {
        return markdown_code(std::string(name(of.method)) + ' ' + std::string(of.path));
    }
    std::string scopes_of(operation const& of) const {
        listed_parts text("; ");
        for (auto const& need : of.how.needs) {
            if (need.any_of == 0) continue;
            listed_parts any(" or ");
            api_.for_each_scope(need.first, [&any](auto scope) { any.add(markdown_code(scope)); });
            api_.for_each_scope(
                need.any_of & ~need.first, [&any](auto scope) { any.add(markdown_code(scope)); });
            text.add(any.text() + only_with(need));
        }
        return text.text();
    }
    static std::string only_with(scope_need const& need) {
        if (need.only_with.empty()) return {};
        return " with " + markdown_code(std::string(need.only_with) + "=true");
    }
    static std::string body_of(operation const& of) {
        if (of.body != nullptr) return markdown_code(contract_ref(*of.body).name());
        return of.media ? "bytes of any media type" : "";
    }
    static std::string shown_statuses(documented_answer const& one) {
        return one.documented ? one.statuses : '(' + one.statuses + ')';
    }
    static std::string answers(operation const& of) {
        grouped_names all;
        for_each_answer(
            of, [&all](documented_answer const& one) { all.add(one.body.name(), shown_statuses(one)); });
        listed_parts text("; ");
        for (auto const& one : all.all())
            text.add(one.names.text() + ": " + markdown_code(one.said));
        return text.text();
    }
    static std::string repetition_of(operation const& of) {
        if (of.how.repeated == repetition::by_hand) return "never";
        return of.how.unavailable_is_final ? "yes, but not after 503" : "yes";
    }

    // --------------------------------------------------------------------------- headers and parameters

    static markdown_table::cells titles_of(std::string of) {
        return {std::move(of), "type", "", "else an error", "else a warning", "what it is"};
    }
    static markdown_table::cells cells_of(value_line const& one) {
        return {
            markdown_code(one.name),
            one.words.type,
            one.needed,
            one.words.errors.text(),
            one.words.warnings.text(),
            one.about};
    }
    // The line of a header or a parameter; of a list also what is said of its items.
    static value_line line_of(rule const& parameter) {
        value_line made{
            std::string(parameter.name()),
            contract_lines::needed(parameter),
            markdown_text(description_of(parameter)),
            {}};
        auto const& value = *parameter.value();
        if (value.kind == rule_kind::array) {
            made.words.add_value(*value.value());
            made.words.type += value.refers.list->form == list_form::repeated
                                   ? "; a list, each in a pair of its own"
                                   : "; a list, divided by commas";
            made.words.add_constraints(value);
        } else {
            made.words.add_value(value);
        }
        return made;
    }

    void put_headers() {
        heading("Headers");
        line("Of every request; the first is the credential.");
        line();
        markdown_table table(titles_of("header"));
        for (auto const& header : api_.headers().members()) {
            auto made = line_of(header);
            if (auto const scheme = scheme_of(header); !scheme.empty())
                made.words.type = markdown_code(scheme) + ", a space, " + made.words.type;
            table.add(cells_of(made));
        }
        table.put(out_);
    }

    void put_parameters() {
        struct parameter_line {
            markdown_table::cells cells;
            operations of;
        };
        std::vector<parameter_line> all; // those that are alike are one
        for (auto const* of : api_)
            for (auto const& parameter : of->parameters->members()) {
                auto cells = cells_of(line_of(parameter));
                cells[2].insert(0, cells[2].empty() ? "" : ", ");
                cells[2].insert(0, name(notepact::place_of_parameter(parameter)));
                auto known = all.begin();
                while (known != all.end() && known->cells != cells)
                    ++known;
                if (known == all.end()) known = all.insert(known, {std::move(cells), {}});
                known->of.push_back(of);
            }
        if (all.empty()) return;
        heading("Parameters");
        auto titles = titles_of("parameter");
        titles.push_back("operations");
        markdown_table table(std::move(titles));
        for (auto& one : all) {
            one.cells.push_back(names_of(one.of));
            table.add(std::move(one.cells));
        }
        table.put(out_);
    }

    void put_scopes() {
        if (api_.scopes.empty()) return;
        heading("Scopes");
        markdown_table table({"scope", "what it opens"});
        for (auto const scope : api_.scopes) {
            listed_parts names;
            for (auto const* of : api_)
                for (auto const& need : of->how.needs)
                    if ((need.any_of & api_.scope_bit(scope)) != 0)
                        names.add(markdown_code(own_name(*of)) + only_with(need));
            table.add({markdown_code(scope), names.text()});
        }
        table.put(out_);
        operations free;
        for (auto const* of : api_)
            if (of->how.needs[0].any_of == 0) free.push_back(of);
        if (free.empty()) return;
        line();
        line("Without a scope: " + names_of(free) + '.');
    }

    // ------------------------------------------------------------------------------------------ bodies

    void put_contracts() {
        auto const contracts = contracts_of(api_);
        heading("Bodies");
        line("Each is JSON. A value of another type is an error, `wrong_type`; so is null where that is not "
             "said, "
             "`null_not_allowed`, and what is required and not there, `missing_member`. A member that is not "
             "named is a warning in a request, `unknown_member`, and accepted in an answer. In a path, `[]` "
             "stands for any index and `*` for any other name; `-` is the whole body.");
        for (auto const& contract : contracts) {
            line();
            line("### " + markdown_code(contract.name()));
            line();
            line(where_it_stands(contract) + size_of(contract));
            line();
            put_lines(contract);
        }
    }
    void put_lines(contract_ref contract) {
        markdown_table table(titles_of("member"));
        contract_lines const lines(contract);
        for (auto const& one : lines.all()) {
            auto cells = cells_of(one);
            if (one.name.empty()) cells[0] = "`-`";
            table.add(std::move(cells));
        }
        table.put(out_);
    }
    // Which operations send or answer it, and with which statuses.
    std::string where_it_stands(contract_ref contract) const {
        struct place {
            std::string said;
            operations of;
        };
        std::vector<place> all;
        auto const add = [&all](std::string const& said, operation const& of) {
            auto known = all.begin();
            while (known != all.end() && known->said != said)
                ++known;
            if (known == all.end()) known = all.insert(known, {said, {}});
            known->of.push_back(&of);
        };
        for (auto const* of : api_) {
            if (of->body == &contract.head()) add("Sent with ", *of);
            listed_parts statuses;
            for_each_answer(*of, [&](documented_answer const& one) {
                if (&one.body.head() == &contract.head()) statuses.add(shown_statuses(one));
            });
            if (!statuses.text().empty()) add("Answered with " + statuses.text() + " by ", *of);
        }
        listed_parts text(" ");
        for (auto const& one : all)
            text.add(one.said + names_of(one.of) + '.');
        return text.text();
    }
    static std::string size_of(contract_ref contract) {
        static_assert(max_free_body == std::size_t{1} << 20);
        return contract.is_request() && contract.root().has(rule_flag::open)
                   ? " At most 1 MiB, else `too_large`."
                   : "";
    }

    // ------------------------------------------------------------------------------------------ errors

    void put_errors() {
        auto const& read = manners_.errors;
        heading("Errors");
        struct {
            std::string_view at, what;
        } const rows[] = {
            {read.code, "a word for programs"},
            {read.text, "one text that says all"},
            {read.keys, "an object: its members are called as those that are wrong"},
            {read.list, "the names of the members that are wrong; `*` is any index"}};
        markdown_table table({"where", "what an error says there"});
        for (auto const& one : rows)
            if (!one.at.empty()) table.add({markdown_code(one.at), std::string(one.what)});
        if (table.empty())
            line("Where an error says what is wrong, the tables do not tell.");
        else
            table.put(out_);
        line();
        if (manners_.put_refusal == nullptr)
            return line("The mock lays an error out by the contract of its status.");
        line("The words of the mock:");
        line();
        markdown_table words({"status", "body, where it names no member"});
        std::vector<unsigned> told;
        for (auto const* of : api_)
            for (auto const& reply : *of) {
                if (reply.status < 400 || !reply.is_listed()) continue;
                if (std::find(told.begin(), told.end(), reply.status) != told.end()) continue;
                told.push_back(reply.status);
                words.add({std::to_string(reply.status), markdown_code(refusal_body(reply.status))});
            }
        words.put(out_);
    }
    std::string refusal_body(unsigned status) const {
        std::string text;
        manners_.put_refusal(
            {status, "550e8400-e29b-41d4-a716-446655440000"},
            text_output(
                [](void* to, std::string_view piece) { *static_cast<std::string*>(to) += piece; }, &text));
        return text;
    }

    // ------------------------------------------------------------------------------- what answers show

    void put_shown() {
        heading("What an answer shows of the request");
        line(
            "Every member of an answer that is called as one that was sent. The id of what it is about: "
            + markdown_code(manners_.id) + '.');
        if (!manners_.shown.empty()) {
            line();
            markdown_table table({"answer", "where", "what", "by"});
            for (auto const& one : manners_.shown)
                table.add(
                    {markdown_code(one.answer.name()),
                     one.at.empty() ? "" : markdown_code(one.at),
                     what_is_shown(one),
                     one.by_documents ? "every server" : "the mock"});
            table.put(out_);
        }
        if (!manners_.ids_in_bodies.empty()) {
            listed_parts names;
            for (auto const one : manners_.ids_in_bodies)
                names.add(markdown_code(one));
            line();
            line("Ids in bodies, of what the server must know: " + names.text() + '.');
        }
        for (auto const& one : manners_.conflicts) {
            line();
            line(
                "409 where what " + markdown_code(one.parameter) + " names is " + markdown_text(one.state)
                + '.');
        }
    }
    static std::string what_is_shown(shown_in_answer const& one) {
        switch (one.what) {
        case shown_part::parameter: return "the parameter " + markdown_code(one.name);
        case shown_part::header: return "the header " + markdown_code(one.name);
        case shown_part::member: return markdown_code(one.name) + " of the body";
        case shown_part::body: return "all members of the body";
        case shown_part::everything: return "all ids of path and query, all members of the body";
        case shown_part::scopes: return "what the key may do";
        case shown_part::created: return "when it was created";
        case shown_part::changed: return "when it was last changed";
        default: return "always " + markdown_code(one.name);
        }
    }

    void put_printed() {
        if (manners_.bodies.empty()) return;
        heading("Bodies that the documents print");
        bool first = true;
        for (auto const& one : manners_.bodies) {
            if (!first) line();
            first = false;
            line("### " + markdown_text(one.name) + ": " + markdown_code(one.message));
            line();
            if (!one.cut.empty()) {
                line(
                    markdown_code(one.cut) + " is cut there: " + markdown_code(name(one.cut_breaks))
                    + ", a warning.");
                line();
            }
            line("```json");
            page<Output> json(out_);
            json.document(one.text);
            json.finish();
            line("```");
        }
    }

    api const& api_;
    api_manners const& manners_;
    Output& out_;
};

} // namespace detail

/// Hands an API, which has an operation and whose first header is its credential, as a page in Markdown to
/// `sink(std::string_view)` in pieces: its operations, headers, parameters and scopes, every member of every
/// body with the rules that it can break, how errors are worded, and how its documents are read. All of it
/// comes from the tables; an API without manners has less to say. Allocates.
template <class Sink>
void put_api_page(api const& of, Sink&& sink) {
    detail::api_page_writer<std::remove_reference_t<Sink>>(of, sink).put();
}

} // namespace notepact::schema

#endif
