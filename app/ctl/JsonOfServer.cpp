// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"

namespace quai::ctl {

namespace {

using Facts = remote::ServerFacts;

QString nameOf(Facts::Sudo sudo)
{
    switch (sudo) {
    case Facts::Sudo::Missing:
        return QStringLiteral("missing");
    case Facts::Sudo::PasswordNeeded:
        return QStringLiteral("password-needed");
    case Facts::Sudo::TtyNeeded:
        return QStringLiteral("tty-needed");
    case Facts::Sudo::Denied:
        return QStringLiteral("denied");
    case Facts::Sudo::Allowed:
        return QStringLiteral("allowed");
    }
    Q_UNREACHABLE();
}

QString nameOf(Facts::Folder folder)
{
    switch (folder) {
    case Facts::Folder::Missing:
        return QStringLiteral("missing");
    case Facts::Folder::ReadOnly:
        return QStringLiteral("read-only");
    case Facts::Folder::Writable:
        return QStringLiteral("writable");
    }
    Q_UNREACHABLE();
}

QJsonValue nameOf(Facts::Served served)
{
    switch (served) {
    case Facts::Served::NotAsked:
        return {};
    case Facts::Served::Missing:
        return QStringLiteral("missing");
    case Facts::Served::Folder:
        return QStringLiteral("folder");
    case Facts::Served::Link:
        return QStringLiteral("link");
    }
    Q_UNREACHABLE();
}

QJsonValue answerOf(Facts::Answer answer)
{
    return answer == Facts::Answer::Unknown ? QJsonValue() : QJsonValue(answer == Facts::Answer::Yes);
}

QJsonValue phpOf(const std::optional<remote::PhpFacts> &php)
{
    if (!php)
        return {};
    return QJsonObject{{QStringLiteral("path"), php->path},
                       {QStringLiteral("version"), php->version},
                       {QStringLiteral("sapi"), php->sapi},
                       {QStringLiteral("ffi"), php->ffi},
                       {QStringLiteral("opcache"), php->opcache}};
}

} // namespace

QJsonObject toJson(const remote::ServerFacts &facts)
{
    QJsonObject tools;
    for (auto tool = facts.tools.cbegin(); tool != facts.tools.cend(); ++tool)
        tools.insert(tool.key(),
                     QJsonObject{{QStringLiteral("path"), tool->path}, {QStringLiteral("version"), tool->version}});
    return {{QStringLiteral("user"), facts.user},
            {QStringLiteral("uid"), facts.uid},
            {QStringLiteral("groups"), QJsonArray::fromStringList(facts.groups)},
            {QStringLiteral("shell"), facts.shell},
            {QStringLiteral("system"), facts.system},
            {QStringLiteral("kernel"), facts.kernel},
            {QStringLiteral("machine"), facts.machine},
            {QStringLiteral("hostName"), facts.hostName},
            {QStringLiteral("sudo"), nameOf(facts.sudo)},
            {QStringLiteral("sudoRules"), QJsonArray::fromStringList(facts.sudoRules)},
            {QStringLiteral("actingUser"), facts.actingUser},
            {QStringLiteral("actingProblem"),
             facts.actingProblem ? QJsonValue(toJson(*facts.actingProblem)) : QJsonValue()},
            {QStringLiteral("tools"), tools},
            {QStringLiteral("php"), phpOf(facts.php)},
            {QStringLiteral("base"), nameOf(facts.base)},
            {QStringLiteral("freeBytes"), facts.freeBytes < 0 ? QJsonValue() : QJsonValue(facts.freeBytes)},
            {QStringLiteral("totalBytes"), facts.totalBytes < 0 ? QJsonValue() : QJsonValue(facts.totalBytes)},
            {QStringLiteral("served"), nameOf(facts.served)},
            {QStringLiteral("servedLinkTarget"), facts.servedLinkTarget},
            {QStringLiteral("servedMetadata"), QJsonArray::fromStringList(facts.servedMetadata)},
            {QStringLiteral("exchangeMeans"), QJsonArray::fromStringList(facts.exchangeMeans)},
            {QStringLiteral("webUsers"), QJsonArray::fromStringList(facts.webUsers)},
            {QStringLiteral("dataOwner"), facts.dataOwner},
            {QStringLiteral("webUser"), facts.webUser()},
            {QStringLiteral("webCanWriteCode"), answerOf(facts.webCanWriteCode)},
            {QStringLiteral("webWritablePath"), facts.webWritablePath}};
}

} // namespace quai::ctl
