// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace quai::ui {

/// Live output: plain text without terminal sequences, at most maximumLines, with search (Ctrl+F, F3, Shift+F3), copy
/// and line wrap. It follows the end unless the operator scrolled away from it.
class OutputView final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int maximumLines = 20000;

    explicit OutputView(QWidget *parent = nullptr);

    /// Adds complete lines. @param text separated by line feeds
    void appendText(const QString &text);
    void setText(const QString &text);
    void clear();
    [[nodiscard]] QString text() const;

    /// Opens the search field.
    void openSearch();
    /// Chooses the next place that holds the searched text; goes round at the end.
    /// @return whether there is one
    bool findNext(bool backward = false);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildSearchBar();
    void buildShortcuts();
    void closeSearch();
    void copyAll() const;
    void retranslate();

    QPlainTextEdit *m_edit;
    QWidget *m_searchBar;
    QLineEdit *m_searchField;
    QLabel *m_searchResult;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_closeSearch;
    QToolButton *m_search;
    QToolButton *m_copy;
    QToolButton *m_wrap;
};

} // namespace quai::ui
