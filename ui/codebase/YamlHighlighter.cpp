// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/YamlHighlighter.h"

#include "ui/common/Icons.h"

#include <QRegularExpression>

namespace quai::ui {

YamlHighlighter::YamlHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
    m_key.setFontWeight(QFont::DemiBold);
    m_comment.setFontItalic(true);
}

void YamlHighlighter::setPalette(const QPalette &palette)
{
    m_key.setForeground(toneColor(Tone::Accent, palette));
    m_value.setForeground(toneColor(Tone::Positive, palette));
    m_comment.setForeground(toneColor(Tone::Muted, palette));
    m_sign.setForeground(toneColor(Tone::Warning, palette));
    rehighlight();
}

void YamlHighlighter::highlightBlock(const QString &text)
{
    // "  - key: value # comment", each part optional; a value in quotes may hold what looks like a comment.
    static const QRegularExpression line(
        QStringLiteral("^(\\s*(?:-\\s+)*)((?:\"[^\"]*\"|'[^']*'|[^\\s#'\"\\[{][^#]*?)\\s*:(?=\\s|$))?\\s*"
                       "(\"(?:[^\"\\\\]|\\\\.)*\"?|'(?:[^']|'')*'?|(?:[^#]|(?<!\\s)#)*)?(#.*)?$"));
    const QRegularExpressionMatch match = line.match(text);
    if (!match.hasMatch())
        return;
    const auto paint = [this, &match](int group, const QTextCharFormat &format) {
        if (match.capturedLength(group) > 0)
            setFormat(static_cast<int>(match.capturedStart(group)), static_cast<int>(match.capturedLength(group)),
                      format);
    };
    paint(1, m_sign);
    paint(2, m_key);
    paint(3, m_value);
    paint(4, m_comment);
}

} // namespace quai::ui
