// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/InstanceCreation.h"

#include "app/ctl/CommonExitCode.h"
#include "app/ctl/InstanceText.h"
#include "app/ctl/Json.h"
#include "core/vmoodle/Creation.h"
#include "core/vmoodle/CreationsRun.h"
#include "core/vmoodle/NodeList.h"

#include <QFile>

namespace quai::ctl {

using namespace vmoodle;

namespace {

constexpr qint64 kNodeListLimit = 16 << 20;

/// One call of the verb.
class CreationVerb
{
public:
    CreationVerb(Context &context, const sites::Site &site, Register &reg)
        : m_context(context)
        , m_command(context.command)
        , m_site(site)
        , m_register(reg)
    {
    }

    ExitCode run()
    {
        const Result<QList<NewInstance>> list = wanted();
        if (!list)
            return failed(list.error(), false);
        if (isSet("undo"))
            return undo(*list);
        // All of them are looked at before the first one is made.
        QList<CreationPlan> plans;
        for (const NewInstance &one : *list) {
            const Result<CreationPlan> plan = planCreation(m_register, one, m_context.cancel);
            if (!plan)
                return failed(plan.error(), false);
            plans.append(*plan);
        }
        const bool possible
            = std::all_of(plans.cbegin(), plans.cend(), [](const CreationPlan &plan) { return plan.isPossible(); });
        if (!possible || isSet("plan")) {
            QString text;
            for (const CreationPlan &plan : plans)
                text += describe(plan);
            QJsonObject json = frame(possible);
            json.insert(QStringLiteral("plans"), toJsonArray(plans));
            if (!possible)
                json.insert(QStringLiteral("exitCode"), static_cast<int>(ExitCode::Refused));
            m_context.report.result(json, text);
            return possible ? ExitCode::Done : ExitCode::Refused;
        }
        return make(*list);
    }

private:
    QJsonObject frame(bool ok) const
    {
        return {
            {QStringLiteral("ok"), ok}, {QStringLiteral("verb"), m_command.verb}, {QStringLiteral("site"), m_site.id}};
    }

    ExitCode failed(const Error &error, bool changesSite, const QJsonArray &made = {})
    {
        const ExitCode code = exitCodeOf(error.kind, changesSite);
        QJsonObject json = frame(false);
        json.insert(QStringLiteral("instances"), made);
        m_context.report.failure(error, static_cast<int>(code), json);
        return code;
    }

    QString field(const char *name) const { return m_command.instanceFields.value(QLatin1String(name)); }
    bool isSet(const char *name) const { return m_command.instanceFields.contains(QLatin1String(name)); }

    Result<QByteArray> nodeText()
    {
        if (field("nodes") == QLatin1String("-")) {
            QByteArray text;
            while (const Result<QString> line = m_context.terminal.readLine())
                text += line->toUtf8() + '\n';
            return text;
        }
        QFile file(field("nodes"));
        if (!file.open(QIODevice::ReadOnly) || file.size() > kNodeListLimit)
            return fail(Error{ErrorKind::FileUnreadable,
                              QStringLiteral("reading the node list"),
                              {},
                              {{QStringLiteral("file"), field("nodes")}},
                              0});
        return file.readAll();
    }

    Result<QList<NewInstance>> wanted()
    {
        if (!isSet("nodes"))
            return oneWanted();
        const Result<QByteArray> text = nodeText();
        const Result<NodeList> nodes = text ? NodeList::parse(*text) : Result<NodeList>(fail(text.error()));
        if (!nodes)
            return fail(nodes.error());
        QList<NewInstance> list;
        for (const NodeEntry &entry : nodes->entries)
            list.append(entry.wanted);
        if (list.isEmpty())
            return fail(ErrorKind::InvalidInput, QStringLiteral("the node list names no instance"));
        if (!nodes->isPossible()) {
            QString detail;
            for (const NodeEntry &entry : nodes->entries)
                detail += entry.findings.isEmpty()
                    ? QString()
                    : QStringLiteral("line %1\n%2\n").arg(entry.line).arg(vmoodle::describe(entry.findings));
            return fail(
                Error{ErrorKind::RowRefused,
                      QStringLiteral("the node list has values that no row can have"),
                      detail,
                      {{QStringLiteral("host"), field("nodes")}, {QStringLiteral("count"), QStringLiteral("1")}},
                      0});
        }
        return list;
    }

    Result<QList<NewInstance>> oneWanted()
    {
        NewInstance one;
        one.values.shortName = m_command.names.value(1);
        one.values.name = m_command.siteFields.value(QStringLiteral("name"), one.values.shortName);
        one.values.host = field("host");
        one.values.description = m_command.siteFields.value(QStringLiteral("note"));
        one.values.databaseName = field("db-name");
        one.values.databaseUser = field("db-user");
        one.values.databaseHost = field("db-host");
        one.values.databasePrefix = field("db-prefix");
        one.values.dataPath = field("data-path");
        one.newSubNetwork = field("mnet") == QLatin1String("NEW");
        one.values.mnet = one.newSubNetwork || !isSet("mnet") ? 0 : field("mnet").toInt();
        one.fromTemplate = field("template");
        if (one.values.shortName.isEmpty())
            return fail(ErrorKind::InvalidInput, QStringLiteral("create wants a short name, or --nodes"));
        if (const Status asked = askPasswords(one); !asked)
            return fail(asked.error());
        return QList<NewInstance>{one};
    }

    /// The secrets of one new instance, in this order: its database's, its administrator's.
    Status askPasswords(NewInstance &one)
    {
        if (isSet("db-password")) {
            const Result<QString> password
                = m_context.secrets.obtain(QStringLiteral("quai/%1/new-database").arg(m_site.id),
                                           QStringLiteral("Password of the new instance's database:"));
            if (!password)
                return fail(password.error());
            one.password = *password;
        }
        if (one.fromTemplate.isEmpty() && !isSet("undo")) {
            const Result<QString> password
                = m_context.secrets.obtain(QStringLiteral("quai/%1/new-password").arg(m_site.id),
                                           QStringLiteral("Password of the new administrator:"));
            if (!password)
                return fail(password.error());
            one.adminPassword = *password;
        }
        return {};
    }

    ExitCode make(const QList<NewInstance> &list)
    {
        CreationOrder order;
        order.wanted = list;
        order.stopOnFirstError = isSet("stop-on-error");
        if (isSet("parallel"))
            order.parallel = field("parallel").toInt(); // 0 is refused by the run
        CreationListener listener;
        listener.onStep = [this, &list](qsizetype number, CreationStep step) {
            m_context.report.progress({enumName(step), 0, -1, Progress::Unit::None, list.at(number).values.shortName});
        };
        BusyHosts busy;
        const Result<QList<CreationResult>> results
            = CreationsRun(m_register, busy, order, listener, m_context.cancel).run();
        if (!results)
            return failed(results.error(), false);
        if (results->size() == 1 && results->constFirst().error)
            return failed(*results->constFirst().error, true);
        return tell(list, *results);
    }

    ExitCode tell(const QList<NewInstance> &list, const QList<CreationResult> &results)
    {
        QList<Instance> made;
        QJsonArray told;
        QString text;
        for (qsizetype i = 0; i < results.size(); ++i) {
            const CreationResult &result = results.at(i);
            told.append(resultJson(list.at(i), result));
            if (result.outcome == Outcome::Done)
                made.append(result.made.row);
            else
                text += QStringLiteral("%1  %2  %3\n")
                            .arg(enumName(result.outcome), -8)
                            .arg(list.at(i).values.shortName, -24)
                            .arg(result.error ? kindName(result.error->kind) + QStringLiteral(": ")
                                         + result.error->message + QLatin1Char(' ') + result.error->detail
                                              : QString());
        }
        const ExitCode code = commonExitCode(results);
        QJsonObject json = frame(code == ExitCode::Done);
        json.insert(QStringLiteral("instances"), toJsonArray(made));
        json.insert(QStringLiteral("results"), told);
        if (code != ExitCode::Done)
            json.insert(QStringLiteral("exitCode"), static_cast<int>(code));
        m_context.report.result(json, describe(made) + text);
        return code;
    }

    static QJsonObject resultJson(const NewInstance &wanted, const CreationResult &result)
    {
        QJsonObject json{{QStringLiteral("shortName"), wanted.values.shortName},
                         {QStringLiteral("outcome"), enumName(result.outcome)}};
        if (result.error)
            json.insert(QStringLiteral("error"), toJson(*result.error));
        return json;
    }

    ExitCode undo(const QList<NewInstance> &list)
    {
        for (const NewInstance &one : list) {
            if (const Status undone = undoCreation(m_register, one, m_context.cancel); !undone)
                return failed(undone.error(), true);
        }
        m_context.report.result(frame(true), QStringLiteral("nothing of it is left\n"));
        return ExitCode::Done;
    }

    Context &m_context;
    const Command &m_command;
    const sites::Site &m_site;
    Register &m_register;
};

} // namespace

ExitCode runInstanceCreation(Context &context, const sites::Site &site, Register &reg)
{
    return CreationVerb(context, site, reg).run();
}

} // namespace quai::ctl
