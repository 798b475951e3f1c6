// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/StepOutcome.h"
#include "ui/common/Icons.h"

#include <QCoreApplication>

#include <optional>

namespace quai::ui {

/// The words of the delivery page for the stable identifiers of the core. Unknown identifiers are shown as they are,
/// so that a newer core never leaves a blank.
class DeliveryText
{
    Q_DECLARE_TR_FUNCTIONS(quai::ui::DeliveryText)

public:
    /// "Securing": the heading of a step.
    [[nodiscard]] static QString step(delivery::Step step);
    /// The same for a name of the journal ("syncback").
    [[nodiscard]] static QString step(const QString &journalName);
    /// "Set production aside": what its button does, without a mnemonic.
    [[nodiscard]] static QString verb(delivery::Step step);
    /// One sentence on what the step is for.
    [[nodiscard]] static QString purpose(delivery::Step step);
    [[nodiscard]] static QString mode(delivery::Mode mode);
    [[nodiscard]] static QString copy(delivery::Copy copy);
    [[nodiscard]] static QString completeness(delivery::Completeness completeness);
    [[nodiscard]] static QString kind(delivery::FileChange::Kind kind);
    /// A stage of a progress report ("mirror").
    [[nodiscard]] static QString stage(const QString &identifier);
    [[nodiscard]] static QString warning(const QString &identifier);
    /// "done" or an ErrorKind of the journal.
    [[nodiscard]] static QString outcome(const QString &identifier);
    /// Why the step cannot be started now; empty when it can.
    [[nodiscard]] static QString whyNot(delivery::Step step, const std::optional<delivery::SiteStatus> &status);

    /// "label: text", with the spaces of the language.
    [[nodiscard]] static QString labelled(const QString &label, const QString &text);
    /// "850 ms", "42 s", "3 min 05 s", "2 h 10 min".
    [[nodiscard]] static QString duration(qint64 milliseconds);
    /// The same in whole seconds, for a time that is still running.
    [[nodiscard]] static QString elapsed(qint64 milliseconds);
    /// A duration of the journal, which counts whole seconds. @param milliseconds -1: not known
    [[nodiscard]] static QString recorded(qint64 milliseconds);
    /// Local time; the date too unless it is today's.
    [[nodiscard]] static QString time(const QDateTime &utc);
    /// "4.3 (Build: 20231009)", or the number when there is no release, or a dash.
    [[nodiscard]] static QString version(const delivery::CopyState &copy);
    /// What a step did, in one line: "350 files written, 4 removed, 12 MB; version 2023042400 → 2023100900".
    [[nodiscard]] static QString summary(const delivery::StepOutcome &outcome);
};

} // namespace quai::ui
