// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "answers.hpp"

#include "annotation.hpp"
#include "file_names.hpp"
#include "input.hpp"
#include "violation_name.hpp"

namespace notepact::preflight {
namespace {

using conformance::finding_state;

// What there is to tell of a violation beside itself.
struct judged_violation {
    violation const* of;
    finding_state state = finding_state::unknown;
    std::string name; // only with a baseline
    text_position at;
};

std::string pointer_of(violation const& of) {
    std::string made;
    of.put_pointer([&made](std::string_view piece) { made += piece; });
    return made;
}

class document_answer {
  public:
    document_answer(check_options const& how, checked_document const& one, answers& to)
        : how_(how), one_(one), to_(to), counts_{one.found.errors(), one.found.warnings()} {
        all_.reserve(one.found.size());
        for (auto const& of : one.found)
            judge(of);
    }

    answered put() const {
        bool const nothing = counts_.errors == 0 && counts_.warnings == 0;
        switch (how_.form) {
        case answer_form::annotations: put_annotations(); break;
        case answer_form::json:
            if (!nothing || !how_.quiet) put_object();
            break;
        case answer_form::text:
            if (!nothing || !how_.quiet) put_text();
        }
        if (!how_.sarif.empty())
            for (auto const& one : all_)
                put_result(one);
        return counts_;
    }

  private:
    void judge(violation const& of) {
        judged_violation made{&of, finding_state::unknown, {}, {}};
        auto const i = all_.size();
        if (i < one_.positions.size()) made.at = one_.positions[i];
        if (how_.known.used()) {
            bool const fails = of.level() == severity::error;
            made.name = violation_name(how_.name, of);
            made.state = how_.known.state(made.name, fails);
            if (made.state == finding_state::known) {
                ++counts_.known;
                --(fails ? counts_.errors : counts_.warnings);
            }
            if (made.state == finding_state::expired) ++counts_.expired;
            if (how_.known.keeps(made.name, fails)) to_.seen.insert(made.name);
        }
        all_.push_back(std::move(made));
    }

    void put_place() const {
        if (!how_.placed) return;
        to_.text(shown_name(one_.file));
        to_.text(":");
        if (how_.lines) {
            to_.text.line_number(one_.number + 1);
            to_.text(":");
        }
        to_.text(" ");
    }
    void put_line_of_text(judged_violation const& one) const {
        auto& out = to_.text;
        // What is known is of no severity any more.
        auto begin = one.state == finding_state::known ? name(one.of->level()) : std::string_view();
        if (!begin.empty()) out("known");
        print_text(*one.of, [&](std::string_view piece) {
            if (begin.empty()) out(piece);
            begin = {};
        });
        if (one.state != finding_state::expired) return;
        out(" (known until ");
        out(how_.known.until(one.name));
        out(")");
    }
    // With --lines one line, whatever there is.
    void put_text() const {
        auto& out = to_.text;
        auto const end = std::string_view(how_.lines ? "" : "\n");
        if (how_.lines) put_place();
        if (how_.lines && all_.empty()) out("ok");
        for (auto const& one : all_) {
            if (!how_.lines)
                put_place();
            else if (&one != &all_.front())
                out("; ");
            put_line_of_text(one);
            out(end);
        }
        if (one_.found.dropped() != 0 && (how_.lines || how_.placed)) {
            if (!how_.lines) put_place();
            out(how_.lines ? "; and " : "and ");
            out.number(one_.found.dropped());
            out(" more");
            out(end);
        }
        if (how_.lines) out("\n");
    }

    void put_object() const {
        auto& out = to_.text;
        out("{");
        if (how_.placed) {
            out("\"file\":");
            out(json_text(one_.file));
            if (how_.lines) {
                out(",\"line\":");
                out.line_number(one_.number + 1);
            }
            out(",");
        }
        out(counts_.errors == 0 ? "\"ok\":true" : "\"ok\":false");
        out(counts_.errors == 0 && counts_.warnings == 0 ? ",\"clean\":true" : ",\"clean\":false");
        out(",\"dropped\":");
        out.number(one_.found.dropped());
        out(",\"violations\":[");
        for (auto const& one : all_) {
            if (&one != &all_.front()) out(",");
            std::string text;
            put_json(*one.of, [&text](std::string_view piece) { text += piece; });
            text.pop_back();
            out(text);
            if (one.state == finding_state::known) out(",\"known\":true");
            if (one.state == finding_state::expired) {
                out(",\"expired\":\"");
                out(how_.known.until(one.name));
                out("\"");
            }
            out("}");
        }
        out("]}\n");
    }

    // What is wrong, without what stands in front of it elsewhere.
    static std::string message_of(judged_violation const& one) {
        auto made = pointer_of(*one.of);
        if (!made.empty()) made += ": ";
        detail::put_message(*one.of, [&made](std::string_view piece) { made += piece; });
        return made;
    }
    void name_file(annotation<answer_text>& made) const {
        if (one_.file != "-") made.property("file", one_.file);
    }
    // Only of what is not known: a page shows few.
    void put_annotations() const {
        auto& out = to_.text;
        for (auto const& one : all_) {
            if (one.state == finding_state::known) continue;
            annotation made(out, name(one.of->level()));
            name_file(made);
            if (how_.lines || one.at.line != 0) {
                made.property("line");
                put_line(out, one);
            }
            if (one.at.column != 0) {
                made.property("col");
                out.number(one.at.column);
            }
            made.property("title", name(one.of->code()));
            auto message = message_of(one);
            if (one.state == finding_state::expired)
                message += " (known until " + std::string(how_.known.until(one.name)) + ')';
            made.message(message);
        }
        if (one_.found.dropped() == 0) return;
        annotation made(out, counts_.errors != 0 ? "error" : "warning");
        name_file(made);
        if (how_.lines) {
            made.property("line");
            out.line_number(one_.number + 1);
        }
        made.message("and " + std::to_string(one_.found.dropped()) + " more");
    }
    // That of the file: with --lines that of the document.
    void put_line(answer_text& out, judged_violation const& one) const {
        if (how_.lines)
            out.line_number(one_.number + 1);
        else
            out.number(one.at.line);
    }

    void put_result(judged_violation const& one) const {
        auto& out = to_.sarif;
        auto const& of = *one.of;
        auto const pointer = pointer_of(of);
        out(",\n{\"ruleId\":\"");
        out(name(of.code()));
        out("\",\"ruleIndex\":");
        out.number(static_cast<std::size_t>(of.code()) - 1);
        out(",\"level\":\"");
        out(name(of.level()));
        out("\",\"message\":{\"text\":");
        out(json_text(sarif_sentence(message_of(one))));
        out("},\"locations\":[{\"physicalLocation\":");
        out(sarif_location(one_.file));
        out(",\"region\":{");
        if (how_.lines || one.at.line != 0) {
            out("\"startLine\":");
            put_line(out, one);
            if (one.at.column != 0) {
                out(",\"startColumn\":");
                out.number(one.at.column);
            }
            out(",");
        }
        out("\"byteOffset\":");
        if (how_.lines)
            out.byte_number(one_.begin + of.offset());
        else
            out.number(of.offset());
        out("}},\"logicalLocations\":[{\"fullyQualifiedName\":");
        out(json_text(pointer));
        out(",\"kind\":\"value\"}]}],\"partialFingerprints\":{\"violation/v1\":");
        out(json_text(how_.name + pointer + '/' + std::string(name(of.code()))));
        out("}");
        if (how_.known.used()) put_suppressions(one);
        out(",\"properties\":{\"contract\":");
        out(json_text(how_.name));
        if (how_.lines) {
            out(",\"line\":");
            out.line_number(one_.number + 1);
        }
        if (one.state == finding_state::expired) {
            out(",\"expired\":\"");
            out(how_.known.until(one.name));
            out("\"");
        }
        out("}}");
    }
    void put_suppressions(judged_violation const& one) const {
        auto& out = to_.sarif;
        out(",\"suppressions\":[");
        if (one.state == finding_state::known) {
            out("{\"kind\":\"external\",\"status\":\"accepted\",\"justification\":");
            out(json_text(how_.known.reason(one.name)));
            out("}");
        }
        out("]");
    }

    check_options const& how_;
    checked_document const& one_;
    answers& to_;
    answered counts_;
    std::vector<judged_violation> all_;
};

} // namespace

answered answer(check_options const& how, checked_document const& one, answers& to) {
    answered counts;
    if (!one.found.empty() || !how.quiet) counts = document_answer(how, one, to).put();
    ++to.all.documents;
    if (counts.errors != 0) ++to.all.refused;
    to.all.known += counts.known;
    to.all.expired += counts.expired;
    to.dropped += one.found.dropped();
    return counts;
}

void check_record::take(answers& next, std::size_t lines, std::size_t bytes) {
    next.text.put(lines, bytes, put);
    if (sarif.is_open()) next.sarif.put(lines, bytes, [this](std::string_view piece) { sarif.write(piece); });
    seen.merge(next.seen);
    dropped += next.dropped;
}

void check_record::take_fault(check_options const& how, std::string const& file, std::string const& fault) {
    if (how.form == answer_form::annotations) {
        auto out = [](std::string_view piece) { put(piece); };
        annotation made(out, "error");
        if (file != "-") made.property("file", file);
        made.message(fault);
    }
    flush_output();
    complain(fault);
    if (sarif.is_open()) sarif.note_fault(file, fault);
}

} // namespace notepact::preflight
