// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/DestroyFlow.h"

#include "core/base/WhenFinished.h"
#include "ui/common/Ask.h"
#include "ui/common/Words.h"
#include "ui/instances/InstancesFeed.h"
#include "ui/instances/InstancesText.h"

#include <QLocale>

#include <algorithm>

namespace quai::ui {

using models::InstanceKey;
using vmoodle::Action;
using vmoodle::DestroyPlan;

namespace {

QString described(const DestroyPlan &plan)
{
    const QString rule = QStringLiteral("  ");
    QStringList lines{plan.row.host};
    lines << rule
            + DestroyFlow::tr("Database %1 on %2: %Ln table(s), %3", nullptr, static_cast<int>(plan.tables.size()))
                  .arg(plan.row.databaseName, plan.row.databaseHost, words::dataSize(plan.databaseBytes));
    lines << rule
            + (plan.dataFiles < 0
                   ? DestroyFlow::tr("Folder %1: %2").arg(plan.row.dataPath, words::dataSize(plan.dataBytes))
                   : DestroyFlow::tr("Folder %1: %2, %3 files")
                         .arg(plan.row.dataPath, words::dataSize(plan.dataBytes), QLocale().toString(plan.dataFiles)));
    lines << rule + DestroyFlow::tr("The row \"%1\" of the register, and its MNET host").arg(plan.row.name);
    for (const vmoodle::Finding &refusal : plan.refusals)
        lines << rule + QString(QChar(0x26A0)) + QLatin1Char(' ') + InstancesText::field(refusal.field)
                + QStringLiteral(": ") + InstancesText::finding(refusal);
    if (!plan.foreignTables.isEmpty())
        lines << rule + QString(QChar(0x26A0)) + QLatin1Char(' ')
                + DestroyFlow::tr("%Ln table(s) of the database are not its own: %1", nullptr,
                                  static_cast<int>(plan.foreignTables.size()))
                      .arg(plan.foreignTables.mid(0, 5).join(QStringLiteral(", ")));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

DestroyFlow::DestroyFlow(CommandRun::FeedOf feedOf, CommandRun &run, Ask &ask, QWidget *page)
    : QObject(page)
    , m_feedOf(std::move(feedOf))
    , m_run(run)
    , m_ask(ask)
    , m_page(page)
{
    connect(&run, &CommandRun::finished, this, &DestroyFlow::onRunFinished);
}

void DestroyFlow::start(const Keys &keys)
{
    if (m_busy || keys.isEmpty())
        return;
    m_busy = true;
    if (keys.size() > limit)
        askForLess(keys);
    else
        begin(keys);
}

void DestroyFlow::askForLess(const Keys &keys)
{
    const auto left = static_cast<int>(keys.size() - limit);
    Question question;
    question.title = InstancesText::action(Action::Destroy);
    question.text = tr("%Ln instance(s) are to be destroyed. At most %1 are destroyed at a time, so that what will be "
                       "dropped can be read.",
                       nullptr, static_cast<int>(keys.size()))
                        .arg(limit);
    question.more
        = tr("The first %1 in the order of the table are taken now; %Ln other(s) stay as they are, and chosen.",
             nullptr, left)
              .arg(limit);
    question.accept = tr("Go on with %1").arg(limit);
    question.dangerous = true;
    question.symbol = Symbol::Remove;
    m_ask.confirm(m_page, question, [this, keys](bool accepted) {
        if (accepted)
            begin(keys.mid(0, limit));
        else
            end();
    });
}

void DestroyFlow::begin(const Keys &keys)
{
    m_toPlan = keys;
    m_planned.clear();
    planNext();
}

void DestroyFlow::end()
{
    m_busy = false;
    m_snapshotRuns = false;
    m_toPlan.clear();
    m_planned.clear();
}

void DestroyFlow::planNext()
{
    if (m_toPlan.isEmpty()) {
        if (std::any_of(m_planned.cbegin(), m_planned.cend(),
                        [this](const Planned &planned) { return isPossible(planned); }))
            offerSnapshot();
        else
            showRefusals();
        return;
    }
    const InstanceKey key = m_toPlan.takeFirst();
    InstancesFeed *feed = m_feedOf(key.site);
    if (feed == nullptr) {
        planNext();
        return;
    }
    whenFinished<DestroyPlan>(feed->service().planDestruction(key.id, {}), this,
                              [this, key](const Result<DestroyPlan> &plan) {
                                  if (!plan) {
                                      Q_EMIT failed(plan.error());
                                      end();
                                      return;
                                  }
                                  m_planned.append({key, *plan});
                                  planNext();
                              });
}

bool DestroyFlow::isPossible(const Planned &planned) const
{
    // The register was read again just now: it may have been enabled meanwhile.
    return planned.plan.refusals.isEmpty() && planned.plan.foreignTables.isEmpty() && !planned.plan.row.enabled;
}

QString DestroyFlow::details() const
{
    QStringList parts;
    for (const Planned &planned : m_planned)
        parts << described(planned.plan);
    return parts.join(QStringLiteral("\n\n"));
}

void DestroyFlow::showRefusals()
{
    Question question;
    question.title = tr("Not destroyed");
    question.text = tr("%Ln instance(s) cannot be destroyed.", nullptr, static_cast<int>(m_planned.size()));
    question.more = tr("Nothing was changed. What stands against it is said below.");
    question.details = details();
    question.accept = tr("Close");
    question.symbol = Symbol::Error;
    m_ask.confirm(m_page, question, [](bool) {});
    end();
}

void DestroyFlow::offerSnapshot()
{
    m_planned.removeIf([this](const Planned &planned) { return !isPossible(planned); });
    const bool capturable = std::any_of(m_planned.cbegin(), m_planned.cend(), [](const Planned &planned) {
        return planned.plan.row.dataFolder != vmoodle::DataFolder::Missing;
    });
    if (!capturable) {
        confirm();
        return;
    }
    Question question;
    question.title = InstancesText::action(Action::Destroy);
    question.text
        = tr("Take a snapshot before %Ln instance(s) are destroyed?", nullptr, static_cast<int>(m_planned.size()));
    question.more = tr("With a snapshot the instance can be made again. Without one its content is lost.");
    question.symbol = Symbol::Snapshot;
    const QList<Choice> choices{
        {tr("Snapshot first"), tr("Takes a snapshot as a template, then asks again before anything is destroyed")},
        {tr("No snapshot"), tr("Asks again before anything is destroyed")}};
    m_ask.choose(m_page, question, choices, [this](int choice) {
        if (choice == 0)
            takeSnapshot();
        else if (choice == 1)
            confirm();
        else
            end();
    });
}

void DestroyFlow::takeSnapshot()
{
    QList<models::HostResultsModel::Target> targets;
    for (const Planned &planned : std::as_const(m_planned)) {
        if (planned.plan.row.dataFolder != vmoodle::DataFolder::Missing)
            targets.append({planned.key, planned.plan.row.host});
    }
    vmoodle::InstanceCommand command;
    command.action = Action::Snapshot;
    m_snapshotRuns = true;
    m_run.start(command, targets);
    Q_EMIT started();
}

void DestroyFlow::onRunFinished()
{
    if (!m_snapshotRuns)
        return;
    m_snapshotRuns = false;
    if (m_run.results().retryable().isEmpty())
        confirm();
    else
        end(); // the results say what failed; nothing is destroyed without the snapshot that was asked for
}

QString DestroyFlow::typedWord() const
{
    if (m_planned.size() == 1)
        return m_planned.first().plan.row.host;
    const QString number = QString::number(m_planned.size());
    const InstancesFeed *feed = m_feedOf(m_planned.first().key.site);
    const bool oneSite = std::all_of(m_planned.cbegin(), m_planned.cend(), [this](const Planned &planned) {
        return planned.key.site == m_planned.first().key.site;
    });
    return oneSite && feed != nullptr ? feed->site().name + QLatin1Char(' ') + number : number;
}

QStringList DestroyFlow::hosts() const
{
    QStringList list;
    for (const Planned &planned : m_planned)
        list << planned.plan.row.host;
    return list;
}

void DestroyFlow::confirm()
{
    Question question;
    question.title = InstancesText::action(Action::Destroy);
    question.text = m_planned.size() == 1
        ? tr("%1 will be destroyed for good.").arg(m_planned.first().plan.row.host)
        : tr("%Ln instance(s) will be destroyed for good: %1", nullptr, static_cast<int>(m_planned.size()))
              .arg(hosts().join(QStringLiteral(", ")));
    question.more = tr("This was read from the register just now, and will be removed:");
    question.details = details();
    question.accept = tr("Destroy");
    question.typed = typedWord();
    question.dangerous = true;
    question.symbol = Symbol::Remove;
    m_ask.confirm(m_page, question, [this](bool accepted) {
        if (accepted)
            destroy();
        else
            end();
    });
}

void DestroyFlow::destroy()
{
    vmoodle::InstanceCommand command;
    command.action = Action::Destroy;
    QList<models::HostResultsModel::Target> targets;
    for (const Planned &planned : std::as_const(m_planned)) {
        targets.append({planned.key, planned.plan.row.host});
        command.confirmedHosts.insert(planned.plan.row.id, planned.plan.row.host);
    }
    end();
    m_run.start(command, targets);
    Q_EMIT started();
}

} // namespace quai::ui
