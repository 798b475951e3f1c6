// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/OutputView.h"

#include "ui/common/AnsiText.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QTextDocumentFragment>
#include <QToolButton>

namespace quai::ui {

namespace {

QToolButton *toolButton(QWidget *parent, Symbol symbol)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(symbol));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

OutputView::OutputView(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_searchBar(new QWidget(this))
    , m_searchField(new QLineEdit(m_searchBar))
    , m_searchResult(new QLabel(m_searchBar))
    , m_previous(toolButton(m_searchBar, Symbol::Expand))
    , m_next(toolButton(m_searchBar, Symbol::Collapse))
    , m_closeSearch(toolButton(m_searchBar, Symbol::Clear))
    , m_search(toolButton(this, Symbol::Search))
    , m_copy(toolButton(this, Symbol::Copy))
    , m_wrap(toolButton(this, Symbol::Wrap))
{
    m_edit->setReadOnly(true);
    m_edit->setUndoRedoEnabled(false);
    m_edit->setTabChangesFocus(true);
    m_edit->setMaximumBlockCount(maximumLines);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_wrap->setCheckable(true);

    auto *side = new QVBoxLayout;
    side->setSpacing(spacing::tight);
    for (QToolButton *button : {m_search, m_copy, m_wrap})
        side->addWidget(button);
    side->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::tight);
    row->addWidget(m_edit, 1);
    row->addLayout(side);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::tight);
    layout->addLayout(row, 1);
    layout->addWidget(m_searchBar);
    buildSearchBar();
    buildShortcuts();
    retranslate();
}

void OutputView::buildSearchBar()
{
    auto *layout = new QHBoxLayout(m_searchBar);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::tight);
    layout->addWidget(m_searchField, 1);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_searchResult);
    layout->addWidget(m_closeSearch);
    m_searchBar->hide();
    connect(m_searchField, &QLineEdit::textChanged, this, [this] {
        m_edit->moveCursor(QTextCursor::Start);
        findNext();
    });
    connect(m_searchField, &QLineEdit::returnPressed, this, [this] { findNext(); });
    connect(m_next, &QToolButton::clicked, this, [this] { findNext(); });
    connect(m_previous, &QToolButton::clicked, this, [this] { findNext(true); });
    connect(m_closeSearch, &QToolButton::clicked, this, &OutputView::closeSearch);
}

void OutputView::buildShortcuts()
{
    const auto within = Qt::WidgetWithChildrenShortcut;
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(within);
    connect(find, &QShortcut::activated, this, &OutputView::openSearch);
    auto *next = new QShortcut(QKeySequence::FindNext, this);
    next->setContext(within);
    connect(next, &QShortcut::activated, this, [this] { findNext(); });
    auto *previous = new QShortcut(QKeySequence::FindPrevious, this);
    previous->setContext(within);
    connect(previous, &QShortcut::activated, this, [this] { findNext(true); });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_searchBar);
    escape->setContext(within);
    connect(escape, &QShortcut::activated, this, &OutputView::closeSearch);
    connect(m_search, &QToolButton::clicked, this, &OutputView::openSearch);
    connect(m_copy, &QToolButton::clicked, this, &OutputView::copyAll);
    connect(m_wrap, &QToolButton::toggled, this,
            [this](bool on) { m_edit->setLineWrapMode(on ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap); });
}

void OutputView::appendText(const QString &text)
{
    QString clean = withoutAnsi(text);
    if (clean.endsWith(QLatin1Char('\n')))
        clean.chop(1); // appendPlainText() starts a paragraph of its own
    m_edit->appendPlainText(clean);
}

void OutputView::setText(const QString &text)
{
    m_edit->clear();
    if (!text.isEmpty())
        appendText(text);
    m_edit->verticalScrollBar()->setValue(m_edit->verticalScrollBar()->maximum());
}

void OutputView::clear()
{
    m_edit->clear();
}

QString OutputView::text() const
{
    return m_edit->toPlainText();
}

void OutputView::openSearch()
{
    m_searchBar->show();
    m_searchField->setFocus();
    m_searchField->selectAll();
}

void OutputView::closeSearch()
{
    m_searchBar->hide();
    m_edit->setFocus();
}

bool OutputView::findNext(bool backward)
{
    const QString wanted = m_searchField->text();
    m_searchResult->clear();
    if (wanted.isEmpty())
        return false;
    const QTextDocument::FindFlags flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_edit->find(wanted, flags))
        return true;
    const QTextCursor before = m_edit->textCursor();
    m_edit->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
    if (m_edit->find(wanted, flags))
        return true;
    m_edit->setTextCursor(before);
    m_searchResult->setText(tr("Not found"));
    return false;
}

void OutputView::copyAll() const
{
    const QTextCursor cursor = m_edit->textCursor();
    const QString chosen = cursor.selection().toPlainText();
    QGuiApplication::clipboard()->setText(chosen.isEmpty() ? text() : chosen);
}

void OutputView::retranslate()
{
    m_edit->setAccessibleName(tr("Output"));
    m_edit->setPlaceholderText(tr("What the server prints appears here."));
    m_searchField->setPlaceholderText(tr("Search in the output"));
    m_searchField->setAccessibleName(tr("Search in the output"));
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_search, tr("Search in the output (Ctrl+F)"));
    name(m_copy, tr("Copy the selection, or everything"));
    name(m_wrap, tr("Wrap long lines"));
    name(m_previous, tr("Previous place"));
    name(m_next, tr("Next place"));
    name(m_closeSearch, tr("Close the search"));
}

void OutputView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
