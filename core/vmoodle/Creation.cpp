// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/Creation.h"

#include "core/vmoodle/CommandRun.h"
#include "core/vmoodle/RowReader.h"

#include <QMetaEnum>

namespace quai::vmoodle {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kStepLimit{4 * 3600};

QString nameOf(CreationStep step)
{
    return QString::fromLatin1(QMetaEnum::fromType<CreationStep>().valueToKey(static_cast<int>(step)));
}

/// A template's tables come before the row, so that nobody meets half an instance; Moodle's installer needs the row.
QList<CreationStep> stepsOf(const NewInstance &wanted)
{
    if (wanted.fromTemplate.isEmpty())
        return {CreationStep::Database, CreationStep::DataFolder, CreationStep::Register, CreationStep::Content,
                CreationStep::Verification};
    return {CreationStep::Database, CreationStep::Content, CreationStep::DataFolder, CreationStep::Register,
            CreationStep::Verification};
}

/// One attempt.
class Attempt
{
public:
    Attempt(Register &reg, const NewInstance &wanted, CancelToken cancel)
        : m_register(reg)
        , m_wanted(wanted)
        , m_cancel(std::move(cancel))
    {
    }

    /// One call of create.php.
    Result<remote::ProbeOutcome> step(const QString &name)
    {
        QJsonObject settings;
        for (auto one = m_wanted.settings.cbegin(); one != m_wanted.settings.cend(); ++one)
            settings.insert(one.key(), one.value());
        const QJsonObject params{{u"step"_s, name},
                                 {u"values"_s, columnsOf(m_wanted.values)},
                                 {u"password"_s, m_wanted.password},
                                 {u"template"_s, m_wanted.fromTemplate},
                                 {u"newSubNetwork"_s, m_wanted.newSubNetwork},
                                 {u"settings"_s, settings}};
        Result<remote::ProbeCall> call
            = m_register.call({u"probe/boot.php"_s, u"vmoodle/register.php"_s, u"vmoodle/files.php"_s,
                               u"vmoodle/creation.php"_s, u"vmoodle/create.php"_s},
                              {}, params, m_cancel);
        if (!call)
            return fail(call.error());
        call->limit = kStepLimit;
        Result<remote::ProbeOutcome> outcome = remote::runProbe(m_register.host(), *call);
        if (!outcome)
            return fail(outcome.error().with(u"host"_s, m_wanted.values.host));
        for (const QJsonObject &line : outcome->lines) {
            if (const QList<Instance> rows = instancesFrom(line); !rows.isEmpty())
                m_row = rows.first();
        }
        return outcome;
    }

    Status run(CreationStep which)
    {
        if (which == CreationStep::Content && m_wanted.fromTemplate.isEmpty()) {
            if (const Status installed = install(); !installed)
                return installed;
        }
        if (which == CreationStep::Verification) {
            if (const Status verified = verify(); !verified)
                return verified;
        }
        const Result<remote::ProbeOutcome> outcome = step(nameOf(which));
        return outcome ? Status() : Status(fail(outcome.error()));
    }

    const Instance &row() const { return m_row; }

private:
    /// Moodle's own installer, in the new instance. The password stands in PHP's own list of arguments only.
    Status install()
    {
        if (const Result<remote::ProbeOutcome> reset = step(u"Reset"_s); !reset)
            return fail(reset.error());
        const QString email = m_wanted.adminEmail.isEmpty() ? u"admin@example.invalid"_s : m_wanted.adminEmail;
        const QStringList arguments{u"--agree-license"_s,
                                    u"--adminuser=admin"_s,
                                    u"--adminpass="_s + m_wanted.adminPassword,
                                    u"--adminemail="_s + email,
                                    u"--fullname="_s + m_wanted.values.name,
                                    u"--shortname="_s + m_wanted.values.shortName};
        if (const Status there = assertHost(); !there)
            return there;
        Result<remote::ProbeCall> call
            = m_register.call({u"vmoodle/script.php"_s}, m_wanted.values.host,
                              {{u"scripts"_s, QJsonArray{u"admin/cli/install_database.php"_s}},
                               {u"arguments"_s, QJsonArray::fromStringList(arguments)}},
                              m_cancel);
        if (!call)
            return fail(call.error());
        call->limit = kStepLimit;
        const Result<remote::ProbeOutcome> outcome = remote::runProbe(m_register.host(), *call);
        if (!outcome)
            return fail(outcome.error());
        if (outcome->exitStatus != 0)
            return fail(ErrorKind::RemoteCommandFailed, u"Moodle's installer ended with %1"_s.arg(outcome->exitStatus),
                        outcome->output, outcome->exitStatus);
        return {};
    }

    Status assertHost()
    {
        const Result<remote::ProbeCall> call = m_register.call({u"probe/boot.php"_s, u"vmoodle/assert.php"_s},
                                                               m_wanted.values.host, {{u"light"_s, true}}, m_cancel);
        const Result<remote::ProbeOutcome> outcome
            = call ? remote::runProbe(m_register.host(), *call) : Result<remote::ProbeOutcome>(fail(call.error()));
        return outcome ? Status() : Status(fail(outcome.error()));
    }

    Status verify()
    {
        if (!m_wanted.settings.isEmpty()) {
            if (const Result<remote::ProbeOutcome> applied = step(u"Settings"_s); !applied)
                return fail(applied.error());
        }
        const Result<remote::ProbeCall> call
            = m_register.call({u"probe/boot.php"_s, u"vmoodle/register.php"_s, u"vmoodle/act.php"_s},
                              m_wanted.values.host, {{u"action"_s, u"Greet"_s}}, m_cancel);
        const Result<remote::ProbeOutcome> outcome
            = call ? remote::runProbe(m_register.host(), *call) : Result<remote::ProbeOutcome>(fail(call.error()));
        if (!outcome)
            return fail(outcome.error());
        if (m_row.mnet < 0)
            return {};
        InstanceCommand renewal;
        renewal.action = Action::RenewMnetKey;
        renewal.ids = {m_row.id};
        BusyHosts busy;
        const CommandListener nobody;
        CommandRun run(m_register, busy, renewal, nobody, m_cancel);
        run.askBoundOnly();
        const Result<CommandReport> renewed = run.run();
        if (!renewed)
            return fail(renewed.error());
        if (const std::optional<Error> &error = renewed->hosts.constFirst().error)
            return fail(*error);
        return {};
    }

    Register &m_register;
    const NewInstance &m_wanted;
    CancelToken m_cancel;
    Instance m_row;
};

QList<Finding> obstaclesOf(const QJsonObject &line)
{
    QList<Finding> found;
    const QJsonArray obstacles = line.value(u"obstacles"_s).toArray();
    for (const QJsonValue &one : obstacles) {
        bool known = false;
        const int kind
            = QMetaEnum::fromType<FindingKind>().keyToValue(one[1].toString().toLatin1().constData(), &known);
        found.append({one[0].toString(), known ? static_cast<FindingKind>(kind) : FindingKind::Malformed,
                      one[2].toString(), true});
    }
    return found;
}

void fillIn(QString &value, const QString &scheme, const QString &name)
{
    if (value.isEmpty())
        value = QString(scheme).replace(u"<%%INSTANCE%%>"_s, name);
}

} // namespace

NewInstance withGeneratedNames(NewInstance wanted, const QMap<QString, QString> &settings)
{
    Instance &values = wanted.values;
    QString name = values.shortName;
    name.replace(u'-', u'_').replace(u' ', u'_');
    // Not in a host, where "_" is no letter of a name.
    fillIn(values.host, settings.value(u"vmoodlehost"_s), QString(values.shortName).replace(u' ', u'-').toLower());
    fillIn(values.databaseName, settings.value(u"vdbbasename"_s), name);
    fillIn(values.dataPath, settings.value(u"vdatapathbase"_s), name);
    fillIn(values.databaseType, settings.value(u"dbtype"_s, u"mariadb"_s), {});
    fillIn(values.databaseHost, settings.value(u"vdbhost"_s, u"localhost"_s), {});
    fillIn(values.databaseUser, settings.value(u"vdblogin"_s), {});
    fillIn(values.databasePrefix, settings.value(u"vdbprefix"_s, u"mdl_"_s), {});
    return wanted;
}

Result<CreationPlan> planCreation(Register &reg, const NewInstance &wanted, const CancelToken &cancel)
{
    const Result<RegisterFacts> facts = reg.facts(cancel);
    if (!facts)
        return fail(facts.error());
    const NewInstance complete = withGeneratedNames(wanted, facts->settings);
    CreationPlan plan;
    plan.values = complete.values;
    plan.steps = stepsOf(complete);
    plan.findings = findings(complete.values, complete.password, {});
    if (complete.fromTemplate.isEmpty() && complete.adminPassword.isEmpty())
        plan.findings.append({u"adminpass"_s, FindingKind::Empty, {}, true});
    const Result<remote::ProbeOutcome> outcome = Attempt(reg, complete, cancel).step(u"plan"_s);
    if (!outcome)
        return fail(outcome.error());
    const QJsonObject line = outcome->lines.value(0);
    plan.findings += obstaclesOf(line);
    const QJsonArray done = line.value(u"done"_s).toArray();
    for (const CreationStep step : std::as_const(plan.steps)) {
        if (done.contains(QJsonValue(nameOf(step))))
            plan.alreadyDone.append(step);
    }
    return plan;
}

Result<CreationOutcome> createInstance(Register &reg, const NewInstance &wanted,
                                       const std::function<void(CreationStep)> &onStep, const CancelToken &cancel)
{
    const Result<CreationPlan> plan = planCreation(reg, wanted, cancel);
    if (!plan)
        return fail(plan.error());
    if (!plan->isPossible())
        return fail(Error{ErrorKind::RowRefused,
                          u"it cannot be made like this"_s,
                          describe(plan->findings),
                          {{u"host"_s, plan->values.host}, {u"count"_s, QString::number(plan->findings.size())}},
                          0});
    NewInstance complete = wanted;
    complete.values = plan->values;
    Attempt attempt(reg, complete, cancel);
    CreationOutcome outcome;
    for (const CreationStep step : plan->steps) {
        if (cancel.stop_requested())
            return fail(Error{ErrorKind::Cancelled,
                              u"stopped before the step %1"_s.arg(nameOf(step)),
                              {},
                              {{u"host"_s, complete.values.host}, {u"step"_s, nameOf(step)}},
                              0});
        const bool isDone = plan->alreadyDone.contains(step);
        if (!isDone && onStep)
            onStep(step);
        // What is done is not done again; its row is asked for.
        if (isDone && step != CreationStep::Register) {
            outcome.done.append(step);
            continue;
        }
        if (const Status ended = attempt.run(step); !ended)
            return fail(ended.error().with(u"step"_s, nameOf(step)));
        outcome.done.append(step);
    }
    outcome.row = attempt.row();
    return outcome;
}

Status undoCreation(Register &reg, const NewInstance &wanted, const CancelToken &cancel)
{
    const Result<RegisterFacts> facts = reg.facts(cancel);
    if (!facts)
        return fail(facts.error());
    const NewInstance complete = withGeneratedNames(wanted, facts->settings);
    const Result<remote::ProbeOutcome> outcome = Attempt(reg, complete, cancel).step(u"undo"_s);
    return outcome ? Status() : Status(fail(outcome.error()));
}

} // namespace quai::vmoodle
