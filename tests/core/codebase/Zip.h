// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

namespace quai::tests {

struct ZipEntry
{
    QByteArray name;
    QByteArray content;
    quint32 mode = 0100644;
};

inline QByteArray number(quint32 value, int bytes)
{
    const quint32 little = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&little), bytes);
}

inline quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = ~0U;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

/// A zip by its specification (APPNOTE 4.3), deflated, with the modes of Unix: so that names can be what no tool
/// writes.
inline QByteArray zipOf(const QList<ZipEntry> &entries)
{
    QByteArray body;
    QByteArray directory;
    for (const ZipEntry &entry : entries) {
        const bool folder = entry.name.endsWith('/') || entry.content.isEmpty();
        // Raw deflate is what stands inside of the zlib stream that qCompress() wraps.
        const QByteArray data = folder ? QByteArray() : qCompress(entry.content, 9).mid(6).chopped(4);
        const QByteArray common = number(folder ? 0 : 8, 2) + number(0, 2) + number(0x5021, 2)
            + number(crcOf(entry.content), 4) + number(static_cast<quint32>(data.size()), 4)
            + number(static_cast<quint32>(entry.content.size()), 4) + number(static_cast<quint32>(entry.name.size()), 2)
            + number(0, 2);
        directory += number(0x02014b50, 4) + number(0x031e, 2) + number(20, 2) + number(0x800, 2) + common
            + number(0, 2) + number(0, 2) + number(0, 2) + number(entry.mode << 16, 4)
            + number(static_cast<quint32>(body.size()), 4) + entry.name;
        body += number(0x04034b50, 4) + number(20, 2) + number(0x800, 2) + common + entry.name + data;
    }
    const auto count = static_cast<quint32>(entries.size());
    return body + directory + number(0x06054b50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
        + number(static_cast<quint32>(directory.size()), 4) + number(static_cast<quint32>(body.size()), 4)
        + number(0, 2);
}

} // namespace quai::tests
