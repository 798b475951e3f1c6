// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/SftpRead.h"

#include <algorithm>

namespace quai::ssh {

namespace {

constexpr qint64 kPiece = qint64{32} * 1024; // every server takes that (filexfer-02, 3)
constexpr qsizetype kAtOnce = 16;
constexpr quint32 kOpenId = 1;

} // namespace

SftpRead::SftpRead(const QString &path, qint64 limit, const CancelToken &cancel)
    : SftpJob(path, cancel)
    , m_limit(limit)
{
    m_promise.start();
}

void SftpRead::begin()
{
    m_nextId = kOpenId;
    m_asked.clear();
    m_content.clear();
    m_nextOffset = 0;
    m_endSeen = false;
    send(SftpWriter(sftp::Open).number(m_nextId++).string(path().toUtf8()).number(sftp::ForReading).number(0).packet());
}

void SftpRead::ask(Piece piece)
{
    const quint32 id = m_nextId++;
    m_asked.insert(id, piece);
    send(SftpWriter(sftp::Read)
             .number(id)
             .string(m_handle)
             .longNumber(static_cast<quint64>(piece.offset))
             .number(static_cast<quint32>(piece.length))
             .packet());
}

void SftpRead::askMore()
{
    // One byte more than allowed is asked for: it tells a file of exactly the limit from a larger one.
    while (!m_endSeen && m_asked.size() < kAtOnce && m_nextOffset <= m_limit) {
        const qint64 length = std::min(kPiece, m_limit + 1 - m_nextOffset);
        ask({m_nextOffset, length});
        m_nextOffset += length;
    }
    if (m_asked.isEmpty())
        succeed();
}

void SftpRead::onHandle(const QByteArray &handle)
{
    m_handle = handle;
    askMore();
}

void SftpRead::onData(quint32 id, const QByteArray &data)
{
    const auto found = m_asked.constFind(id);
    if (found == m_asked.constEnd() || data.size() > found->length || data.isEmpty())
        return failWith(QStringLiteral("data that was not asked for"));
    const Piece piece = *found;
    m_asked.remove(id);
    const qint64 end = piece.offset + data.size();
    if (end > m_limit)
        return failWith(Error{ErrorKind::OutputTooLarge, QStringLiteral("the file is larger than allowed")}.with(
            QStringLiteral("path"), path()));
    if (m_content.size() < end)
        m_content.resize(end);
    std::copy(data.begin(), data.end(), m_content.begin() + piece.offset);
    if (data.size() < piece.length)
        ask({end, piece.length - data.size()}); // short reads are allowed before the end
    askMore();
}

void SftpRead::onStatus(quint32 id, quint32 code, const QString &message)
{
    if (code == sftp::EndOfFile && m_asked.remove(id) > 0) {
        m_endSeen = true;
        return askMore();
    }
    failWith(message, code);
}

void SftpRead::answer(const std::optional<Error> &error)
{
    m_promise.addResult(error ? Result<QByteArray>(fail(*error)) : Result<QByteArray>(std::move(m_content)));
    m_promise.finish();
}

} // namespace quai::ssh
