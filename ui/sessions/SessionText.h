// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Chain.h"
#include "core/sessions/CommandRecord.h"
#include "core/sessions/Outbox.h"
#include "core/sessions/SessionRecord.h"
#include "ui/common/Icons.h"

#include <QCoreApplication>

namespace quai::ui {

/// A symbol and the meaning of its colour.
struct Look
{
    Symbol symbol = Symbol::Unknown;
    Tone tone = Tone::Muted;

    [[nodiscard]] QIcon icon() const { return ui::icon(symbol, tone); }
};

/// The words and symbols of sessions, commands and mails for the stable identifiers of the core. Unknown identifiers
/// are shown as they are.
class SessionText
{
    Q_DECLARE_TR_FUNCTIONS(quai::ui::SessionText)

public:
    /// A step, or another command of the history ("note").
    [[nodiscard]] static QString step(const QString &name);
    /// How a command ended ("done", "interrupted", an ErrorKind ...).
    [[nodiscard]] static QString outcome(const QString &identifier);
    [[nodiscard]] static Look look(const QString &outcome);
    /// Of SessionsModel: "open", "done", "failed". @param failures commands that did not end well
    [[nodiscard]] static QString sessionOutcome(const QString &identifier, int failures);
    [[nodiscard]] static Look sessionLook(const QString &identifier, int failures);
    /// The label of a fact of a command; empty for one that is not shown.
    [[nodiscard]] static QString fact(const QString &key);
    [[nodiscard]] static QString factValue(const QString &key, const QString &value);
    [[nodiscard]] static QString mailState(sessions::QueuedMail::State state);
    [[nodiscard]] static Look mailLook(sessions::QueuedMail::State state);
    /// Nothing for a chain that is whole; else what is wrong with it.
    [[nodiscard]] static QString chain(const sessions::ChainReport &chain);
    /// "marie@desk, since 14:02:10".
    [[nodiscard]] static QString since(const sessions::SessionRecord &session);
    /// A moment in full: "2 March 2026 09:00:00 CET".
    [[nodiscard]] static QString moment(const QDateTime &utc);
};

} // namespace quai::ui
