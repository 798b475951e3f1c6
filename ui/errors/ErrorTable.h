// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ErrorKind.h"

#include <span>

namespace quai::ui {

/// The English sources of one kind's sentences, in the translation context "ErrorText". `{name}` stands for a fact of
/// the error, `{site}` and `{server}` also for the context.
struct ErrorRow
{
    ErrorKind kind;
    const char *what;
    const char *state;
    const char *next;
};

/// Kinds that have nothing to do with a line or a delivery.
[[nodiscard]] std::span<const ErrorRow> generalErrorRows();
/// Kinds of connecting and of running commands on a server.
[[nodiscard]] std::span<const ErrorRow> serverErrorRows();
/// Kinds of delivering.
[[nodiscard]] std::span<const ErrorRow> deliveryErrorRows();
/// Kinds of composing code bases.
[[nodiscard]] std::span<const ErrorRow> codebaseErrorRows();
/// Kinds of virtual instances.
[[nodiscard]] std::span<const ErrorRow> instanceErrorRows();

} // namespace quai::ui
