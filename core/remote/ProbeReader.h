// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/Probe.h"

namespace quai::remote {

/// Turns the records of probe/run.sh and of the PHP behind it into outcomes. Expects anything: records of another run,
/// lines that are no JSON, ends without a beginning. Used by one thread at a time.
class ProbeReader
{
public:
    /// @param call its sinks are called; must outlive the reader
    /// @param nonces of the runs, in their order
    ProbeReader(const ProbeCall &call, QList<QByteArray> nonces);

    /// The next record.
    void take(const Record &record);

    /// What is known of every run. @param lineError why nothing more comes; nothing when the script reached its end
    /// @param raw what came outside of the records: detail of a run that did not reach its end
    [[nodiscard]] QList<ProbeOutcome> conclude(const std::optional<Error> &lineError, const QString &raw);

private:
    struct Run
    {
        ProbeOutcome outcome;
        bool phpBegun = false;
        bool reachedEnd = false;
        bool ended = false; ///< its exit status came
        bool garbled = false;
        qint64 lines = 0;
        std::optional<Error> refusal;
    };

    void takeOfShell(const Record &record);
    void takeOfPhp(Run &run, const Record &record);
    void takeLine(Run &run, const QByteArray &text);
    [[nodiscard]] std::optional<Error> verdict(const Run &run, const QString &raw) const;

    const ProbeCall &m_call;
    QList<QByteArray> m_nonces;
    QList<Run> m_runs;
    qsizetype m_current = -1;
};

} // namespace quai::remote
