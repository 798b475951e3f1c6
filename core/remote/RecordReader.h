// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/Script.h"

#include <optional>

namespace quai::remote {

/// A process as the server numbers it. Group and session are 0 where the server has no /proc.
struct RemoteProcess
{
    qint64 pid = 0;
    qint64 group = 0;
    qint64 session = 0;
    bool operator==(const RemoteProcess &other) const = default;
};

/// Turns the bytes of a script's stdout, in pieces of any size, into records. Expects anything: banners of login
/// files, a cut stream, lines without end, NUL and bytes that are not UTF-8. Used by one thread at a time.
class RecordReader
{
public:
    /// @param nonce of the run
    /// @param sink gets each record as soon as its line is complete; may be empty
    /// @param lineLimit bytes of one line; a longer line is foreign
    RecordReader(QByteArray nonce, RecordSink sink, qsizetype lineLimit = 1 << 20);

    /// The next bytes.
    void feed(const QByteArray &piece);
    /// No further bytes. A last line without newline was cut: it is foreign, whatever it looks like.
    void finish();

    /// Whether the begin line came: the script's shell runs.
    [[nodiscard]] bool begun() const { return m_state != State::Before; }
    /// The script's shell on the server; zeros before the begin line.
    [[nodiscard]] const RemoteProcess &process() const { return m_process; }
    /// The status of the end line; nothing when the script did not reach its end.
    [[nodiscard]] std::optional<int> endStatus() const { return m_endStatus; }
    /// How many lines between begin and end were no records.
    [[nodiscard]] qsizetype foreignLines() const { return m_foreignLines; }
    /// Everything outside the sentinels and the lines that were no records, at most 256 KiB of it.
    [[nodiscard]] const QByteArray &foreignText() const { return m_foreignText; }

    /// Reads one line without its newline; nothing when it is no record.
    [[nodiscard]] static std::optional<Record> parseLine(QByteArrayView line);

private:
    enum class State { Before, Inside, After };

    void takeLine(QByteArrayView line);
    void takeLineInside(QByteArrayView line);
    void keepForeign(QByteArrayView line);
    bool takeBegin(QByteArrayView line);
    bool takeEnd(QByteArrayView line);

    QByteArray m_beginPrefix;
    QByteArray m_endPrefix;
    RecordSink m_sink;
    qsizetype m_lineLimit;
    State m_state = State::Before;
    QByteArray m_partial;    ///< the line so far, never longer than the limit
    bool m_overlong = false; ///< the current line passed the limit: its rest is dropped
    RemoteProcess m_process;
    std::optional<int> m_endStatus;
    qsizetype m_foreignLines = 0;
    QByteArray m_foreignText;
};

} // namespace quai::remote
