// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/InstanceCommands.h"

#include "models/vmoodle/InstancesModel.h"
#include "ui/instances/CommandDialog.h"
#include "ui/instances/DestroyFlow.h"
#include "ui/instances/EditDialog.h"
#include "ui/instances/InstancesFeed.h"
#include "ui/instances/InstancesText.h"
#include "ui/instances/LogDialog.h"

#include <QDesktopServices>
#include <QMenu>
#include <QUrl>

#include <algorithm>

namespace quai::ui {

using models::InstanceKey;
using vmoodle::Action;

InstanceCommands::InstanceCommands(CommandRun::FeedOf feedOf, JobTracker &jobs, models::InstancesModel &instances,
                                   Ask &ask, QWidget *page)
    : QObject(page)
    , m_feedOf(feedOf)
    , m_instances(instances)
    , m_ask(ask)
    , m_page(page)
    , m_run(feedOf, jobs, instances, this)
    , m_destroy(new DestroyFlow(std::move(feedOf), m_run, ask, page))
{
    connect(m_destroy, &DestroyFlow::started, this, &InstanceCommands::started);
    connect(m_destroy, &DestroyFlow::failed, this,
            [this](const Error &error) { Q_EMIT failed(error, InstancesText::action(Action::Destroy)); });
}

bool InstanceCommands::isBusy() const
{
    return m_run.isRunning() || m_destroy->isBusy();
}

void InstanceCommands::press(const InstanceKey &key, RowButton button)
{
    const models::InstanceRow *row = m_instances.find(key);
    if (row == nullptr)
        return;
    switch (button) {
    case RowButton::Edit:
        edit(key);
        return;
    case RowButton::Toggle:
        start(row->instance().enabled ? Action::Disable : Action::Enable, {key});
        return;
    case RowButton::Destroy:
        start(Action::Destroy, {key});
        return;
    case RowButton::Snapshot:
        start(Action::Snapshot, {key});
        return;
    case RowButton::More:
        return; // the page opens the menu
    }
}

QList<models::HostResultsModel::Target> InstanceCommands::targets(const Keys &keys) const
{
    QList<models::HostResultsModel::Target> list;
    for (const InstanceKey &key : keys) {
        if (const models::InstanceRow *row = m_instances.find(key))
            list.append({key, row->instance().host});
    }
    return list;
}

bool InstanceCommands::inProduction(const Keys &keys) const
{
    return std::any_of(keys.cbegin(), keys.cend(), [this](const InstanceKey &key) {
        const InstancesFeed *feed = m_feedOf(key.site);
        return feed != nullptr && feed->site().production;
    });
}

InstanceCommands::Keys InstanceCommands::disabledOf(const Keys &keys) const
{
    Keys list;
    for (const InstanceKey &key : keys) {
        const models::InstanceRow *row = m_instances.find(key);
        if (row != nullptr && !row->instance().enabled)
            list.append(key);
    }
    return list;
}

void InstanceCommands::start(Action action, const Keys &keys)
{
    if (isBusy() || keys.isEmpty())
        return;
    if (action == Action::Destroy) {
        m_destroy->start(disabledOf(keys));
        return;
    }
    if (keys.size() == 1 && !CommandDialog::isAsked(action)) {
        vmoodle::InstanceCommand command;
        command.action = action;
        launch(command, targets(keys));
        return;
    }
    startOn(action, targets(keys), {});
}

void InstanceCommands::startOn(Action action, const QList<models::HostResultsModel::Target> &targets,
                               const QString &explanation)
{
    if (isBusy() || targets.isEmpty())
        return;
    Keys keys;
    for (const auto &target : targets)
        keys.append(target.key);
    auto *dialog = new CommandDialog(action, targets, inProduction(keys), m_page);
    if (!explanation.isEmpty())
        dialog->explain(explanation);
    connect(dialog, &QDialog::accepted, this, [this, dialog, targets] { launch(dialog->command(), targets); });
    dialog->open();
}

void InstanceCommands::launch(const vmoodle::InstanceCommand &command,
                              const QList<models::HostResultsModel::Target> &list)
{
    if (isBusy() || list.isEmpty())
        return;
    m_run.start(command, list);
    Q_EMIT started();
}

void InstanceCommands::openLogs(const InstanceKey &key)
{
    const models::InstanceRow *row = m_instances.find(key);
    InstancesFeed *feed = m_feedOf(key.site);
    if (row == nullptr || feed == nullptr)
        return;
    (new LogDialog(*feed, m_ask, key.id, row->instance().host, m_page))->show();
}

void InstanceCommands::addLogs(QMenu *menu, const InstanceKey &key)
{
    QAction *entry = menu->addAction(icon(Symbol::Report), tr("Open the logs…"));
    entry->setObjectName(QStringLiteral("openLogs"));
    entry->setToolTip(tr("What its tasks printed, and the files that the plugin wrote about it"));
    connect(entry, &QAction::triggered, this, [this, key] { openLogs(key); });
}

void InstanceCommands::edit(const InstanceKey &key)
{
    const models::InstanceRow *row = m_instances.find(key);
    InstancesFeed *feed = m_feedOf(key.site);
    if (row == nullptr || feed == nullptr)
        return;
    QList<vmoodle::Instance> others;
    QList<int> networks;
    for (int number = 0; number < m_instances.rowCount(); ++number) {
        const models::InstanceRow &other = m_instances.row(number);
        if (other.site().id != key.site)
            continue;
        others.append(other.instance());
        if (other.instance().mnet > 0 && !networks.contains(other.instance().mnet))
            networks.append(other.instance().mnet);
    }
    auto *dialog = new EditDialog(feed->service(), feed->site().name, row->instance(), others, networks, m_page);
    const auto show
        = [this, site = feed->label()](const vmoodle::Instance &saved) { m_instances.putRows(site, {saved}); };
    connect(dialog, &EditDialog::saved, this, show);
    connect(feed, &QObject::destroyed, dialog, &QDialog::reject); // with it goes the service
    dialog->open();
}

void InstanceCommands::openBrowser(const InstanceKey &key)
{
    const models::InstanceRow *row = m_instances.find(key);
    if (row == nullptr)
        return;
    const QUrl url(row->instance().host, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (url.isValid() && web && !url.host().isEmpty())
        QDesktopServices::openUrl(url);
    else
        Q_EMIT failed(Error{ErrorKind::InvalidInput, QStringLiteral("no web address"), row->instance().host},
                      tr("Open in the browser"));
}

void InstanceCommands::addAction(QMenu *menu, Action action, const Keys &keys, bool enabled)
{
    const bool asks = keys.size() > 1 || CommandDialog::isAsked(action);
    const QString title = InstancesText::action(action);
    QAction *entry = menu->addAction(icon(InstancesText::actionSymbol(action)), asks ? tr("%1…").arg(title) : title);
    entry->setObjectName(QStringLiteral("action%1").arg(static_cast<int>(action)));
    entry->setToolTip(InstancesText::actionHelp(action));
    entry->setStatusTip(InstancesText::actionHelp(action));
    entry->setEnabled(enabled && !isBusy());
    connect(entry, &QAction::triggered, this, [this, action, keys] { start(action, keys); });
}

void InstanceCommands::fillRowMenu(QMenu *menu, const InstanceKey &key)
{
    const models::InstanceRow *row = m_instances.find(key);
    if (row == nullptr)
        return;
    menu->setToolTipsVisible(true);
    connect(menu->addAction(icon(Symbol::Browser), tr("Open in the browser")), &QAction::triggered, this,
            [this, key] { openBrowser(key); });
    connect(menu->addAction(icon(Symbol::Edit), tr("Edit the row…")), &QAction::triggered, this,
            [this, key] { edit(key); });
    addLogs(menu, key);
    menu->addSeparator();
    const bool broken = row->state() == models::InstanceState::Broken;
    const bool maintenance = row->answer() != nullptr && row->answer()->maintenance;
    for (const Action action : {Action::PurgeCaches, Action::RunCron, Action::RunTask, Action::Upgrade})
        addAction(menu, action, {key}, !broken);
    addAction(menu, maintenance ? Action::MaintenanceOff : Action::MaintenanceOn, {key}, !broken);
    for (const Action action : {Action::ResetPassword, Action::RunScript, Action::RenewMnetKey, Action::Snapshot})
        addAction(menu, action, {key}, !broken);
    menu->addSeparator();
    if (row->instance().enabled) {
        addAction(menu, Action::Disable, {key});
    } else {
        addAction(menu, Action::Enable, {key});
        addAction(menu, Action::Destroy, {key});
    }
}

void InstanceCommands::fillBulkMenu(QMenu *menu, const Keys &keys)
{
    menu->setToolTipsVisible(true);
    for (const Action action :
         {Action::PurgeCaches, Action::MaintenanceOn, Action::MaintenanceOff, Action::Upgrade, Action::RunCron,
          Action::RunTask, Action::ResetPassword, Action::RunScript, Action::RenewMnetKey, Action::Snapshot})
        addAction(menu, action, keys);
    menu->addSeparator();
    addAction(menu, Action::Enable, keys);
    addAction(menu, Action::Disable, keys);
    addAction(menu, Action::Destroy, keys, !disabledOf(keys).isEmpty());
}

} // namespace quai::ui
