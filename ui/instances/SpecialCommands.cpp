// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/SpecialCommands.h"

#include "models/vmoodle/InstancesModel.h"
#include "ui/common/Icons.h"
#include "ui/instances/CronDialog.h"
#include "ui/instances/FleetDialog.h"
#include "ui/instances/InstanceCommands.h"
#include "ui/instances/InstancesFeed.h"
#include "ui/instances/LeftoversDialog.h"
#include "ui/instances/NewInstanceDialog.h"
#include "ui/instances/NodeListDialog.h"

#include <QMenu>

namespace quai::ui {

using models::InstanceKey;
using vmoodle::Action;
using vmoodle::Instance;

SpecialCommands::SpecialCommands(JobTracker &jobs, models::InstancesModel &instances, InstanceCommands &commands,
                                 Ask &ask, QWidget *page)
    : QObject(page)
    , m_jobs(jobs)
    , m_instances(instances)
    , m_commands(commands)
    , m_ask(ask)
    , m_page(page)
{
}

SpecialCommands::~SpecialCommands()
{
    // They work on the feed, which goes before the page's children.
    delete m_newInstance;
    delete m_nodeList;
    delete m_configs;
    delete m_registers;
    delete m_cron;
}

void SpecialCommands::add(QMenu *menu, const char *name, Symbol symbol, const QString &text, const QString &help,
                          bool possible, const std::function<void()> &open)
{
    QAction *entry = menu->addAction(icon(symbol), text);
    entry->setObjectName(QString::fromLatin1(name));
    entry->setToolTip(help);
    entry->setStatusTip(help);
    entry->setEnabled(possible);
    connect(entry, &QAction::triggered, this, open);
}

void SpecialCommands::fillMenu(QMenu *menu, const QList<InstanceKey> &chosen)
{
    menu->setToolTipsVisible(true);
    const bool known = m_feed != nullptr && m_feed->facts().has_value();
    addNew(menu, known);
    menu->addSeparator();
    addFleet(menu, known, chosen);
    menu->addSeparator();
    add(menu, "virtualCron", Symbol::Clock, tr("&Virtual cron…"),
        tr("Its strategy, instances that starve or whose cron only counts, Moodle's own cron, crontab and timer"),
        known, [this] { openCron(); });
}

void SpecialCommands::addNew(QMenu *menu, bool known)
{
    add(menu, "newInstance", Symbol::Add, tr("Define a &new platform…"),
        tr("Empty, or from a template; with a preview of every step"), known, [this] { openNewInstance(); });
    add(menu, "fromNodeList", Symbol::File, tr("New platforms from a node &list…"),
        tr("A CSV file as the plugin's bulkcreatenodes reads it, checked as a table before anything is made"), known,
        [this] { openNodeList(); });
    add(menu, "captureMaster", Symbol::Snapshot, tr("&Capture the main platform…"),
        tr("A snapshot of the main platform: the first template for new platforms"), known && !m_commands.isBusy(),
        [this] { captureMaster(); });
}

void SpecialCommands::addFleet(QMenu *menu, bool known, const QList<InstanceKey> &chosen)
{
    const bool any = known && !enabledTargets().isEmpty();
    add(menu, "makeConfigs", Symbol::Settings,
        chosen.isEmpty() ? tr("&Generate the configuration files…")
                         : tr("&Generate the configuration files of the chosen ones…"),
        tr("For each instance the config.php of a Moodle of its own, on the server"), any || !chosen.isEmpty(),
        [this, chosen] { openConfigs(chosen); });
    add(menu, "renewPairs", Symbol::Key, tr("Renew all &MNET pairs…"),
        tr("New keys in all platforms, then all of them learn each other's, so that no link stays broken"),
        any && !m_commands.isBusy(), [this] { renewPairs(); });
    add(menu, "syncRegisters", Symbol::Refresh, tr("&Synchronise the registers…"),
        tr("Writes the register into the copies that the instances have, without passwords"), any,
        [this] { openRegisters(); });
    add(menu, "findLeftovers", Symbol::Search, tr("&What no row names…"),
        tr("Databases and data folders of the plugin's schemes that no row names"), known,
        [this] { (new LeftoversDialog(*m_feed, m_page))->show(); });
}

SpecialCommands::Targets SpecialCommands::targets(const Wanted &wanted) const
{
    Targets list;
    for (int number = 0; number < m_instances.rowCount(); ++number) {
        const models::InstanceRow &row = m_instances.row(number);
        if (m_feed != nullptr && row.site().id == m_feed->site().id && wanted(row.instance()))
            list.append({row.key(), row.instance().host});
    }
    return list;
}

SpecialCommands::Targets SpecialCommands::enabledTargets() const
{
    return targets([](const Instance &row) { return row.enabled; });
}

models::HostResultsModel::Target SpecialCommands::master() const
{
    return {{m_feed->site().id, 0}, m_feed->facts()->mainHost};
}

void SpecialCommands::openNewInstance()
{
    if (m_newInstance == nullptr) {
        QList<Instance> others;
        for (int number = 0; number < m_instances.rowCount(); ++number) {
            if (m_instances.row(number).site().id == m_feed->site().id)
                others.append(m_instances.row(number).instance());
        }
        m_newInstance = new NewInstanceDialog(*m_feed, m_jobs, m_instances, m_ask, others, m_page);
        connect(m_newInstance, &NewInstanceDialog::made, this, &SpecialCommands::made);
    }
    m_newInstance->present();
}

void SpecialCommands::openNodeList()
{
    if (m_nodeList != nullptr) {
        m_nodeList->present();
        return;
    }
    m_nodeList = new NodeListDialog(*m_feed, m_jobs, m_instances, m_ask, m_page);
    connect(m_nodeList, &NodeListDialog::made, this, &SpecialCommands::made);
    m_nodeList->present();
    m_nodeList->chooseFile();
}

void SpecialCommands::captureMaster()
{
    m_commands.startOn(Action::Snapshot, {master()},
                       tr("The main platform %1 is captured as a template. It is in maintenance meanwhile: its users "
                          "wait.")
                           .arg(m_feed->facts()->mainHost));
}

void SpecialCommands::openConfigs(const QList<InstanceKey> &chosen)
{
    if (m_configs == nullptr) {
        Targets list;
        for (const InstanceKey &key : chosen) {
            const models::InstanceRow *row = m_instances.find(key);
            if (row != nullptr && key.site == m_feed->site().id)
                list.append({key, row->instance().host});
        }
        m_configs = new FleetDialog(FleetDialog::Work::Configs, *m_feed, m_jobs, m_ask,
                                    chosen.isEmpty() ? enabledTargets() : list, m_page);
    }
    m_configs->present();
}

void SpecialCommands::openRegisters()
{
    if (m_registers == nullptr)
        m_registers = new FleetDialog(FleetDialog::Work::Registers, *m_feed, m_jobs, m_ask, enabledTargets(), m_page);
    m_registers->present();
}

void SpecialCommands::renewPairs()
{
    Targets list = targets([](const Instance &row) { return row.enabled && row.mnet >= 0; });
    list.prepend(master());
    m_commands.startOn(
        Action::RenewMnetKey, list,
        tr("First the main platform and every enabled instance with MNET make themselves a new key; then "
           "each of them learns the new keys of all others. Where one does not answer, its result says "
           "which links wait for another attempt."));
}

void SpecialCommands::openCron()
{
    if (m_cron == nullptr) {
        m_cron = new CronDialog(*m_feed, m_instances, m_ask, m_page);
        connect(m_cron, &CronDialog::askRequested, this, &SpecialCommands::askRequested);
        connect(m_cron, &CronDialog::runRequested, this,
                [this](const QList<InstanceKey> &keys) { m_commands.start(Action::RunCron, keys); });
    }
    m_cron->show();
    m_cron->raise();
    m_cron->activateWindow();
}

} // namespace quai::ui
