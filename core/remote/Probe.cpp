// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/Probe.h"

#include "core/remote/Bootstrap.h"
#include "core/remote/ProbeReader.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <array>
#include <mutex>

namespace quai::remote {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kSlack{20}; // for the login and the transport, beyond the runs themselves

QByteArray newNonce()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof(random)).toHex();
}

/// The PHP files as one: only the first opening tag stays.
Result<QByteArray> loadProgram(const ProbeCall &call)
{
    QByteArray program = "<?php\n";
    const QStringList before = call.params.size() > 1 ? QStringList{u"probe/fork.php"_s, u"probe/probe.php"_s}
                                                      : QStringList{u"probe/probe.php"_s};
    for (const QString &name : before + call.scripts) {
        const Result<QByteArray> text = loadScripts({name});
        if (!text)
            return fail(text.error());
        if (!text->startsWith("<?php\n"))
            return fail(ErrorKind::Internal, u"no PHP file: "_s + name);
        program += text->sliced(6);
    }
    return program;
}

QByteArray inputFor(const QByteArray &program, const ProbeCall &call, const QList<QByteArray> &nonces)
{
    QByteArray input = program;
    for (qsizetype i = 0; i < call.params.size(); ++i) {
        QJsonObject params = call.params.at(i);
        params.insert(u"nonce"_s, QString::fromLatin1(nonces.at(i)));
        const QByteArray text = QJsonDocument(params).toJson(QJsonDocument::Compact);
        input += QByteArray::number(text.size()) + '\n' + text + '\n';
    }
    return input;
}

QList<ProbeOutcome> allWith(qsizetype count, const Error &error)
{
    ProbeOutcome outcome;
    outcome.error = error;
    return QList<ProbeOutcome>(count, outcome);
}

} // namespace

QList<ProbeOutcome> runProbes(Host &host, const ProbeCall &call)
{
    const Result<QByteArray> program = loadProgram(call);
    if (!program)
        return allWith(call.params.size(), program.error());
    QList<QByteArray> nonces;
    for (qsizetype i = 0; i < call.params.size(); ++i)
        nonces.append(newNonce());

    std::mutex mutex; // records come on the session's thread, the end on this one
    ProbeReader reader(call, nonces);
    ScriptCall script;
    script.scripts = {u"probe/run.sh"_s};
    script.arguments = {call.phpBinary, QString::number(call.limit.count()), QString::number(call.params.size()),
                        QString::number(program->size()), call.live ? u"live"_s : u"quiet"_s};
    script.input = inputFor(*program, call, nonces);
    script.sudoUser = call.sudoUser;
    script.timeout = call.limit * static_cast<int>(call.params.size()) + kSlack;
    script.cancel = call.cancel;
    script.keepRecords = false;
    script.onRecord = [&](const Record &record) {
        const std::lock_guard lock(mutex);
        reader.take(record);
    };
    script.onText = call.onText;
    const Result<ScriptResult> result = host.run(script);
    const std::lock_guard lock(mutex);
    if (result)
        return reader.conclude(std::nullopt, result->rawOutput);
    return reader.conclude(result.error(), result.error().detail);
}

Result<ProbeOutcome> runProbe(Host &host, const ProbeCall &call)
{
    Q_ASSERT(call.params.size() == 1);
    ProbeOutcome outcome = runProbes(host, call).constFirst();
    if (outcome.error)
        return fail(*outcome.error);
    return outcome;
}

} // namespace quai::remote
