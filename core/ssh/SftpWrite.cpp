// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/SftpWrite.h"

#include <QRandomGenerator>

#include <algorithm>

namespace quai::ssh {

namespace {

constexpr qsizetype kPiece = qsizetype{32} * 1024; // every server takes that (filexfer-02, 3)
constexpr quint32 kAtOnce = 16;

/// "folder/.name.quai-0123456789abcdef"
QByteArray nameBesides(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    const QByteArray random = QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    return path.left(slash + 1) + '.' + path.mid(slash + 1) + ".quai-" + random;
}

} // namespace

SftpWrite::SftpWrite(const QString &path, QByteArray content, int mode, const CancelToken &cancel)
    : SftpJob(path, cancel)
    , m_content(std::move(content))
    , m_mode(mode)
{
    m_promise.start();
}

void SftpWrite::begin()
{
    m_besides = nameBesides(path().toUtf8());
    m_renamed = false;
    m_offset = 0;
    m_pieces = 0;
    m_unanswered = 0;
    send(SftpWriter(sftp::Open)
             .number(OpenIt)
             .string(m_besides)
             .number(sftp::ForWriting | sftp::Create | sftp::Exclusive)
             .number(sftp::kPermissions)
             .number(static_cast<quint32>(m_mode))
             .packet());
}

void SftpWrite::onVersion(const QList<QByteArray> &extensions)
{
    m_canFlush = extensions.contains("fsync@openssh.com");
    m_canReplace = extensions.contains("posix-rename@openssh.com");
}

void SftpWrite::onHandle(const QByteArray &handle)
{
    m_handle = handle;
    request(SetMode); // once more: the umask took its part of the first
    writeMore();
}

void SftpWrite::writeMore()
{
    while (m_unanswered < kAtOnce && m_offset < m_content.size()) {
        const qsizetype count = std::min(kPiece, m_content.size() - m_offset);
        send(SftpWriter(sftp::Write)
                 .number(FirstPiece + m_pieces)
                 .string(m_handle)
                 .longNumber(static_cast<quint64>(m_offset))
                 .string(QByteArrayView(m_content).sliced(m_offset, count))
                 .packet());
        m_offset += count;
        ++m_pieces;
        ++m_unanswered;
    }
    if (m_unanswered == 0 && m_offset == m_content.size())
        request(m_canFlush ? Flush : CloseIt);
}

void SftpWrite::request(Request what)
{
    const QByteArray target = path().toUtf8();
    switch (what) {
    case SetMode:
        send(SftpWriter(sftp::SetStatOfHandle)
                 .number(what)
                 .string(m_handle)
                 .number(sftp::kPermissions)
                 .number(static_cast<quint32>(m_mode))
                 .packet());
        ++m_unanswered;
        break;
    case Flush:
        send(SftpWriter(sftp::Extended).number(what).string("fsync@openssh.com").string(m_handle).packet());
        break;
    case CloseIt:
        send(SftpWriter(sftp::Close).number(what).string(m_handle).packet());
        break;
    case RenameIt:
        if (m_canReplace)
            send(SftpWriter(sftp::Extended)
                     .number(what)
                     .string("posix-rename@openssh.com")
                     .string(m_besides)
                     .string(target)
                     .packet());
        else // of version 3: fails when there is a file already, which is better than a moment without one
            send(SftpWriter(sftp::Rename).number(what).string(m_besides).string(target).packet());
        break;
    case CleanUp:
        send(SftpWriter(sftp::Remove).number(what).string(m_besides).packet());
        break;
    case OpenIt:
    case FirstPiece:
        break;
    }
}

void SftpWrite::onStatus(quint32 id, quint32 code, const QString &message)
{
    if (code != sftp::Ok)
        return failWith(message, code);
    switch (id) {
    case Flush:
        return request(CloseIt);
    case CloseIt:
        return request(RenameIt);
    case RenameIt:
        m_renamed = true;
        return succeed();
    default:
        if ((id != SetMode && id < FirstPiece) || m_unanswered == 0)
            return failWith(QStringLiteral("an SFTP answer that nobody asked for"));
        --m_unanswered;
        writeMore();
    }
}

std::optional<quint32> SftpWrite::cleanUp()
{
    // Even when nothing is known of it: its creation may be on the way, and the server keeps the order.
    if (m_renamed)
        return std::nullopt;
    request(CleanUp);
    return CleanUp;
}

void SftpWrite::answer(const std::optional<Error> &error)
{
    m_promise.addResult(error ? Status(fail(*error)) : Status());
    m_promise.finish();
}

} // namespace quai::ssh
