// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "models/vmoodle/HostResultsModel.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMenu;

namespace quai::models {
class InstancesModel;
}

namespace quai::ui {

class Ask;
class CronDialog;
class FleetDialog;
class InstanceCommands;
class InstancesFeed;
class JobTracker;
class NewInstanceDialog;
class NodeListDialog;
enum class Symbol;

/// What concerns a site's register as a whole: new platforms, the main platform, configuration files, MNET pairs,
/// copies of the register, the virtual cron. Every dialog exists once; what works behind a hidden one comes back by the
/// same entry. GUI thread only.
class SpecialCommands final : public QObject
{
    Q_OBJECT

public:
    /// References outlive the commands. @param page over which dialogs appear
    SpecialCommands(JobTracker &jobs, models::InstancesModel &instances, InstanceCommands &commands, Ask &ask,
                    QWidget *page);
    ~SpecialCommands() override;

    /// The site whose register this is about; outlives the commands, or nullptr.
    void setFeed(InstancesFeed *feed) { m_feed = feed; }
    /// The entries, as they can be used now. @param chosen rows that the operator has chosen
    void fillMenu(QMenu *menu, const QList<models::InstanceKey> &chosen);

Q_SIGNALS:
    void made(const quai::models::InstanceKey &key);
    void askRequested(const QList<quai::models::InstanceKey> &keys);

private:
    using Targets = QList<models::HostResultsModel::Target>;
    using Wanted = std::function<bool(const vmoodle::Instance &row)>;

    void add(QMenu *menu, const char *name, Symbol symbol, const QString &text, const QString &help, bool possible,
             const std::function<void()> &open);
    void addNew(QMenu *menu, bool known);
    void addFleet(QMenu *menu, bool known, const QList<models::InstanceKey> &chosen);
    void openNewInstance();
    void openNodeList();
    void captureMaster();
    void openConfigs(const QList<models::InstanceKey> &chosen);
    void openRegisters();
    void renewPairs();
    void openCron();
    /// Rows of the site that are wanted, from top to bottom.
    [[nodiscard]] Targets targets(const Wanted &wanted) const;
    [[nodiscard]] Targets enabledTargets() const;
    [[nodiscard]] models::HostResultsModel::Target master() const;

    JobTracker &m_jobs;
    models::InstancesModel &m_instances;
    InstanceCommands &m_commands;
    Ask &m_ask;
    QWidget *m_page;
    InstancesFeed *m_feed = nullptr;
    QPointer<NewInstanceDialog> m_newInstance;
    QPointer<NodeListDialog> m_nodeList;
    QPointer<FleetDialog> m_configs;
    QPointer<FleetDialog> m_registers;
    QPointer<CronDialog> m_cron;
};

} // namespace quai::ui
