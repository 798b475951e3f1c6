// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/SftpPacket.h"

#include <QtEndian>

namespace quai::ssh {

SftpWriter &SftpWriter::byte(quint8 value)
{
    m_body.append(static_cast<char>(value));
    return *this;
}

SftpWriter &SftpWriter::number(quint32 value)
{
    char bytes[4];
    qToBigEndian(value, bytes);
    m_body.append(bytes, sizeof bytes);
    return *this;
}

SftpWriter &SftpWriter::longNumber(quint64 value)
{
    return number(static_cast<quint32>(value >> 32)).number(static_cast<quint32>(value));
}

SftpWriter &SftpWriter::string(QByteArrayView value)
{
    number(static_cast<quint32>(value.size()));
    m_body.append(value);
    return *this;
}

QByteArray SftpWriter::packet() const
{
    char length[4];
    qToBigEndian(static_cast<quint32>(m_body.size()), length);
    return QByteArray(length, sizeof length) + m_body;
}

QByteArrayView SftpReader::take(qsizetype count)
{
    if (count > m_rest.size()) {
        m_good = false;
        m_rest = {};
        return {};
    }
    const QByteArrayView taken = m_rest.first(count);
    m_rest = m_rest.sliced(count);
    return taken;
}

quint8 SftpReader::byte()
{
    const QByteArrayView bytes = take(1);
    return bytes.isEmpty() ? quint8(0) : static_cast<quint8>(bytes.front());
}

quint32 SftpReader::number()
{
    const QByteArrayView bytes = take(4);
    return bytes.isEmpty() ? 0U : qFromBigEndian<quint32>(bytes.data());
}

QByteArray SftpReader::string()
{
    const quint32 length = number();
    return take(static_cast<qsizetype>(length)).toByteArray();
}

} // namespace quai::ssh
