// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

namespace quai::ui {

/// What the operator was doing when it failed; every field may stay empty.
struct ErrorContext
{
    QString operation; ///< translated name of the step or action ("Sécurisation")
    QString site;      ///< the site's name
    QString server;    ///< as the operator names it
};

/// An error as sentences for the operator, plain text in the language of the window.
struct ErrorWords
{
    QString what;  ///< what failed
    QString where; ///< on which site and server; empty when not known
    QString state; ///< what state the site is in now
    QString next;  ///< what can be done

    /// All of it, one sentence a line, for the clipboard and for logs of the window.
    [[nodiscard]] QString plain() const;
};

/// The sentences for @p error. Every ErrorKind has its own; facts that are missing are shown as an ellipsis.
[[nodiscard]] ErrorWords describe(const Error &error, const ErrorContext &context = {});

/// What a developer needs: kind, technical message, native code and raw output.
[[nodiscard]] QString technicalDetail(const Error &error);

} // namespace quai::ui
