// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Farm.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace quai::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStartMs
    = 300'000; // a large tree and many instances take their time; an ordinary farm is up in two seconds
constexpr int kMissingProgram = 77;

struct Outcome
{
    int status = -1;
    QByteArray out;
    QString err;
};

Outcome runProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForFinished(kStartMs)) {
        process.terminate(); // "up" clears away what it has started
        if (!process.waitForFinished())
            process.kill();
        process.waitForFinished();
        return {-1, {}, program + u": "_s + process.errorString()};
    }
    const int status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {status, process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

Outcome runFarmProgram(const QString &name, const QStringList &arguments)
{
    return runProgram(QStringLiteral(QUAI_SOURCE_DIR "/tests/farm/") + name, arguments);
}

QStringList names(const QJsonValue &list)
{
    QStringList result;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &value : array)
        result.append(value.toString());
    return result;
}

} // namespace

Farm::Farm(Parts parts)
    : m_parts(parts)
{
}

Farm::~Farm()
{
    stop();
}

void Farm::setSize(int files, qint64 bytes)
{
    m_files = files;
    m_bytes = bytes;
}

void Farm::setInstances(int instances, int rows)
{
    m_instances = instances;
    m_rows = rows;
}

QStringList Farm::arguments() const
{
    static const QList<std::pair<Part, QString>> partNames{{Ssh, u"ssh"_s}, {Web, u"web"_s}, {Db, u"db"_s},
                                                           {Git, u"git"_s}, {Svn, u"svn"_s}, {Cvs, u"cvs"_s}};
    QStringList with;
    for (const auto &[part, name] : partNames) {
        if (m_parts.testFlag(part))
            with.append(name);
    }
    QStringList result{u"--json"_s, u"--with"_s, with.join(u',')};
    result << u"--while-pid"_s << QString::number(QCoreApplication::applicationPid());
    if (m_files > 0)
        result << u"--files"_s << QString::number(m_files) << u"--bytes"_s << QString::number(m_bytes);
    if (m_instances > 0)
        result << u"--vmoodle"_s << QString::number(m_instances) << u"--rows"_s << QString::number(m_rows);
    if (qEnvironmentVariableIsSet("QUAI_FARM_AS_USER"))
        result << u"--as-user"_s;
    return result;
}

Farm::Started Farm::start()
{
    const Outcome outcome = runFarmProgram(u"up"_s, arguments());
    if (outcome.status != 0)
        return {false, outcome.status == kMissingProgram, outcome.err.trimmed()};
    m_description = QJsonDocument::fromJson(outcome.out).object();
    if (folder().isEmpty())
        return {false, false, u"farm.json cannot be read: "_s + QString::fromUtf8(outcome.out)};
    return {true, false, {}};
}

void Farm::stop()
{
    if (!folder().isEmpty())
        runFarmProgram(u"down"_s, {folder()});
    m_description = {};
}

bool Farm::isRootMode() const
{
    return m_description.value(u"mode"_s).toString() == u"root"_s;
}

QString Farm::folder() const
{
    return m_description.value(u"folder"_s).toString();
}

ssh::Target Farm::sshTarget() const
{
    return {ssh(u"hostAlias"_s), {}, 0, ssh(u"config"_s)};
}

QString Farm::ssh(const QString &field) const
{
    return m_description.value(u"ssh"_s)[field].toString();
}

int Farm::sshPort() const
{
    return m_description.value(u"ssh"_s)[u"port"_s].toInt();
}

ssh::Credentials Farm::credentials() const
{
    return {ssh(u"password"_s), {{ssh(u"keyWithPassphrase"_s), ssh(u"passphrase"_s)}}};
}

QString Farm::sudo(const QString &field) const
{
    return m_description.value(u"sudo"_s)[field].toString();
}

FarmSite Farm::site(const QString &kind) const
{
    const QJsonObject site = m_description.value(u"sites"_s)[kind].toObject();
    const auto text = [&site](const QString &field) { return site.value(field).toString(); };
    return {text(u"base"_s),       text(u"dir"_s),    text(u"url"_s),    text(u"dataroot"_s), text(u"dbname"_s),
            text(u"repository"_s), text(u"branch"_s), text(u"module"_s), text(u"user"_s),     text(u"password"_s)};
}

QJsonObject Farm::instance(int number) const
{
    const QJsonObject sites = m_description.value(u"sites"_s).toObject();
    for (const QJsonValue &site : sites) {
        if (site[u"instances"_s].isArray())
            return site[u"instances"_s][number - 1].toObject();
    }
    return {};
}

sites::Site Farm::declaration(const QString &kind) const
{
    const FarmSite from = site(kind);
    sites::Site result;
    result.id = u"farm-"_s + kind;
    result.name = u"Farm "_s + kind;
    result.url = from.url;
    result.server = sshTarget();
    result.base = from.base;
    result.dir = from.dir;
    result.source.method = kind == u"svn"_s ? sites::Method::Svn
        : kind == u"cvs"_s                  ? sites::Method::Cvs
                                            : sites::Method::Git;
    result.source.repository = from.repository;
    result.source.branch = from.branch;
    result.source.module = from.module;
    result.source.user = from.user;
    if (!from.password.isEmpty())
        result.source.password.key = u"farm/"_s + kind;
    return result;
}

FarmRelease Farm::release(const QString &kind, const QStringList &options) const
{
    const Outcome outcome = runFarmProgram(u"release"_s, QStringList{folder(), kind} + options);
    FarmRelease result;
    if (outcome.status != 0) {
        result.error = outcome.err.isEmpty() ? u"tests/farm/release failed"_s : outcome.err;
        return result;
    }
    const QJsonObject summary = QJsonDocument::fromJson(outcome.out).object();
    const QJsonValue files = summary.value(u"files"_s);
    result.version = summary.value(u"version"_s).toString();
    result.revision = summary.value(u"revision"_s).toString();
    result.added = names(files[u"added"_s]);
    result.changed = names(files[u"changed"_s]);
    result.removed = names(files[u"removed"_s]);
    return result;
}

QByteArray Farm::shell(const QString &command, int *exitStatus) const
{
    const Outcome outcome
        = runProgram(u"ssh"_s, {u"-F"_s, ssh(u"config"_s), u"-o"_s, u"BatchMode=yes"_s, ssh(u"hostAlias"_s), command});
    if (exitStatus != nullptr)
        *exitStatus = outcome.status;
    return outcome.status == 0 ? outcome.out : QByteArray();
}

} // namespace quai::test
