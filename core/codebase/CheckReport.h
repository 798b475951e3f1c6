// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/git/ObjectId.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace quai::codebase {

/// What one test before a delivery said.
struct CheckOutcome
{
    QString name;         ///< "php-syntax", else the project's own command
    bool passed = false;  ///< false with `skipped`: it did not run
    bool skipped = false; ///< this machine has no php
    int exitStatus = 0;   ///< of a command; -1: it was ended by a signal, or could not be started
    qint64 milliseconds = 0;
    qint64 files = -1; ///< php-syntax: files looked at
    QString output;    ///< the end of what it printed, at most 64 KiB; php-syntax: "path:line: message" a line
    bool operator==(const CheckOutcome &other) const = default;
};

/// The tests of one tree; kept in the project's folder as checks/<tree>.json, so that every release of that tree has
/// it.
struct CheckReport
{
    git::ObjectId tree;
    QDateTime when; ///< UTC
    QString who;
    QList<CheckOutcome> outcomes;

    /// Nothing failed; what was skipped does not count.
    [[nodiscard]] bool passed() const;

    [[nodiscard]] QByteArray toText() const;
    /// Errors: ParseFailed.
    [[nodiscard]] static Result<CheckReport> fromText(const QByteArray &text);
    bool operator==(const CheckReport &other) const = default;
};

} // namespace quai::codebase
