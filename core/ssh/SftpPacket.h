// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace quai::ssh {

/// Packet types, flags and status codes of SFTP version 3 (draft-ietf-secsh-filexfer-02).
namespace sftp {
enum Type : quint8 {
    Init = 1,
    Version = 2,
    Open = 3,
    Close = 4,
    Read = 5,
    Write = 6,
    SetStatOfHandle = 10,
    Remove = 13,
    Rename = 18,
    Status = 101,
    Handle = 102,
    Data = 103,
    Extended = 200,
};
enum OpenFlag : quint32 { ForReading = 1, ForWriting = 2, Create = 8, Exclusive = 32 };
enum StatusCode : quint32 { Ok = 0, EndOfFile = 1 };
constexpr quint32 kPermissions = 4; ///< attribute flag
} // namespace sftp

/// Builds one packet.
class SftpWriter
{
public:
    explicit SftpWriter(sftp::Type type) { byte(type); }
    SftpWriter &byte(quint8 value);
    SftpWriter &number(quint32 value);
    SftpWriter &longNumber(quint64 value);
    SftpWriter &string(QByteArrayView value);
    /// Ready to be sent: with its length before it.
    [[nodiscard]] QByteArray packet() const;

private:
    QByteArray m_body;
};

/// Takes a packet's body apart. What is missing reads as zero or empty and makes isGood() false.
class SftpReader
{
public:
    explicit SftpReader(QByteArrayView body)
        : m_rest(body)
    {
    }
    [[nodiscard]] quint8 byte();
    [[nodiscard]] quint32 number();
    [[nodiscard]] QByteArray string();
    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

private:
    [[nodiscard]] QByteArrayView take(qsizetype count);
    QByteArrayView m_rest;
    bool m_good = true;
};

} // namespace quai::ssh
