// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/SshHost.h"
#include "core/ssh/Pool.h"
#include "core/vmoodle/CommandRun.h"
#include "tests/support/Farm.h"

#include <QTest>

#include <memory>

namespace quai::vmoodle::test {

using namespace Qt::StringLiterals;

/// A farm with virtual instances, and the register of its first site.
struct FleetOnFarm
{
    quai::test::Farm farm{quai::test::Farm::Ssh | quai::test::Farm::Db | quai::test::Farm::Git};
    std::unique_ptr<remote::SshHost> host;
    std::unique_ptr<Register> reg;
    BusyHosts busy;

    void connect()
    {
        host = std::make_unique<remote::SshHost>(ssh::makePool(farm.sshTarget()));
        reg = std::make_unique<Register>(*host, farm.declaration(u"git"_s));
    }

    [[nodiscard]] Result<CommandReport> run(const InstanceCommand &command, const CommandListener &listener = {},
                                            const CancelToken &cancel = {})
    {
        return CommandRun(*reg, busy, command, listener, cancel).run();
    }

    [[nodiscard]] Result<CommandReport> run(Action action, const QList<qint64> &ids)
    {
        InstanceCommand command;
        command.action = action;
        command.ids = ids;
        return run(command);
    }

    /// SQL in the master ("") or in an instance; the first field of a query.
    QString sql(const QString &hostName, const QString &statement)
    {
        Result<remote::ProbeCall> call
            = reg->call({u"probe/boot.php"_s, u"test/sql.php"_s}, hostName, {{u"sql"_s, statement}}, {});
        if (!call)
            return u"? "_s + call.error().message;
        const Result<remote::ProbeOutcome> outcome = remote::runProbe(*host, *call);
        return outcome ? outcome->lines.value(0).value(u"value"_s).toString() : u"? "_s + outcome.error().message;
    }

    /// A shell command as the web server's account, where the farm has one.
    QByteArray asWeb(const QString &command)
    {
        const QString user = farm.sudo(u"user"_s);
        return farm.shell(user.isEmpty() ? command : u"sudo -n -u %1 sh -c '%2'"_s.arg(user, command));
    }

    [[nodiscard]] qint64 id(int number) const { return farm.instance(number).value(u"id"_s).toInteger(); }
    [[nodiscard]] QString instanceHost(int number) const { return farm.instance(number).value(u"host"_s).toString(); }
    [[nodiscard]] QString dataroot(int number) const { return farm.instance(number).value(u"dataroot"_s).toString(); }
};

/// What went wrong, for a test's message.
template <class T>
QByteArray why(const Result<T> &result)
{
    if (result)
        return {};
    return (kindName(result.error().kind) + u": "_s + result.error().message + u'\n' + result.error().detail).toUtf8();
}

/// What went wrong with one instance.
inline QByteArray why(const HostResult &result)
{
    if (!result.error)
        return {};
    return (kindName(result.error->kind) + u": "_s + result.error->message + u'\n' + result.error->detail).toUtf8();
}

} // namespace quai::vmoodle::test
