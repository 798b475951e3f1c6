// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ScriptRun.h"

#include "core/remote/SudoRefusal.h"

namespace quai::remote {

namespace {

constexpr qsizetype kRawLimit = 4 << 20; ///< characters of raw output that are kept

/// The record "error": kind, message, fact=value...
Error refusalFrom(const Record &record)
{
    Error error;
    bool known = false;
    const int kind = QMetaEnum::fromType<ErrorKind>().keyToValue(record.fields.value(0).constData(), &known);
    error.kind = known ? static_cast<ErrorKind>(kind) : ErrorKind::RemoteCommandFailed;
    error.message = record.text(1);
    for (qsizetype i = 2; i < record.fields.size(); ++i) {
        const QString fact = record.text(i);
        const qsizetype equals = fact.indexOf(QLatin1Char('='));
        if (equals > 0)
            error.facts.insert(fact.left(equals), fact.mid(equals + 1));
    }
    return error;
}

} // namespace

ScriptRun::ScriptRun(const ScriptCall &call, const QByteArray &nonce)
    : m_call(call)
    , m_reader(nonce, [this](const Record &record) { take(record); })
{
}

void ScriptRun::feedStdout(const QByteArray &piece)
{
    const std::lock_guard lock(m_mutex);
    m_reader.feed(piece);
}

void ScriptRun::feedStderr(const QByteArray &piece)
{
    const std::lock_guard lock(m_mutex);
    keepText(m_decoder(piece));
}

RemoteProcess ScriptRun::process() const
{
    const std::lock_guard lock(m_mutex);
    return m_reader.process();
}

void ScriptRun::take(const Record &record)
{
    if (m_call.onRecord)
        m_call.onRecord(record);
    if (record.tag == "out")
        keepText(record.text(0) + QLatin1Char('\n'));
    else if (record.tag == "error")
        m_refusal = refusalFrom(record);
    else if (record.tag != "progress" && m_call.keepRecords) // told and forgotten: there may be very many
        m_records.append(record);
}

void ScriptRun::keepText(const QString &text)
{
    if (text.isEmpty())
        return;
    m_rawOutput += text.left(kRawLimit - m_rawOutput.size());
    if (m_call.onText)
        m_call.onText(text);
}

Result<ScriptResult> ScriptRun::conclude(const Result<ssh::ExecResult> &ended)
{
    const std::lock_guard lock(m_mutex);
    m_reader.finish();
    if (ended)
        return verdict(*ended);
    Error error = ended.error();
    if (error.detail.isEmpty())
        error.detail = rawOutput();
    return fail(std::move(error));
}

Result<ScriptResult> ScriptRun::verdict(const ssh::ExecResult &ended)
{
    if (!m_reader.begun())
        return failNeverBegan(ended);
    const std::optional<int> status = m_reader.endStatus();
    if (!status && !ended.exitSignal.isEmpty())
        return fail(failWith(ErrorKind::RemoteKilled, QStringLiteral("the script was killed"))
                        .value()
                        .with(QStringLiteral("signal"), QString::fromLatin1(ended.exitSignal)));
    if (!status)
        return failWith(ErrorKind::SentinelMissing, QStringLiteral("the script did not reach its end"),
                        ended.exitStatus);
    // A refusal counts whatever the status says: an exit code alone is not trusted.
    if (m_refusal) {
        Error error = *m_refusal;
        error.detail = rawOutput();
        error.nativeCode = *status;
        return fail(std::move(error));
    }
    if (*status != 0)
        return failWith(ErrorKind::RemoteCommandFailed, QStringLiteral("the script ended with status %1").arg(*status),
                        *status);
    if (m_reader.foreignLines() > 0)
        return failWith(ErrorKind::ProtocolGarbled,
                        QStringLiteral("%1 lines of the answer are no records").arg(m_reader.foreignLines()));
    return ScriptResult{m_records, rawOutput(), ended.duration};
}

tl::unexpected<Error> ScriptRun::failNeverBegan(const ssh::ExecResult &ended) const
{
    if (!m_call.sudoUser.isEmpty()) {
        if (std::optional<Error> refusal = sudoRefusal(m_rawOutput, ended.exitStatus)) {
            refusal->detail = rawOutput();
            return fail(refusal->with(QStringLiteral("user"), m_call.sudoUser));
        }
    }
    return failWith(ErrorKind::SentinelMissing,
                    QStringLiteral("the login shell did not run the script (status %1)").arg(ended.exitStatus),
                    ended.exitStatus);
}

tl::unexpected<Error> ScriptRun::failWith(ErrorKind kind, const QString &message, int nativeCode) const
{
    return fail(kind, message, rawOutput(), nativeCode);
}

QString ScriptRun::rawOutput() const
{
    return m_rawOutput + QString::fromUtf8(m_reader.foreignText());
}

} // namespace quai::remote
