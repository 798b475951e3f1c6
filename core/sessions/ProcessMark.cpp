// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/ProcessMark.h"

#include <QFile>
#include <QStringList>

#include <unistd.h>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString markOf(const QString &pid)
{
    const QString boot = QString::fromLatin1(contentOf(u"/proc/sys/kernel/random/boot_id"_s).trimmed());
    const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(pid));
    // The name of the program, field 2, may hold blanks and brackets; the start time is field 22.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 1).simplified().split(' ');
    if (stat.isEmpty() || fields.size() < 20)
        return {};
    return boot + u' ' + pid + u' ' + QString::fromLatin1(fields.at(19));
}

} // namespace

QString currentProcessMark()
{
    return markOf(QString::number(::getpid()));
}

bool isProcessAlive(const QString &mark)
{
    const QStringList parts = mark.split(u' ');
    bool isNumber = false;
    if (parts.size() != 3 || parts.at(1).toLongLong(&isNumber) <= 0 || !isNumber)
        return false;
    return markOf(parts.at(1)) == mark;
}

} // namespace quai::sessions
