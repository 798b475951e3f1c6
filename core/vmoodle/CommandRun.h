// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/vmoodle/BusyHosts.h"
#include "core/vmoodle/InstanceCommand.h"
#include "core/vmoodle/Register.h"

#include <atomic>

namespace quai::vmoodle {

/// One command on its way: several instances at a time, each with its own result. Made for one call of run(), which
/// blocks.
class CommandRun
{
    Q_DISABLE_COPY_MOVE(CommandRun)

public:
    /// All of them outlive this.
    /// @param busy of the server that @p reg is on
    CommandRun(Register &reg, BusyHosts &busy, const InstanceCommand &command, const CommandListener &listener,
               CancelToken cancel);
    ~CommandRun();

    /// RenewMnetKey: only platforms that are bound by their sub-network learn the new keys. For an instance that nobody
    /// else can know yet; otherwise every one with MNET is asked, because links are made by hand too.
    void askBoundOnly() { m_boundOnly = true; }

    /// Errors: InvalidInput, and those of reading the register; nothing was begun then.
    [[nodiscard]] Result<CommandReport> run();

private:
    using Indexes = QList<qsizetype>; ///< of m_results

    [[nodiscard]] Status validate();
    [[nodiscard]] Status readRows();
    void takeHosts();
    /// Calls @p work for pieces of the instances that are still to be done, on as many threads as the command allows.
    void spread(qsizetype mostInPiece, const std::function<void(const Indexes &)> &work);

    void setEnabled();
    void actIn(const Indexes &piece);
    void runScript(qsizetype index);
    void snapshot(qsizetype index);
    void destroy(qsizetype index);
    void exchangeKeys();
    [[nodiscard]] QStringList passKeysOn(int &taken);
    /// The hosts that are to learn the new keys, "" for the master. @param awaited gets those whose failure counts
    [[nodiscard]] Result<QStringList> peers(QSet<QString> &awaited);
    void rereadRows();

    /// The result of one run of a probe; says whether it ended well.
    bool take(qsizetype index, const remote::ProbeOutcome &outcome);
    void end(qsizetype index, Outcome outcome, const std::optional<Error> &error = {});
    void begin(qsizetype index);
    /// Whether the instance comes up as itself; its data folder is in @p dataPath then.
    [[nodiscard]] bool assertHost(qsizetype index, QString &dataPath);
    /// The script's text told as it comes, its outcome.
    [[nodiscard]] remote::ProbeOutcome runLive(qsizetype index, remote::ProbeCall call);
    [[nodiscard]] std::optional<Error> verify(qsizetype index, const std::optional<Observation> &before);
    [[nodiscard]] QJsonObject paramsOf(qsizetype index) const;
    [[nodiscard]] std::chrono::seconds limit() const;
    [[nodiscard]] std::optional<Observation> observe(qsizetype index);
    [[nodiscard]] bool stopped() const;

    Register &m_register;
    BusyHosts &m_busy;
    const InstanceCommand &m_command;
    const CommandListener &m_listener;
    CancelToken m_cancel;
    QList<HostResult> m_results;      ///< each touched by one thread at a time
    QList<bool> m_settled;            ///< nothing more is to be done: not known, or busy
    QList<qint64> m_taken;            ///< of m_busy
    QMap<qint64, QJsonObject> m_keys; ///< RenewMnetKey: row -> its new key
    std::mutex m_keysMutex;           ///< protects m_keys
    bool m_boundOnly = false;
    std::atomic<bool> m_failed{false};
};

} // namespace quai::vmoodle
