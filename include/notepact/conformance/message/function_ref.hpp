// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONFORMANCE_MESSAGE_FUNCTION_REF_HPP
#define NOTEPACT_CONFORMANCE_MESSAGE_FUNCTION_REF_HPP

#include <type_traits>
#include <utility>

namespace notepact::conformance::detail {

// A callable that is somewhere else, behind one type: so that what calls it is compiled once.
template <class>
class function_ref;
template <class Result, class... Arguments>
class function_ref<Result(Arguments...)> {
  public:
    template <
        class Callable,
        class = std::enable_if_t<!std::is_same_v<std::remove_const_t<Callable>, function_ref>>>
    function_ref(Callable const& callable) noexcept
        : call_([](void const* at, Arguments... arguments) -> Result {
              return (*static_cast<Callable const*>(at))(std::forward<Arguments>(arguments)...);
          }),
          at_(&callable) {}

    Result operator()(Arguments... arguments) const {
        return call_(at_, std::forward<Arguments>(arguments)...);
    }

  private:
    Result (*call_)(void const*, Arguments...);
    void const* at_;
};

} // namespace notepact::conformance::detail

#endif
