// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Text.h"

#include <QLocale>

#include <array>

namespace quai::ctl {

namespace {

QString item(const char *name, const QString &value)
{
    return value.isEmpty() ? QString() : QStringLiteral("%1  %2\n").arg(QLatin1String(name), -14).arg(value);
}

QString size(qint64 bytes)
{
    return bytes < 0 ? QString() : QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace

QString describe(const remote::ServerFacts &facts)
{
    using Facts = remote::ServerFacts;
    static constexpr std::array kSudo{"not installed", "wants a password", "wants a terminal", "not allowed",
                                      "allowed"};
    static constexpr std::array kBase{"missing", "read only", "writable"};
    static constexpr std::array kServed{"", "missing", "a folder", "a link"};
    static constexpr std::array kAnswer{"not known", "no", "yes"};
    const auto word
        = [](const auto &list, auto value) { return QString::fromLatin1(list.at(static_cast<std::size_t>(value))); };
    QString text = item("user", QStringLiteral("%1 (%2), shell %3").arg(facts.user).arg(facts.uid).arg(facts.shell));
    text += item("groups", facts.groups.join(QLatin1Char(' ')));
    text += item("system",
                 QStringLiteral("%1, %2 %3, %4").arg(facts.system, facts.kernel, facts.machine, facts.hostName));
    text += item("sudo", word(kSudo, facts.sudo));
    for (const QString &rule : facts.sudoRules)
        text += item("", rule);
    if (facts.actingUser != facts.user)
        text += item("acts as", facts.actingUser);
    if (facts.actingProblem)
        text += item("cannot act", facts.actingProblem->message);
    for (auto tool = facts.tools.cbegin(); tool != facts.tools.cend(); ++tool)
        text += item(qPrintable(tool.key()), tool->version + QLatin1Char(' ') + tool->path);
    if (facts.php)
        text += item("php",
                     QStringLiteral("%1 (%2) %3, FFI %4, OPcache %5")
                         .arg(facts.php->version, facts.php->sapi, facts.php->path,
                              facts.php->ffi ? QStringLiteral("on") : QStringLiteral("off"),
                              facts.php->opcache ? QStringLiteral("on") : QStringLiteral("off")));
    text += item("base", word(kBase, facts.base));
    text += item("free", size(facts.freeBytes));
    if (facts.served != Facts::Served::NotAsked)
        text += item("served", word(kServed, facts.served) + QLatin1Char(' ') + facts.servedLinkTarget);
    text += item("metadata", facts.servedMetadata.join(QLatin1Char(' ')));
    text += item("exchange by", facts.exchangeMeans.join(QLatin1Char(' ')));
    text += item("web user", facts.webUser());
    text += item("can write code", word(kAnswer, facts.webCanWriteCode) + QLatin1Char(' ') + facts.webWritablePath);
    return text;
}

} // namespace quai::ctl
