// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/RecordReader.h"
#include "core/ssh/Exec.h"

#include <QStringDecoder>

#include <mutex>

namespace quai::remote {

/// What one running script has said so far, and the verdict at its end. Fed on the session's thread (its streams may
/// come on two), asked on the caller's thread after the command has ended.
class ScriptRun
{
public:
    /// @param call its sinks are called; must outlive the run
    ScriptRun(const ScriptCall &call, const QByteArray &nonce);

    void feedStdout(const QByteArray &piece);
    void feedStderr(const QByteArray &piece);

    /// The script's shell, zeros when it never began.
    [[nodiscard]] RemoteProcess process() const;

    /// Turns the end of the command into what Host::run() answers.
    [[nodiscard]] Result<ScriptResult> conclude(const Result<ssh::ExecResult> &ended);

private:
    void take(const Record &record);
    void keepText(const QString &text);
    [[nodiscard]] Result<ScriptResult> verdict(const ssh::ExecResult &ended);
    [[nodiscard]] tl::unexpected<Error> failNeverBegan(const ssh::ExecResult &ended) const;
    [[nodiscard]] tl::unexpected<Error> failWith(ErrorKind kind, const QString &message, int nativeCode = 0) const;
    [[nodiscard]] QString rawOutput() const;

    const ScriptCall &m_call;
    mutable std::mutex m_mutex; ///< protects everything below
    RecordReader m_reader;
    QStringDecoder m_decoder{QStringDecoder::Utf8}; ///< a character may be split between two pieces of stderr
    QList<Record> m_records;
    QString m_rawOutput;
    std::optional<Error> m_refusal;
};

} // namespace quai::remote
