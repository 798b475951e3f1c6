// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Hammer.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace quai::test {

using namespace Qt::StringLiterals;

Hammer::Hammer(const QString &url, int clients, int pauseMs)
{
    m_process.start(QStringLiteral(QUAI_HAMMER),
                    {url, u"--until-file"_s, m_folder.filePath(u"stop"_s), u"--clients"_s, QString::number(clients),
                     u"--pause-ms"_s, QString::number(pauseMs)});
    m_process.waitForStarted();
}

Hammer::~Hammer()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

HammerCount Hammer::stop()
{
    QFile end(m_folder.filePath(u"stop"_s));
    HammerCount count;
    if (!end.open(QIODevice::WriteOnly) || !m_process.waitForFinished(40'000)) {
        count.text = u"the hammer did not end: "_s + m_process.errorString();
        return count;
    }
    const QByteArray out = m_process.readAllStandardOutput();
    const QJsonObject object = QJsonDocument::fromJson(out).object();
    count.requests = object.value(u"requests"_s).toInteger();
    count.failed = object.value(u"failed"_s).toInteger();
    count.mixed = object.value(u"mixed"_s).toInteger();
    count.versions = object.value(u"versions"_s).toObject().keys();
    count.text = QString::fromUtf8(out);
    return count;
}

} // namespace quai::test
