// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/NewInstance.h"
#include "ui/instances/CommandRun.h"

#include <QObject>

namespace quai::ui {

class Ask;

/// The second stage of a removal. What will be dropped is read from the register again and shown; a snapshot is
/// offered; the host's name is typed, of several the site's with their number; only then something happens. GUI thread
/// only.
class DestroyFlow final : public QObject
{
    Q_OBJECT

public:
    using Keys = QList<models::InstanceKey>;

    /// How many are destroyed at a time: what is shown must be readable.
    static constexpr int limit = 50;

    /// References outlive the flow. @param page over which questions appear
    DestroyFlow(CommandRun::FeedOf feedOf, CommandRun &run, Ask &ask, QWidget *page);

    /// @param keys disabled instances; of more than limit the first ones are taken, after a question
    void start(const Keys &keys);
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void started();
    void failed(const quai::Error &error);

private:
    struct Planned
    {
        models::InstanceKey key;
        vmoodle::DestroyPlan plan;
    };

    void askForLess(const Keys &keys);
    void begin(const Keys &keys);
    void planNext();
    void showRefusals();
    void offerSnapshot();
    void takeSnapshot();
    void onRunFinished();
    void confirm();
    void destroy();
    void end();
    [[nodiscard]] bool isPossible(const Planned &planned) const;
    [[nodiscard]] QString details() const;
    [[nodiscard]] QString typedWord() const;
    [[nodiscard]] QStringList hosts() const;

    CommandRun::FeedOf m_feedOf;
    CommandRun &m_run;
    Ask &m_ask;
    QWidget *m_page;
    Keys m_toPlan;
    QList<Planned> m_planned;
    bool m_busy = false;
    bool m_snapshotRuns = false;
};

} // namespace quai::ui
