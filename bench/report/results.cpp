// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "results.hpp"

#include "tables.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace bench {

namespace {

namespace json = boost::json;

std::string quoted(std::string_view text) {
    return json::serialize(json::value(json::string_view(text.data(), text.size())));
}
// The shortest text of a number that is rounded.
std::string number(double value, double scale) {
    char text[32];
    auto const end = std::to_chars(text, text + sizeof text, std::round(value * scale) / scale).ptr;
    return {text, end};
}
std::string text_of(json::value const& object, char const* name) {
    return std::string(object.at(name).as_string().c_str());
}
template <class T>
T number_of(json::value const& object, char const* name) {
    return object.at(name).to_number<T>();
}

} // namespace

std::string to_json(results const& of) {
    std::string out = "{\n\"compiler\": " + quoted(of.compiler) + ",\n\"processor\": " + quoted(of.processor)
                      + ",\n\"seed\": " + std::to_string(of.seed)
                      + ",\n\"quick\": " + (of.quick ? "true" : "false");
    auto const list = [&out](char const* name, auto const& items, auto const& put) {
        out += std::string(",\n\"") + name + "\": [";
        char const* between = "\n";
        for (auto const& item : items) {
            out += between;
            between = ",\n";
            put(item);
        }
        out += "\n]";
    };
    list("libraries", of.libraries, [&](std::string const& one) { out += quoted(one); });
    list("rows", of.rows, [&](row_result const& row) {
        out += "{\"table\": " + quoted(row.table) + ", \"name\": " + quoted(row.name)
               + ", \"what\": " + quoted(row.what) + ", \"bytes\": " + std::to_string(row.bytes)
               + ", \"documents\": " + std::to_string(row.documents) + ", \"ways\": [";
        for (auto const& way : row.ways)
            out += std::string(&way == row.ways.data() ? "\n" : ",\n") + "  {\"way\": " + quoted(way.way)
                   + ", \"median_ns\": " + number(way.median_ns, 10)
                   + ", \"p10_ns\": " + number(way.p10_ns, 10) + ", \"ratio\": " + number(way.ratio, 1000)
                   + ", \"wrong\": " + std::to_string(way.wrong) + "}";
        out += "]}";
    });
    list("instructions", of.instructions, [&](instruction_count const& one) {
        out += "{\"row\": " + quoted(one.row) + ", \"way\": " + quoted(one.way) + ", \"bytes\": "
               + std::to_string(one.bytes) + ", \"instructions\": " + number(one.instructions, 1) + "}";
    });
    return out + "\n}\n";
}

results from_json(std::string_view text) {
    auto const whole = json::parse({text.data(), text.size()});
    results read;
    read.compiler = text_of(whole, "compiler");
    read.processor = text_of(whole, "processor");
    read.seed = number_of<std::uint32_t>(whole, "seed");
    read.quick = whole.at("quick").as_bool();
    for (auto const& one : whole.at("libraries").as_array())
        read.libraries.push_back(one.as_string().c_str());
    for (auto const& one : whole.at("rows").as_array()) {
        row_result row{
            text_of(one, "table"),
            text_of(one, "name"),
            text_of(one, "what"),
            number_of<std::size_t>(one, "bytes"),
            number_of<std::size_t>(one, "documents"),
            {}};
        for (auto const& way : one.at("ways").as_array())
            row.ways.push_back(
                {text_of(way, "way"),
                 number_of<double>(way, "median_ns"),
                 number_of<double>(way, "p10_ns"),
                 number_of<double>(way, "ratio"),
                 number_of<std::size_t>(way, "wrong")});
        read.rows.push_back(std::move(row));
    }
    for (auto const& one : whole.at("instructions").as_array())
        read.instructions.push_back(
            {text_of(one, "row"),
             text_of(one, "way"),
             number_of<std::size_t>(one, "bytes"),
             number_of<double>(one, "instructions")});
    return read;
}

std::vector<instruction_count> counts_from_lines(std::string_view lines) {
    std::vector<instruction_count> counts;
    std::istringstream stream{std::string(lines)};
    for (std::string line; std::getline(stream, line);) {
        std::istringstream fields(line);
        instruction_count one;
        std::string bytes, instructions;
        if (std::getline(fields, one.row, '\t') && std::getline(fields, one.way, '\t')
            && std::getline(fields, bytes, '\t') && std::getline(fields, instructions)) {
            one.bytes = std::stoul(bytes);
            one.instructions = std::stod(instructions);
            counts.push_back(one);
        }
    }
    return counts;
}

std::string gaps(results const& of) {
    std::string found;
    for (auto const& table : tables()) {
        std::size_t rows = 0;
        for (auto const& row : of.rows) {
            if (row.table != table.name) continue;
            ++rows;
            if (row.ways.size() < table.least_ways)
                found += row.table + "/" + row.name + ": only " + std::to_string(row.ways.size()) + " ways\n";
            for (auto const& way : row.ways)
                if (!(way.median_ns > 0) || !(way.p10_ns > 0) || !(way.ratio > 0))
                    found += row.table + "/" + row.name + ": " + way.way + " has no time\n";
        }
        if (rows < table.least_rows)
            found += std::string(table.name) + ": only " + std::to_string(rows) + " rows\n";
    }
    return found;
}

} // namespace bench
