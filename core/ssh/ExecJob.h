// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/ChannelJob.h"
#include "core/ssh/Exec.h"
#include "core/ssh/InputPipe.h"

#include <QFuture>
#include <QPromise>

namespace quai::ssh {

/// One command: feeds its input, hands its output on and keeps it up to the limit.
class ExecJob : public ChannelJob
{
public:
    explicit ExecJob(ExecRequest request);
    ~ExecJob() override;

    [[nodiscard]] QFuture<Result<ExecResult>> future() const { return m_promise.future(); }
    [[nodiscard]] const CancelToken &cancelToken() const { return m_request.cancel; }

    [[nodiscard]] ChannelStart start(const ServerTraits &traits) override;
    [[nodiscard]] QByteArrayView input() override;
    void inputSent(qsizetype count) override { m_sent += count; }
    [[nodiscard]] bool inputEnded() const override { return m_sent == m_request.input.size() && !m_request.moreInput; }
    [[nodiscard]] int localSocket() const override;
    [[nodiscard]] short localEvents() const override;
    void receive(Stream stream, QByteArrayView piece) override;
    [[nodiscard]] std::optional<Error> stopReason(std::chrono::steady_clock::time_point now) override;
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> deadline() const override { return m_deadline; }
    void finish(Result<ChannelEnd> end) override;
    [[nodiscard]] qint64 remoteGroup() const override { return m_group; }

private:
    [[nodiscard]] QByteArrayView takeGroup(QByteArrayView piece);
    void endInput();
    void keep(QByteArray *kept, const ByteSink &sink, QByteArrayView piece);

    ExecRequest m_request;
    QPromise<Result<ExecResult>> m_promise;
    ExecResult m_result;
    qsizetype m_sent = 0; ///< of the input, or of its present piece
    bool m_begun = false; ///< the server takes input
    bool m_tooLarge = false;
    bool m_finished = false;
    bool m_groupExpected = false; ///< the first line of stderr is the group's number
    QByteArray m_groupLine;
    qint64 m_group = 0;
    std::chrono::steady_clock::time_point m_begin;
    std::optional<std::chrono::steady_clock::time_point> m_deadline;
};

} // namespace quai::ssh
