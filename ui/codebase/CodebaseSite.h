// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/Credentials.h"
#include "core/ssh/Target.h"
#include "ui/delivery/DriftDialog.h"

namespace quai::ui {

/// Opens the line to a server that sources of code bases lie on, asking the operator what it takes (its key, a
/// passphrase, a password). Calls the handler once, unless @p context died before: with what the login took.
using ServerLogin = std::function<void(const ssh::Target &server, QObject *context,
                                       std::function<void(const Result<ssh::Credentials> &)> handle)>;

/// What the page of the code bases needs of the site whose page it is, and of the window around it.
struct CodebaseSite
{
    QString id;
    QString name;
    DriftSource drift; ///< empty: what the site serves cannot be compared
    /// Opens the site's own line first; calls the handler once, unless @p context died before. Empty: not needed
    std::function<void(QObject *context, std::function<void()> handle)> connect;
    ServerLogin logIn; ///< empty: servers that ask questions are told as errors
};

} // namespace quai::ui
