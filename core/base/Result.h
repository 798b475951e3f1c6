// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <tl/expected.hpp>

namespace quai {

/// What every fallible function returns. Mark such functions [[nodiscard]].
template <class T>
using Result = tl::expected<T, Error>;

/// A fallible function without a value.
using Status = Result<void>;

/// `return fail(ErrorKind::NoSpace, message)`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, QString message, QString detail = {},
                                                int nativeCode = 0)
{
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(detail), {}, nativeCode});
}

/// Passes an existing error on: `return fail(std::move(result).error())`
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace quai
