// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/AnsiText.h"

namespace quai::ui {

namespace {

constexpr char16_t escape = 0x1b;
constexpr char16_t bell = 0x07;

/// Position behind the sequence that begins with ESC at @p at.
qsizetype behindSequence(const QString &text, qsizetype at)
{
    qsizetype next = at + 1;
    if (next >= text.size())
        return next;
    if (text.at(next) == QLatin1Char('[')) { // CSI: parameters, then one final byte of @..~
        for (++next; next < text.size(); ++next) {
            const char16_t c = text.at(next).unicode();
            if (c >= 0x40 && c <= 0x7e)
                return next + 1;
            if (c < 0x20 || c > 0x7e)
                return next;
        }
        return next;
    }
    if (text.at(next) == QLatin1Char(']')) { // OSC: to BEL or ESC backslash; never beyond the line
        for (++next; next < text.size(); ++next) {
            const char16_t c = text.at(next).unicode();
            if (c == bell)
                return next + 1;
            if (c == escape)
                return next + 2;
            if (c == u'\n')
                return next;
        }
        return next;
    }
    return next + 1;
}

} // namespace

QString withoutAnsi(const QString &text)
{
    QString result;
    result.reserve(text.size());
    qsizetype lineStart = 0;
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text.at(at);
        if (c.unicode() == escape) {
            at = behindSequence(text, at);
            continue;
        }
        if (c == QLatin1Char('\n')) {
            result += c;
            lineStart = result.size();
        } else if (c == QLatin1Char('\r')) {
            const bool endOfLine = at + 1 >= text.size() || text.at(at + 1) == QLatin1Char('\n');
            if (!endOfLine)
                result.truncate(lineStart);
        } else if (c == QLatin1Char('\t') || (c.unicode() >= 0x20 && c.unicode() != 0x7f)) {
            result += c;
        }
        ++at;
    }
    return result;
}

} // namespace quai::ui
