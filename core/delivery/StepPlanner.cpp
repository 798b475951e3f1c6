// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/StepPlanner.h"

#include "core/delivery/ReleaseGate.h"
#include "core/delivery/UpdateStep.h"

#include <QMetaEnum>

namespace quai::delivery {

namespace {

using Facts = QMap<QString, QString>;

/// The record refusal<TAB>kind<TAB>message<TAB>fact=value...
Error refusalOf(const remote::Record &record)
{
    bool known = false;
    const QByteArray name = record.fields.value(0);
    const int value = QMetaEnum::fromType<ErrorKind>().keyToValue(name.constData(), &known);
    Error error{known ? static_cast<ErrorKind>(value) : ErrorKind::Internal, record.text(1), {}, {}};
    for (qsizetype i = 2; i < record.fields.size(); ++i) {
        const QString fact = record.text(i);
        const qsizetype equals = fact.indexOf(QLatin1Char('='));
        if (equals > 0)
            error.facts.insert(fact.left(equals), fact.mid(equals + 1));
    }
    return error;
}

/// Refusals of the server are part of a plan; that it could not be asked is not.
bool isRefusal(ErrorKind kind)
{
    return kind >= ErrorKind::WrongState && kind <= ErrorKind::NothingToRescue;
}

void addRefusal(StepPlan &plan, const Error &error)
{
    for (const Error &known : std::as_const(plan.refusals)) {
        if (known.kind == error.kind && known.facts == error.facts)
            return;
    }
    plan.refusals << error;
}

FileChange::Kind changeKind(const QString &name)
{
    if (name == QLatin1String("added"))
        return FileChange::Kind::Added;
    return name == QLatin1String("removed") ? FileChange::Kind::Removed : FileChange::Kind::Modified;
}

void readSyncback(const remote::ScriptResult &script, StepPlan &plan)
{
    const QList<remote::Record> planned = script.all("planned");
    for (const remote::Record &copy : planned) {
        const bool super = copy.text(0) == QLatin1String("SUPERSAVE");
        plan.filesToWrite = std::max<qint64>(plan.filesToWrite, 0) + copy.number(1);
        plan.filesToRemove = std::max<qint64>(plan.filesToRemove, 0) + copy.number(2);
        plan.bytesToWrite = std::max<qint64>(plan.bytesToWrite, 0) + copy.number(3);
        plan.actions << PlannedAction{
            QStringLiteral("mirror"),
            Facts{{QStringLiteral("from"), plan.status.copy(Copy::Served).path},
                  {QStringLiteral("to"), plan.status.copy(super ? Copy::SuperSave : Copy::Save).path},
                  {QStringLiteral("component"), plan.request.component.toString()},
                  {QStringLiteral("files"), copy.text(1)},
                  {QStringLiteral("removed"), copy.text(2)},
                  {QStringLiteral("bytes"), copy.text(3)}}};
        plan.actions << PlannedAction{QStringLiteral("stamp"), Facts{{QStringLiteral("copy"), copy.text(0)}}};
    }
    const QList<remote::Record> changes = script.all("change");
    for (const remote::Record &change : changes)
        plan.changes << FileChange{changeKind(change.text(0)), change.text(1), {}, {}};
}

/// The exchange and what follows it, in words of identifiers.
void addSwitch(StepPlan &plan, Copy incoming, const QString &productionGoesTo, const sites::Site &site)
{
    const CopyState &copy = plan.status.copy(incoming);
    plan.fromVersion = plan.status.copy(Copy::Served).version;
    plan.toVersion = copy.version;
    plan.actions << PlannedAction{QStringLiteral("exchange"),
                                  Facts{{QStringLiteral("from"), copy.path},
                                        {QStringLiteral("to"), plan.status.copy(Copy::Served).path},
                                        {QStringLiteral("means"), plan.status.switchMeans}}};
    plan.actions << PlannedAction{QStringLiteral("rename"),
                                  Facts{{QStringLiteral("from"), copy.path}, {QStringLiteral("to"), productionGoesTo}}};
    plan.actions << PlannedAction{
        site.reloadCommand.isEmpty() ? QStringLiteral("freshen") : QStringLiteral("reload"),
        Facts{{QStringLiteral("url"), site.url}, {QStringLiteral("command"), site.reloadCommand}}};
}

/// The lock is no refusal of the scripts' plans, which do not take it.
void addLock(StepPlan &plan)
{
    if (!plan.status.lock || plan.status.lock->mine)
        return;
    const LockInfo &lock = *plan.status.lock;
    if (lock.stale && !plan.request.takeOverReason.isEmpty())
        return;
    const qsizetype at = lock.owner.lastIndexOf(QLatin1Char('@'));
    addRefusal(plan,
               Error{ErrorKind::LockHeld,
                     QStringLiteral("somebody else works on this site"),
                     {},
                     Facts{{QStringLiteral("owner"), lock.owner.left(at)},
                           {QStringLiteral("host"), lock.owner.mid(at + 1)},
                           {QStringLiteral("purpose"), lock.purpose},
                           {QStringLiteral("since"), QString::number(lock.since.toSecsSinceEpoch())},
                           {QStringLiteral("heartbeatAge"), QString::number(lock.heartbeatAgeSecs)}}});
}

QString yesNo(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

} // namespace

StepPlanner::StepPlanner(remote::Host &host, const sites::Site &site, const Operator &who, UpdateSecrets secrets)
    : m_scripts(host, site, who)
    , m_host(host)
    , m_site(site)
    , m_secrets(std::move(secrets))
{
}

Result<StepPlan> StepPlanner::plan(const StepRequest &request, const SiteStatus &status, const Listener &listener,
                                   const CancelToken &cancel)
{
    if (request.step == Step::Update)
        return update(request, status, listener, cancel);
    StepPlan plan;
    plan.request = request;
    plan.status = status;
    const Result<remote::ScriptResult> script = ask(plan, listener, cancel);
    if (!script)
        return fail(script.error());
    switch (request.step) {
    case Step::Syncback:
        plan.fromVersion = status.copy(Copy::Save).version;
        plan.toVersion = status.copy(Copy::Served).version;
        readSyncback(*script, plan);
        break;
    case Step::Goback:
        addSwitch(plan, Copy::Save, m_site.servedPath() + QLatin1Char('-') + m_site.methodSuffix(), m_site);
        break;
    case Step::BackToProd:
        addSwitch(plan, Copy::Working, m_site.servedPath() + QStringLiteral("-SAVE"), m_site);
        if (Status gate = askGate(plan, listener, cancel); !gate)
            return fail(std::move(gate).error());
        break;
    case Step::Rescue:
        if (const remote::Record *rescue = script->find("rescue"); rescue != nullptr && !rescue->text(0).isEmpty())
            addSwitch(plan, rescue->text(0) == QLatin1String("SAVE") ? Copy::Save : Copy::SuperSave,
                      m_site.servedPath() + QLatin1Char('-') + m_site.methodSuffix(), m_site);
        break;
    case Step::Update:
        Q_UNREACHABLE();
    }
    addLock(plan);
    return plan;
}

Result<StepPlan> StepPlanner::update(const StepRequest &request, const SiteStatus &status, const Listener &listener,
                                     const CancelToken &cancel)
{
    UpdateStep step(m_host, m_site, m_secrets);
    Result<StepPlan> plan = step.plan(request, status, listener, cancel);
    if (!plan && !isRefusal(plan.error().kind))
        return plan;
    if (!plan) {
        StepPlan refused;
        refused.refusals << plan.error();
        plan = refused;
    }
    plan->request = request;
    plan->status = status;
    if (status.mode == Mode::Unknown)
        addRefusal(*plan, Error{ErrorKind::StateUnknown, QStringLiteral("the folders match no known state"), {}, {}});
    addLock(*plan);
    return plan;
}

Result<remote::ScriptResult> StepPlanner::ask(StepPlan &plan, const Listener &listener, const CancelToken &cancel)
{
    const QStringList arguments{QStringLiteral("plan=yes"),
                                QStringLiteral("component=") + plan.request.component.toString(),
                                QStringLiteral("supersave=") + yesNo(plan.request.withSuperSave),
                                QStringLiteral("fallback=") + yesNo(m_site.allowRenameFallback)};
    Result<remote::ScriptResult> script = m_scripts.run(stepName(plan.request.step), arguments, listener, cancel);
    if (!script) {
        if (!isRefusal(script.error().kind))
            return script;
        addRefusal(plan, script.error());
        return remote::ScriptResult();
    }
    const QList<remote::Record> refusals = script->all("refusal");
    for (const remote::Record &refusal : refusals)
        addRefusal(plan, refusalOf(refusal));
    return script;
}

Status StepPlanner::askGate(StepPlan &plan, const Listener &listener, const CancelToken &cancel)
{
    if (plan.status.mode != Mode::Delivery)
        return {};
    ReleaseGate gate(m_host, m_site);
    const Result<GateReport> report = gate.examine(plan.status, listener, cancel);
    if (!report)
        return fail(report.error());
    for (const Error &refusal : report->refusals)
        addRefusal(plan, refusal);
    plan.databaseUpgrade = report->databaseUpgrade && plan.request.upgradeDatabase;
    if (plan.databaseUpgrade)
        plan.actions << PlannedAction{
            QStringLiteral("upgrade"),
            Facts{{QStringLiteral("from"), report->fromVersion}, {QStringLiteral("to"), report->toVersion}}};
    plan.actions << PlannedAction{QStringLiteral("health"), Facts{{QStringLiteral("url"), m_site.url}}};
    return {};
}

} // namespace quai::delivery
