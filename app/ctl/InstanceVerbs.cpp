// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/InstanceVerbs.h"

#include "app/ctl/ActionNames.h"
#include "app/ctl/CommonExitCode.h"
#include "app/ctl/InstanceCreation.h"
#include "app/ctl/InstanceText.h"
#include "app/ctl/Json.h"
#include "app/ctl/Line.h"
#include "core/remote/SshHost.h"
#include "core/vmoodle/CommandRun.h"

namespace quai::ctl {

using namespace vmoodle;

namespace {

/// One call of one verb on one site.
class InstanceVerb
{
public:
    InstanceVerb(Context &context, const sites::Site &site)
        : m_context(context)
        , m_command(context.command)
        , m_site(site)
        , m_line(site.server, m_command, context.terminal, context.secrets)
        , m_host(m_line.connection())
        , m_register(m_host, site)
    {
    }

    ExitCode run()
    {
        if (const Status opened = m_line.open(m_context.cancel); !opened)
            return failed(opened.error(), false);
        const QString &verb = m_command.verb;
        if (verb == QLatin1String("list"))
            return list();
        if (verb == QLatin1String("show"))
            return show();
        if (verb == QLatin1String("templates"))
            return templates();
        if (verb == QLatin1String("orphans"))
            return orphans();
        if (verb == QLatin1String("log"))
            return log();
        if (verb == QLatin1String("create"))
            return runInstanceCreation(m_context, m_site, m_register);
        if (verb == QLatin1String("cronfiles"))
            return cronFilesOfSite();
        if (verb == QLatin1String("sync"))
            return onFleet(&syncRegisters);
        if (verb == QLatin1String("configs"))
            return onFleet(&writePhysicalConfigs);
        return act();
    }

private:
    QJsonObject frame(bool ok) const
    {
        return {
            {QStringLiteral("ok"), ok}, {QStringLiteral("verb"), m_command.verb}, {QStringLiteral("site"), m_site.id}};
    }

    ExitCode failed(const Error &error, bool changesSite)
    {
        const ExitCode code = exitCodeOf(error.kind, changesSite);
        m_context.report.failure(error, static_cast<int>(code), frame(false));
        return code;
    }

    QString field(const char *name) const { return m_command.instanceFields.value(QLatin1String(name)); }
    bool isSet(const char *name) const { return m_command.instanceFields.contains(QLatin1String(name)); }

    Result<QList<Instance>> allRows()
    {
        QList<Instance> rows;
        const Result<ListSummary> listed
            = m_register.list([&rows](const QList<Instance> &some) { rows += some; }, m_context.cancel);
        if (!listed)
            return fail(listed.error());
        return rows;
    }

    ExitCode list()
    {
        const Result<QList<Instance>> rows = allRows();
        if (!rows)
            return failed(rows.error(), false);
        QJsonObject json = frame(true);
        json.insert(QStringLiteral("instances"), toJsonArray(*rows));
        m_context.report.result(json, describe(*rows));
        return ExitCode::Done;
    }

    ExitCode show()
    {
        const Result<QList<qint64>> ids = idsOf({m_command.names.value(1)});
        if (!ids)
            return failed(ids.error(), false);
        const Result<QList<Instance>> rows = m_register.rows(*ids, m_context.cancel);
        if (!rows)
            return failed(rows.error(), false);
        if (rows->size() != 1)
            return failed({ErrorKind::InvalidInput, QStringLiteral("show wants one instance"), {}, {}, 0}, false);
        const Result<QList<Observation>> seen = m_register.observe(*ids, isSet("sizes"), {}, m_context.cancel);
        if (!seen)
            return failed(seen.error(), false);
        const Observation observation = seen->value(0);
        QJsonObject json = frame(true);
        json.insert(QStringLiteral("instance"), toJson(rows->first()));
        json.insert(QStringLiteral("observed"), toJson(observation));
        m_context.report.result(json, describe(rows->first(), observation));
        return observation.error ? ExitCode::NeedsAttention : ExitCode::Done;
    }

    ExitCode templates()
    {
        const Result<QList<Template>> found = m_register.templates(m_context.cancel);
        if (!found)
            return failed(found.error(), false);
        QJsonObject json = frame(true);
        json.insert(QStringLiteral("templates"), toJsonArray(*found));
        m_context.report.result(json, describe(*found));
        return ExitCode::Done;
    }

    ExitCode orphans()
    {
        const Result<Leftovers> found = findLeftovers(m_register, isSet("sizes"), m_context.cancel);
        if (!found)
            return failed(found.error(), false);
        QJsonObject json = frame(true);
        json.insert(QStringLiteral("orphans"), toJsonArray(found->orphans));
        json.insert(QStringLiteral("unread"), QJsonArray::fromStringList(found->unread));
        m_context.report.result(json, describe(*found));
        return found->unread.isEmpty() ? ExitCode::Done : ExitCode::NeedsAttention;
    }

    ExitCode log()
    {
        const Result<QList<qint64>> ids = idsOf({m_command.names.value(1)});
        if (!ids)
            return failed(ids.error(), false);
        if (ids->size() != 1)
            return failed({ErrorKind::InvalidInput, QStringLiteral("log wants one instance"), {}, {}, 0}, false);
        const Result<InstanceLog> read = readLog(m_register, ids->first(), m_command.limit, m_context.cancel);
        if (!read)
            return failed(read.error(), false);
        QJsonObject json = frame(true);
        json.insert(QStringLiteral("log"), toJson(*read));
        m_context.report.result(json, describe(*read));
        return ExitCode::Done;
    }

    ExitCode cronFilesOfSite()
    {
        const Result<RegisterFacts> facts = m_register.facts(m_context.cancel);
        if (!facts)
            return failed(facts.error(), false);
        const int parallel = isSet("parallel") ? qBound(1, field("parallel").toInt(), 64) : 2;
        const CronFiles files = cronFiles(*facts, m_site.phpBinary, parallel, 5);
        QJsonObject json = frame(true);
        json.insert(QStringLiteral("facts"), toJson(*facts));
        json.insert(QStringLiteral("script"), files.script);
        json.insert(QStringLiteral("crontab"), files.crontab);
        json.insert(QStringLiteral("service"), files.service);
        json.insert(QStringLiteral("timer"), files.timer);
        m_context.report.result(json, files.script + QLatin1Char('\n') + files.crontab);
        return ExitCode::Done;
    }

    using FleetWork = Result<QList<FleetResult>> (*)(Register &, const QList<qint64> &, const CancelToken &);

    /// A work on many instances that boots none of them.
    ExitCode onFleet(FleetWork work)
    {
        const Result<QList<qint64>> ids = idsOf(m_command.names.mid(1));
        if (!ids)
            return failed(ids.error(), false);
        const Result<QList<FleetResult>> results = work(m_register, *ids, m_context.cancel);
        if (!results)
            return failed(results.error(), true);
        const bool good = std::none_of(results->cbegin(), results->cend(),
                                       [](const FleetResult &one) { return one.error.has_value(); });
        QJsonObject json = frame(good);
        json.insert(QStringLiteral("results"), toJsonArray(*results));
        if (!good)
            json.insert(QStringLiteral("exitCode"), static_cast<int>(ExitCode::Failed));
        m_context.report.result(json, describe(*results));
        return good ? ExitCode::Done : ExitCode::Failed;
    }

    /// Every line of stdin that names something.
    QStringList namesFromInput()
    {
        QStringList names;
        while (const Result<QString> line = m_context.terminal.readLine()) {
            const QString name = line->trimmed();
            if (!name.isEmpty() && !name.startsWith(QLatin1Char('#')))
                names.append(name);
        }
        return names;
    }

    /// The rows that names mean: a short name, a host, "#id", "master", "all", "enabled", "-" for a list on stdin.
    Result<QList<qint64>> idsOf(QStringList names)
    {
        if (names.removeAll(QStringLiteral("-")) > 0)
            names += namesFromInput();
        if (names.isEmpty())
            return fail(ErrorKind::InvalidInput, QStringLiteral("no instance was named"));
        const Result<QList<Instance>> rows = allRows();
        if (!rows)
            return fail(rows.error());
        QList<qint64> ids;
        for (const QString &name : std::as_const(names)) {
            const QList<qint64> meant = matches(name, *rows);
            if (meant.isEmpty() && name != QLatin1String("all") && name != QLatin1String("enabled"))
                return fail(Error{ErrorKind::InstanceUnknown,
                                  QStringLiteral("no such instance: ") + name,
                                  {},
                                  {{QStringLiteral("host"), name}},
                                  0});
            for (const qint64 id : meant) {
                if (!ids.contains(id))
                    ids.append(id);
            }
        }
        return ids;
    }

    static QList<qint64> matches(const QString &name, const QList<Instance> &rows)
    {
        if (name == QLatin1String("master"))
            return {0};
        const bool all = name == QLatin1String("all");
        const bool enabled = name == QLatin1String("enabled");
        QList<qint64> ids;
        for (const Instance &row : rows) {
            if (all || (enabled && row.enabled) || row.host == name || row.shortName == name
                || name == QStringLiteral("#%1").arg(row.id))
                ids.append(row.id);
        }
        return ids;
    }

    ExitCode act()
    {
        const bool isRun = m_command.verb == QLatin1String("run");
        const QString name = isRun ? m_command.names.value(1) : m_command.verb;
        if (!actionNames().contains(name))
            return failed({ErrorKind::InvalidInput, QStringLiteral("no such action: ") + name, {}, {}, 0}, false);
        InstanceCommand command;
        command.action = actionNames().value(name);
        if (const Status complete = fillIn(command); !complete)
            return failed(complete.error(), false);
        const Result<QList<qint64>> ids = idsOf(m_command.names.mid(isRun ? 2 : 1));
        if (!ids)
            return failed(ids.error(), false);
        command.ids = *ids;
        if (command.action == Action::Destroy) {
            if (const std::optional<ExitCode> refused = confirmDestruction(command))
                return *refused;
        }
        return runCommand(command);
    }

    Status fillIn(InstanceCommand &command)
    {
        command.stopOnFirstError = isSet("stop-on-error");
        command.task = field("task");
        command.script = field("script");
        command.user = field("user");
        if (isSet("parallel"))
            command.parallel = field("parallel").toInt(); // 0 is refused by the command
        if (isSet("time-limit"))
            command.timeout = std::chrono::seconds(field("time-limit").toInt());
        for (const QString &option : m_command.scriptOptions) {
            const qsizetype equals = option.indexOf(QLatin1Char('='));
            command.options.insert(equals < 0 ? option : option.left(equals),
                                   equals < 0 ? QString() : option.mid(equals + 1));
        }
        if (command.action != Action::ResetPassword)
            return {};
        const Result<QString> secret
            = m_context.secrets.obtain(QStringLiteral("quai/%1/new-password").arg(m_site.id),
                                       QStringLiteral("New password of %1:").arg(command.user));
        if (!secret)
            return fail(secret.error());
        command.secret = *secret;
        return {};
    }

    /// Shows what will be dropped and wants each host typed, or --yes; an exit code when it is not to be done.
    std::optional<ExitCode> confirmDestruction(InstanceCommand &command)
    {
        for (const qint64 id : std::as_const(command.ids)) {
            const Result<DestroyPlan> plan = m_register.planDestruction(id, m_context.cancel);
            if (!plan)
                return failed(plan.error(), false);
            m_context.report.note(describe(*plan).trimmed());
            QString typed = m_command.yes ? plan->row.host : QString();
            if (!m_command.yes && m_context.terminal.canAsk()) {
                const Result<QString> answer = m_context.terminal.ask(
                    QStringLiteral("This cannot be undone. Type %1 to destroy it:").arg(plan->row.host));
                typed = answer ? answer->trimmed() : QString();
            }
            if (typed != plan->row.host) {
                const Error error{ErrorKind::Cancelled,
                                  QStringLiteral("destroying %1 was not confirmed").arg(plan->row.host),
                                  QStringLiteral("without a terminal, --yes confirms"),
                                  {{QStringLiteral("host"), plan->row.host}},
                                  0};
                m_context.report.failure(error, static_cast<int>(ExitCode::Refused), frame(false));
                return ExitCode::Refused;
            }
            command.confirmedHosts.insert(id, typed);
        }
        return std::nullopt;
    }

    ExitCode runCommand(const InstanceCommand &command)
    {
        std::atomic<int> ended{0};
        CommandListener listener;
        listener.onText = [this](qint64, const QString &text) { m_context.report.raw(text); };
        listener.onEnded = [this, &ended, &command](const HostResult &result) {
            m_context.report.progress(
                {m_command.verb, ++ended, static_cast<qint64>(command.ids.size()), Progress::Unit::Steps, result.host});
        };
        BusyHosts busy;
        const Result<CommandReport> report = CommandRun(m_register, busy, command, listener, m_context.cancel).run();
        if (!report)
            return failed(report.error(), false);
        const ExitCode code = commonExitCode(report->hosts);
        QJsonObject json = frame(code == ExitCode::Done);
        json.insert(QStringLiteral("results"), toJsonArray(report->hosts));
        if (code != ExitCode::Done)
            json.insert(QStringLiteral("exitCode"), static_cast<int>(code));
        m_context.report.result(json, describe(*report, command.action == Action::RunScript));
        return code;
    }

    Context &m_context;
    const Command &m_command;
    sites::Site m_site;
    Line m_line;
    remote::SshHost m_host;
    Register m_register;
};

} // namespace

ExitCode runInstanceVerb(Context &context)
{
    const Result<sites::Site> site = context.store.find(context.command.names.value(0));
    if (!site)
        return refuseWith(context, site.error());
    return InstanceVerb(context, *site).run();
}

} // namespace quai::ctl
