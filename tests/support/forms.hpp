// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// One function in several forms, for the instructions of several processors.
#ifndef NOTEPACT_TESTS_SUPPORT_FORMS_HPP
#define NOTEPACT_TESTS_SUPPORT_FORMS_HPP

#include <cstdio>
#include <initializer_list>
#include <vector>

namespace notepact_test {

// Those that this processor has. Of the others their names are printed. A form has at least `name, there`.
template <class Form>
std::vector<Form> forms_that_are_there(std::initializer_list<Form> forms) {
    std::vector<Form> found;
    for (auto const& form : forms)
        if (form.there)
            found.push_back(form);
        else
            std::printf("left out, for this processor has none: %s\n", form.name);
    return found;
}

} // namespace notepact_test

#endif
