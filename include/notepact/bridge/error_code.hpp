// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BRIDGE_ERROR_CODE_HPP
#define NOTEPACT_BRIDGE_ERROR_CODE_HPP

#include <notepact/contract/violation.hpp>

#include <boost/system/error_category.hpp>
#include <boost/system/error_code.hpp>
#include <boost/system/error_condition.hpp>

#include <string>
#include <type_traits>

namespace notepact {

/// Whose fault an error is. An error code compares equal to one of them:
/// `if (code == notepact::condition::peer_fault) …`
enum class condition {
    caller_fault = 1, ///< the request that our caller wanted to send does not keep its contract
    peer_fault        ///< the answer that the other side sent does not keep its contract
};

namespace detail {

inline std::string code_message(int code) {
    return code >= 1 && static_cast<std::size_t>(code) <= std::size(rule_texts)
               ? std::string(message(static_cast<errc>(code)))
               : "no violation";
}

// The destructor of Boost's base is not virtual, nor need it be: categories are not deleted. Boost itself
// says so to g++ in the same way.
#if defined(__GNUC__)
#    pragma GCC diagnostic push
#    pragma GCC diagnostic ignored "-Wnon-virtual-dtor"
#endif

class condition_category final : public boost::system::error_category {
  public:
    char const* name() const noexcept override { return "notepact"; }
    std::string message(int code) const override {
        return static_cast<condition>(code) == condition::caller_fault
                   ? "the request does not keep its contract"
                   : "the answer does not keep its contract";
    }
};

template <condition Fault>
class fault_category final : public boost::system::error_category {
  public:
    char const* name() const noexcept override {
        return Fault == condition::caller_fault ? "notepact.request" : "notepact.answer";
    }
    std::string message(int code) const override { return code_message(code); }
    boost::system::error_condition default_error_condition(int) const noexcept override;
};

#if defined(__GNUC__)
#    pragma GCC diagnostic pop
#endif

} // namespace detail

/// The category of these conditions, `notepact`.
inline boost::system::error_category const& condition_category() noexcept {
    static detail::condition_category const category;
    return category;
}
/// The category of errors in requests, `notepact.request`: the caller's fault. Its values are those of errc,
/// its messages those of the rules; never anything of a message.
inline boost::system::error_category const& request_category() noexcept {
    static detail::fault_category<condition::caller_fault> const category;
    return category;
}
/// The category of errors in answers, `notepact.answer`: the peer's fault. Else as request_category().
inline boost::system::error_category const& answer_category() noexcept {
    static detail::fault_category<condition::peer_fault> const category;
    return category;
}

/// For comparisons of an error code with a condition; Boost.System finds it.
inline boost::system::error_condition make_error_condition(condition fault) noexcept {
    return {static_cast<int>(fault), condition_category()};
}

template <condition Fault>
boost::system::error_condition
detail::fault_category<Fault>::default_error_condition(int code) const noexcept {
    return code == 0 ? boost::system::error_condition() : make_error_condition(Fault);
}

/// A broken rule as an error code: of what our caller handed us, unless said otherwise.
inline boost::system::error_code make_error_code(errc code) noexcept {
    return {static_cast<int>(code), request_category()};
}
/// A violation as an error code: the caller's fault if a request's contract was broken, else the peer's.
inline boost::system::error_code make_error_code(violation const& v) noexcept {
    return {static_cast<int>(v.code()), v.of_request() ? request_category() : answer_category()};
}

} // namespace notepact

// Doxygen does not know the templates of Boost.System that are specialised.
/// @cond
template <>
struct boost::system::is_error_code_enum<notepact::errc> : std::true_type {};
template <>
struct boost::system::is_error_condition_enum<notepact::condition> : std::true_type {};
/// @endcond

#endif
