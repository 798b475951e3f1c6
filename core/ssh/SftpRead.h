// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/SftpJob.h"

#include <QFuture>
#include <QHash>
#include <QPromise>

namespace quai::ssh {

/// Reads a whole file, with several requests on the way at a time.
class SftpRead : public SftpJob
{
public:
    /// @param limit of bytes; a larger file is OutputTooLarge
    SftpRead(const QString &path, qint64 limit, const CancelToken &cancel);

    [[nodiscard]] QFuture<Result<QByteArray>> future() const { return m_promise.future(); }

protected:
    void begin() override;
    void onHandle(const QByteArray &handle) override;
    void onStatus(quint32 id, quint32 code, const QString &message) override;
    void onData(quint32 id, const QByteArray &data) override;
    void answer(const std::optional<Error> &error) override;

private:
    struct Piece
    {
        qint64 offset = 0;
        qint64 length = 0;
    };
    void ask(Piece piece);
    void askMore();

    qint64 m_limit;
    QPromise<Result<QByteArray>> m_promise;
    QByteArray m_handle;
    QByteArray m_content;
    QHash<quint32, Piece> m_asked;
    quint32 m_nextId = 0;
    qint64 m_nextOffset = 0;
    bool m_endSeen = false;
};

} // namespace quai::ssh
