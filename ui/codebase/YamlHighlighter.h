// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace quai::ui {

/// Colours project.yml by its roles: keys, texts, comments, versions. Follows the palette that it is given.
class YamlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit YamlHighlighter(QTextDocument *document);

    /// Takes the colours of @p palette and paints everything anew.
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCharFormat m_key;
    QTextCharFormat m_value;
    QTextCharFormat m_comment;
    QTextCharFormat m_sign;
};

} // namespace quai::ui
