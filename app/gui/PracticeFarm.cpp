// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/PracticeFarm.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace quai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPollMs = 100;     ///< how soon a cancel is seen
constexpr int kClearMs = 30'000; ///< a farm that is told to stop takes away what it has started

QString program(const QString &name)
{
    const QString folder = qEnvironmentVariable("QUAI_FARM");
    return (folder.isEmpty() ? QStringLiteral(QUAI_SOURCE_DIR "/tests/farm") : folder) + u'/' + name;
}

/// What a program of the farm prints.
Result<QByteArray> run(const QString &name, const QStringList &arguments, const CancelToken &cancel)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program(name), arguments);
    while (!process.waitForFinished(kPollMs) && process.state() != QProcess::NotRunning) {
        if (!cancel.stop_requested())
            continue;
        process.terminate();
        process.waitForFinished(kClearMs);
        return fail(ErrorKind::Cancelled, u"the farm was not wanted any more"_s);
    }
    if (process.error() == QProcess::FailedToStart)
        return fail(ErrorKind::RemoteCommandFailed, process.errorString());
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return fail(ErrorKind::RemoteCommandFailed, said.section(u'\n', -1), said, process.exitCode());
}

sites::Site siteOf(const QJsonObject &farm)
{
    const QJsonObject git = farm[u"sites"_s][u"git"_s].toObject();
    sites::Site site;
    site.id = u"practice"_s;
    site.url = git[u"url"_s].toString();
    site.production = false;
    site.server.host = farm[u"ssh"_s][u"hostAlias"_s].toString();
    site.server.configFile = farm[u"ssh"_s][u"config"_s].toString();
    site.base = git[u"base"_s].toString();
    site.dir = git[u"dir"_s].toString();
    site.source.repository = git[u"repository"_s].toString();
    site.source.branch = git[u"branch"_s].toString();
    return site;
}

} // namespace

bool hasPracticeFarm()
{
    return QFileInfo(program(u"up"_s)).isExecutable();
}

Result<sites::Site> startPracticeFarm(const CancelToken &cancel)
{
    const Result<QByteArray> up = run(u"up"_s,
                                      {u"--with"_s, u"ssh,web,db,git"_s, u"--vmoodle"_s, u"3"_s, u"--json"_s,
                                       u"--while-pid"_s, QString::number(QCoreApplication::applicationPid())},
                                      cancel);
    if (!up)
        return fail(up.error());
    const QJsonObject farm = QJsonDocument::fromJson(*up).object();
    const sites::Site site = siteOf(farm);
    if (site.base.isEmpty())
        return fail(ErrorKind::ParseFailed, u"the farm does not say where it is"_s, QString::fromUtf8(*up));
    const Result<QByteArray> release
        = run(u"release"_s, {farm[u"folder"_s].toString(), u"git"_s, u"--change"_s, u"120"_s}, cancel);
    if (!release)
        return fail(release.error());
    return site;
}

} // namespace quai
