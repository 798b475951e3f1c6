// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/CommandRun.h"
#include "tests/bench/Benchmarks.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

namespace quai::bench {

using namespace Qt::StringLiterals;
using namespace vmoodle;

namespace {

constexpr int kRounds = 5;
constexpr int kInstances = 200;

double elapsedMs(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

Status startFleet(BenchFarm &fleet)
{
    fleet.farm().setInstances(kInstances, 0);
    return fleet.start(500, 4'000'000);
}

/// The instances of the farm and the PHP with which both sides purge: the program in one file, a file of parameters for
/// each instance beside it.
class Purge
{
public:
    explicit Purge(BenchFarm &fleet)
        : m_fleet(fleet)
        , m_register(*fleet.host(), fleet.farm().declaration(u"git"_s))
        , m_folder(fleet.farm().folder() + u"/home/purge"_s)
    {
    }

    [[nodiscard]] QList<qint64> ids() const
    {
        QList<qint64> ids;
        for (int i = 1; i <= kInstances; ++i)
            ids.append(m_fleet.farm().instance(i).value(u"id"_s).toInteger());
        return ids;
    }

    Status prepare()
    {
        QByteArray program = "<?php\n";
        for (const char *name : {"probe/probe", "probe/boot", "vmoodle/register", "vmoodle/act"}) {
            QFile file(u":/remote/%1.php"_s.arg(QLatin1String(name)));
            if (!file.open(QIODevice::ReadOnly))
                return fail(ErrorKind::Internal, u"no program"_s);
            program += file.readAll().mid(6);
        }
        m_bytes = program.size();
        m_fleet.farm().shell(u"mkdir -p "_s + m_folder);
        if (const Status put = write(u"program"_s, program); !put)
            return put;
        for (int i = 1; i <= kInstances; ++i) {
            if (const Status put = write(u"params.%1"_s.arg(i), params(i)); !put)
                return put;
        }
        return {};
    }

    /// What xargs runs for one instance.
    [[nodiscard]] QString one() const
    {
        return u"cat %1/program \"$1\" | php -r 'eval(\"?>\".stream_get_contents(STDIN,(int)$argv[1]));' -- %2 "
               "9>/dev/null"_s.arg(m_folder)
                   .arg(m_bytes);
    }

    Result<double> ours(const QList<qint64> &which)
    {
        InstanceCommand command;
        command.action = Action::PurgeCaches;
        command.ids = which;
        command.parallel = 2;
        BusyHosts busy;
        const CommandListener nobody;
        QElapsedTimer timer;
        timer.start();
        const Result<CommandReport> report = CommandRun(m_register, busy, command, nobody, {}).run();
        const double took = elapsedMs(timer);
        if (!report)
            return fail(report.error());
        if (report->count(Outcome::Done) != which.size())
            return fail(ErrorKind::Internal, u"not all instances were purged"_s);
        return took;
    }

    [[nodiscard]] Result<double> plugins() const
    {
        return m_fleet.typed(asWeb(u"php %1/local/vmoodle/cli/bulkpurgecaches.php"_s.arg(m_fleet.site().servedPath())));
    }

    [[nodiscard]] Result<double> xargs() const
    {
        return m_fleet.typed(
            asWeb(u"ls %1/params.* | xargs -P2 -I FILE sh -c %2 sh FILE"_s.arg(m_folder, quoted(one()))));
    }

    /// One greeting on the warm connection, as the login user.
    Result<double> greet()
    {
        Result<remote::ProbeCall> call = m_register.call(
            {u"probe/boot.php"_s, u"vmoodle/register.php"_s, u"vmoodle/act.php"_s},
            m_fleet.farm().instance(1).value(u"host"_s).toString(), {{u"action"_s, u"PurgeCaches"_s}}, {});
        if (!call)
            return fail(call.error());
        call->sudoUser.clear();
        QElapsedTimer timer;
        timer.start();
        const Result<remote::ProbeOutcome> outcome = remote::runProbe(*m_fleet.host(), *call);
        return outcome ? Result<double>(elapsedMs(timer)) : Result<double>(fail(outcome.error()));
    }

    [[nodiscard]] Result<double> greetLocally() const
    {
        return timedProgram(u"sh"_s, {u"-c"_s, one(), u"sh"_s, m_folder + u"/params.1"_s});
    }

private:
    [[nodiscard]] QByteArray params(int number) const
    {
        return QJsonDocument(QJsonObject{{u"nonce"_s, u"bench"_s},
                                         {u"action"_s, u"PurgeCaches"_s},
                                         {u"config"_s, m_fleet.site().servedPath() + u"/config.php"_s},
                                         {u"host"_s, m_fleet.farm().instance(number).value(u"host"_s).toString()}})
            .toJson(QJsonDocument::Compact);
    }

    Status write(const QString &name, const QByteArray &text)
    {
        return m_fleet.connection().writeFile(m_folder + u'/' + name, text, 0644, {}).result();
    }

    [[nodiscard]] static QString quoted(const QString &text)
    {
        return u'\'' + QString(text).replace(u"'"_s, u"'\\''"_s) + u'\'';
    }

    [[nodiscard]] QString asWeb(const QString &command) const
    {
        const QString user = m_fleet.farm().sudo(u"user"_s);
        return user.isEmpty() ? command : u"sudo -n -u %1 sh -c %2"_s.arg(user, quoted(command));
    }

    BenchFarm &m_fleet;
    Register m_register;
    QString m_folder;
    qsizetype m_bytes = 0;
};

} // namespace

Measurements measureFanout(Context &)
{
    BenchFarm fleet(test::Farm::Ssh | test::Farm::Web | test::Farm::Db | test::Farm::Git);
    if (const Status started = startFleet(fleet); !started)
        return fail(started.error());
    Purge purge(fleet);
    if (const Status prepared = purge.prepare(); !prepared)
        return fail(prepared.error());
    if (const Result<double> warm = purge.ours({purge.ids().first()}); !warm)
        return fail(warm.error());
    const QList<qint64> ids = purge.ids();
    const Result<Comparison> plugin = alternate(
        kRounds, [&] { return purge.ours(ids); }, [&] { return purge.plugins(); });
    if (!plugin)
        return fail(plugin.error());
    Measurement fanout = compared(u"fanout_200"_s, u"bulkpurgecaches.php"_s, *plugin);
    fanout.ratioAtMost(0.6);
    const Result<Comparison> xargs = alternate(
        kRounds, [&] { return purge.ours(ids); }, [&] { return purge.xargs(); });
    if (!xargs)
        return fail(xargs.error());
    Measurement parallel = compared(u"fanout_200_xargs"_s, u"xargs -P2 over the same PHP"_s, *xargs);
    parallel.ratioAtMost(1.1);
    const Result<Comparison> greeting = alternate(
        20, [&] { return purge.greet(); }, [&] { return purge.greetLocally(); });
    if (!greeting)
        return fail(greeting.error());
    Measurement probe = compared(u"probe_ms"_s, u"php with the same script, locally"_s, *greeting);
    probe.ratioAtMost(1.2);
    return QList<Measurement>{fanout, parallel, probe};
}

} // namespace quai::bench
