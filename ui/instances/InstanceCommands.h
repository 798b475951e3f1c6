// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instances/CommandRun.h"
#include "ui/instances/CommandsDelegate.h"

#include <QObject>

class QMenu;

namespace quai::ui {

class Ask;
class DestroyFlow;

/// Everything that can be done with instances, from the click to the result: which commands there are, what is asked
/// before, what runs. GUI thread only.
class InstanceCommands final : public QObject
{
    Q_OBJECT

public:
    using Keys = QList<models::InstanceKey>;

    /// References outlive the commands. @param page over which questions appear
    InstanceCommands(CommandRun::FeedOf feedOf, JobTracker &jobs, models::InstancesModel &instances, Ask &ask,
                     QWidget *page);

    [[nodiscard]] CommandRun &run() { return m_run; }
    /// Whether something runs or is being asked: nothing else can be started meanwhile.
    [[nodiscard]] bool isBusy() const;

    /// A button of a row: the first stage of a removal disables, the second destroys.
    void press(const models::InstanceKey &key, RowButton button);
    /// Asks what it needs and runs it.
    void start(vmoodle::Action action, const Keys &keys);
    /// The same on instances that need not be rows: the main platform has the id 0.
    /// @param explanation what it will do, as a sentence
    void startOn(vmoodle::Action action, const QList<models::HostResultsModel::Target> &targets,
                 const QString &explanation);
    /// Shows what an instance has logged.
    void openLogs(const models::InstanceKey &key);
    /// Opens the form of a row.
    void edit(const models::InstanceKey &key);
    /// Opens the address in the browser; only http and https.
    void openBrowser(const models::InstanceKey &key);

    /// All commands for one row.
    void fillRowMenu(QMenu *menu, const models::InstanceKey &key);
    /// All commands for several rows.
    void fillBulkMenu(QMenu *menu, const Keys &keys);

Q_SIGNALS:
    /// A command was started: the results are worth a look.
    void started();
    /// It could not be done before anything ran.
    void failed(const quai::Error &error, const QString &operation);

private:
    [[nodiscard]] QList<models::HostResultsModel::Target> targets(const Keys &keys) const;
    [[nodiscard]] bool inProduction(const Keys &keys) const;
    void launch(const vmoodle::InstanceCommand &command, const QList<models::HostResultsModel::Target> &list);
    void addLogs(QMenu *menu, const models::InstanceKey &key);
    void addAction(QMenu *menu, vmoodle::Action action, const Keys &keys, bool enabled = true);
    [[nodiscard]] Keys disabledOf(const Keys &keys) const;

    CommandRun::FeedOf m_feedOf;
    models::InstancesModel &m_instances;
    Ask &m_ask;
    QWidget *m_page;
    CommandRun m_run;
    DestroyFlow *m_destroy;
};

} // namespace quai::ui
