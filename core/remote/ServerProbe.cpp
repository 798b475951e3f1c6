// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ServerProbe.h"

#include <array>
#include <utility>

namespace quai::remote {

namespace {

constexpr std::chrono::seconds kTimeout{60};

ScriptCall callFor(const ProbeRequest &request, const QString &part)
{
    ScriptCall call;
    call.scripts
        = {QStringLiteral("lib/prelude.sh"), QStringLiteral("delivery/exchange.sh"), QStringLiteral("server/probe.sh")};
    call.arguments = {QStringLiteral("base=") + request.base, QStringLiteral("dir=") + request.dir,
                      QStringLiteral("php=") + request.phpBinary, QStringLiteral("part=") + part};
    call.timeout = kTimeout;
    call.cancel = request.cancel;
    return call;
}

/// The value beside @p word in @p words, else @p fallback.
template <class Value, std::size_t count>
Value choose(const std::array<std::pair<const char *, Value>, count> &words, const QString &word, Value fallback)
{
    for (const auto &[text, value] : words) {
        if (word == QLatin1String(text))
            return value;
    }
    return fallback;
}

QStringList texts(const QList<Record> &records)
{
    QStringList values;
    for (const Record &record : records)
        values << record.text(0);
    return values;
}

void takeIdentity(const ScriptResult &answer, ServerFacts &facts)
{
    using Sudo = ServerFacts::Sudo;
    static constexpr std::array kSudo{std::pair{"missing", Sudo::Missing}, std::pair{"tty", Sudo::TtyNeeded},
                                      std::pair{"denied", Sudo::Denied}, std::pair{"allowed", Sudo::Allowed}};
    if (const Record *user = answer.find("user")) {
        facts.user = user->text(0);
        facts.uid = user->number(1, -1);
        facts.groups = user->text(2).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        facts.actingUser = facts.user;
    }
    if (const Record *shell = answer.find("shell"))
        facts.shell = shell->text(0);
    if (const Record *system = answer.find("system")) {
        facts.system = system->text(0);
        facts.kernel = system->text(1);
        facts.machine = system->text(2);
        facts.hostName = system->text(3);
    }
    if (const Record *sudo = answer.find("sudo")) {
        facts.sudo = choose(kSudo, sudo->text(0), Sudo::PasswordNeeded);
        for (qsizetype i = 1; i < sudo->fields.size(); ++i)
            facts.sudoRules << sudo->text(i);
    }
    facts.webUsers = texts(answer.all("web"));
    if (const Record *data = answer.find("data"))
        facts.dataOwner = data->text(0);
}

void takeTools(const ScriptResult &answer, ServerFacts &facts)
{
    facts.tools.clear();
    for (const Record &tool : answer.all("tool"))
        facts.tools.insert(tool.text(0), {tool.text(1), tool.text(2)});
    facts.php.reset();
    if (const Record *php = answer.find("php"))
        facts.php = PhpFacts{php->text(0), php->text(1), php->text(2), php->fields.value(3) == "yes",
                             php->fields.value(4) == "yes"};
}

void takeFolders(const ScriptResult &answer, ServerFacts &facts)
{
    using Folder = ServerFacts::Folder;
    using Served = ServerFacts::Served;
    static constexpr std::array kFolder{std::pair{"readonly", Folder::ReadOnly},
                                        std::pair{"writable", Folder::Writable}};
    static constexpr std::array kServed{std::pair{"missing", Served::Missing}, std::pair{"folder", Served::Folder},
                                        std::pair{"link", Served::Link}};
    if (const Record *base = answer.find("base"))
        facts.base = choose(kFolder, base->text(0), Folder::Missing);
    if (const Record *space = answer.find("space")) {
        facts.freeBytes = space->number(0, -1);
        facts.totalBytes = space->number(1, -1);
    }
    if (const Record *served = answer.find("served")) {
        facts.served = choose(kServed, served->text(0), Served::NotAsked);
        facts.servedLinkTarget = served->text(1);
    }
    facts.servedMetadata = texts(answer.all("metadata"));
    facts.exchangeMeans = texts(answer.all("exchange"));
}

void takeWrites(const ScriptResult &answer, ServerFacts &facts)
{
    using Answer = ServerFacts::Answer;
    for (const Record &path : answer.all("writes")) {
        const QByteArray verdict = path.fields.value(0);
        if (verdict == "yes" && facts.webCanWriteCode != Answer::Yes) {
            facts.webCanWriteCode = Answer::Yes;
            facts.webWritablePath = path.text(2);
        } else if (verdict == "no" && facts.webCanWriteCode == Answer::Unknown) {
            facts.webCanWriteCode = Answer::No;
        }
    }
}

bool isSudoProblem(const Error &error)
{
    return error.kind == ErrorKind::SudoDenied || error.kind == ErrorKind::SudoPasswordNeeded
        || error.kind == ErrorKind::ToolMissing;
}

} // namespace

QString ServerFacts::webUser() const
{
    if (!dataOwner.isEmpty())
        return dataOwner;
    return webUsers.value(0);
}

Result<ServerFacts> probeServer(Host &host, const ProbeRequest &request)
{
    ServerFacts facts;
    const Result<ScriptResult> login = host.run(callFor(request, QStringLiteral("all")));
    if (!login)
        return fail(login.error());
    takeIdentity(*login, facts);
    takeTools(*login, facts);
    takeFolders(*login, facts);

    if (!request.sudoUser.isEmpty()) {
        ScriptCall call = callFor(request, QStringLiteral("acting"));
        call.sudoUser = request.sudoUser;
        const Result<ScriptResult> acting = host.run(call);
        if (!acting && !isSudoProblem(acting.error()))
            return fail(acting.error());
        if (acting) {
            facts.actingUser = request.sudoUser;
            takeTools(*acting, facts);
            takeFolders(*acting, facts);
        } else {
            facts.actingProblem = acting.error();
        }
    }
    const bool codeIsThere = facts.served == ServerFacts::Served::Folder || facts.served == ServerFacts::Served::Link;
    if (codeIsThere && !facts.webUser().isEmpty()) {
        ScriptCall call = callFor(request, QStringLiteral("writes"));
        call.arguments << QStringLiteral("web=") + facts.webUser();
        const Result<ScriptResult> writes = host.run(call);
        if (!writes)
            return fail(writes.error());
        takeWrites(*writes, facts);
    }
    return facts;
}

} // namespace quai::remote
