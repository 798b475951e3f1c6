// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/RecordReader.h"

#include <algorithm>

namespace quai::remote {

namespace {

constexpr qsizetype kForeignLimit = 256 << 10;
constexpr qsizetype kTagLimit = 64;

bool isTag(QByteArrayView tag)
{
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    return !tag.isEmpty() && tag.size() <= kTagLimit && isLower(tag.front())
        && std::all_of(tag.cbegin(), tag.cend(), [&](char c) {
               return isLower(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
           });
}

std::optional<char> unescaped(char letter)
{
    switch (letter) {
    case '\\':
        return '\\';
    case 't':
        return '\t';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    default:
        return std::nullopt;
    }
}

/// Splits at tabs and undoes the escapes; nothing for an escape that record() never writes.
std::optional<QList<QByteArray>> splitFields(QByteArrayView text)
{
    QList<QByteArray> fields{QByteArray()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\t') {
            fields.append(QByteArray());
        } else if (c == '\\') {
            const std::optional<char> meant = ++i < text.size() ? unescaped(text[i]) : std::nullopt;
            if (!meant)
                return std::nullopt;
            fields.last().append(*meant);
        } else {
            fields.last().append(c);
        }
    }
    return fields;
}

} // namespace

RecordReader::RecordReader(QByteArray nonce, RecordSink sink, qsizetype lineLimit)
    : m_beginPrefix("QUAI-BEGIN " + nonce + ' ')
    , m_endPrefix("QUAI-END " + nonce + ' ')
    , m_sink(std::move(sink))
    , m_lineLimit(lineLimit)
{
}

std::optional<Record> RecordReader::parseLine(QByteArrayView line)
{
    if (line.contains('\0')) // no shell can print one as part of a field: this is another program's output
        return std::nullopt;
    const qsizetype tab = line.indexOf('\t');
    const QByteArrayView tag = tab < 0 ? line : line.first(tab);
    if (!isTag(tag))
        return std::nullopt;
    if (tab < 0)
        return Record{tag.toByteArray(), {}};
    std::optional<QList<QByteArray>> fields = splitFields(line.sliced(tab + 1));
    if (!fields)
        return std::nullopt;
    return Record{tag.toByteArray(), std::move(*fields)};
}

void RecordReader::feed(const QByteArray &piece)
{
    qsizetype start = 0;
    while (start < piece.size()) {
        const qsizetype newline = piece.indexOf('\n', start);
        const qsizetype stop = newline < 0 ? piece.size() : newline;
        const qsizetype room = m_lineLimit - m_partial.size();
        m_partial.append(QByteArrayView(piece).sliced(start, std::min(stop - start, room)));
        m_overlong = m_overlong || stop - start > room;
        if (newline < 0)
            return;
        const QByteArray line = std::exchange(m_partial, {});
        takeLine(line);
        m_overlong = false;
        start = newline + 1;
    }
}

void RecordReader::finish()
{
    if (m_state == State::Inside && !m_partial.isEmpty())
        ++m_foreignLines;
    keepForeign(std::exchange(m_partial, {}));
    m_overlong = false;
}

void RecordReader::takeLine(QByteArrayView line)
{
    if (m_state == State::Inside)
        takeLineInside(line);
    else if (m_state == State::After || !takeBegin(line))
        keepForeign(line);
}

void RecordReader::takeLineInside(QByteArrayView line)
{
    if (line.isEmpty() || takeEnd(line))
        return;
    const std::optional<Record> record = m_overlong ? std::nullopt : parseLine(line);
    if (!record) {
        ++m_foreignLines;
        keepForeign(line);
    } else if (m_sink) {
        m_sink(*record);
    }
}

bool RecordReader::takeBegin(QByteArrayView line)
{
    if (!line.startsWith(m_beginPrefix))
        return false;
    const QList<QByteArray> numbers = line.sliced(m_beginPrefix.size()).toByteArray().split(' ');
    if (numbers.size() != 3)
        return false;
    QList<qint64> values;
    for (const QByteArray &number : numbers) {
        bool isNumber = false;
        values << number.toLongLong(&isNumber);
        if (!isNumber || values.last() < 0)
            return false;
    }
    m_process = {values.at(0), values.at(1), values.at(2)};
    m_state = State::Inside;
    return true;
}

bool RecordReader::takeEnd(QByteArrayView line)
{
    if (!line.startsWith(m_endPrefix))
        return false;
    bool isNumber = false;
    const int status = line.sliced(m_endPrefix.size()).toByteArray().toInt(&isNumber);
    if (!isNumber || status < 0 || status > 255)
        return false;
    m_endStatus = status;
    m_state = State::After;
    return true;
}

void RecordReader::keepForeign(QByteArrayView line)
{
    if (line.isEmpty() || m_foreignText.size() >= kForeignLimit)
        return;
    m_foreignText.append(line.first(std::min(line.size(), kForeignLimit - m_foreignText.size())));
    m_foreignText.append('\n');
}

} // namespace quai::remote
