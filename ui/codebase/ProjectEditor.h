// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace quai::ui {

class YamlHighlighter;

/// A mistake in a text, at its place.
struct TextMistake
{
    int line = 1;   ///< from 1
    int column = 1; ///< from 1
    QString text;
};

/// The mistakes that parseProject() lists in the detail of its error: "line:column: text", one a line.
[[nodiscard]] QList<TextMistake> mistakesOf(const QString &detail);

/// An editor of project.yml: line numbers, colours, mistakes underlined with their sentence as tool tip.
class ProjectEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ProjectEditor(QWidget *parent = nullptr);

    void setMistakes(const QList<TextMistake> &mistakes);
    /// Brings the cursor to a place, from 1.
    void goTo(int line, int column);

    /// Width of the margin, in pixels.
    [[nodiscard]] int marginWidth() const;
    void paintMargin(QPaintEvent *event);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void placeMargin();
    void underline();

    QList<TextMistake> m_mistakes;
    QWidget *m_margin;
    YamlHighlighter *m_colours;
};

} // namespace quai::ui
