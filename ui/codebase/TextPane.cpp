// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/TextPane.h"

#include "core/codebase/ProjectText.h"
#include "ui/codebase/CodebaseController.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace quai::ui {

using codebase::Project;

namespace {

constexpr int checkDelayMs = 150;
constexpr int mistakesHeight = 5;    ///< lines
constexpr qint64 readable = 1 << 20; ///< more is no file that people edit

/// The file itself: where it cannot be understood it has to be mended here.
QByteArray textOnDisk(const QString &folder)
{
    QFile file(folder + QStringLiteral("/project.yml"));
    return file.open(QIODevice::ReadOnly) ? file.read(readable) : QByteArray();
}

} // namespace

TextPane::TextPane(CodebaseController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_editor(new ProjectEditor(this))
    , m_verdict(new QLabel(this))
    , m_mistakes(new QListWidget(this))
    , m_save(new QPushButton(icon(Symbol::Check), tr("&Save"), this))
    , m_discard(new QPushButton(icon(Symbol::Clear), tr("&Discard"), this))
{
    build();
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(checkDelayMs);
    connect(&m_checkSoon, &QTimer::timeout, this, &TextPane::check);
    connect(&controller, &CodebaseController::surveyed, this, &TextPane::takeText);
    connect(&controller, &CodebaseController::activityChanged, this, &TextPane::showState);
    connect(&controller, &CodebaseController::saved, this, [this] { m_controller.draft.reset(); });
    m_onDisk = controller.survey() ? controller.survey()->projectText : textOnDisk(controller.folder());
    m_editor->setPlainText(QString::fromUtf8(controller.draft.value_or(m_onDisk)));
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        m_controller.draft = isModified() ? std::optional(m_editor->toPlainText().toUtf8()) : std::nullopt;
        m_checkSoon.start();
        showState();
    });
    check();
}

void TextPane::build()
{
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setObjectName(QStringLiteral("textVerdict"));
    m_mistakes->setObjectName(QStringLiteral("textMistakes"));
    m_mistakes->setAccessibleName(tr("Mistakes in project.yml"));
    m_mistakes->setFixedHeight(mistakesHeight * fontMetrics().lineSpacing() + 2 * spacing::tight);
    m_mistakes->hide();
    m_save->setObjectName(QStringLiteral("saveText"));
    m_save->setShortcut(QKeySequence::Save);
    m_save->setToolTip(
        tr("Save project.yml as a commit (%1)").arg(m_save->shortcut().toString(QKeySequence::NativeText)));
    m_discard->setObjectName(QStringLiteral("discardText"));
    m_discard->setToolTip(tr("Show again what is on disk"));
    connect(m_save, &QPushButton::clicked, this, &TextPane::save);
    connect(m_discard, &QPushButton::clicked, this, &TextPane::discard);
    const auto go = [this](const QListWidgetItem *item) {
        const QPoint place = item->data(Qt::UserRole).toPoint();
        m_editor->goTo(place.y(), place.x());
        m_editor->setFocus(Qt::OtherFocusReason);
    };
    connect(m_mistakes, &QListWidget::itemClicked, this, go);
    connect(m_mistakes, &QListWidget::itemActivated, this, go);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::normal);
    bar->addWidget(m_verdict, 1);
    bar->addWidget(m_discard);
    bar->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->setSpacing(spacing::normal);
    layout->addLayout(bar);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_mistakes);
}

bool TextPane::isModified() const
{
    return m_editor->toPlainText().toUtf8() != QString::fromUtf8(m_onDisk).toUtf8();
}

void TextPane::takeText()
{
    const bool untouched = !isModified();
    m_onDisk = m_controller.survey() ? m_controller.survey()->projectText : textOnDisk(m_controller.folder());
    if (untouched && isModified()) {
        const QTextCursor before = m_editor->textCursor();
        m_editor->setPlainText(QString::fromUtf8(m_onDisk));
        m_editor->goTo(before.blockNumber() + 1, before.positionInBlock() + 1);
    }
    check();
}

void TextPane::check()
{
    const Result<Project> project = codebase::parseProject(m_editor->toPlainText().toUtf8());
    m_valid = project.has_value();
    QList<TextMistake> mistakes = m_valid ? QList<TextMistake>() : mistakesOf(project.error().detail);
    m_editor->setMistakes(mistakes);
    m_mistakes->clear();
    for (const TextMistake &mistake : std::as_const(mistakes)) {
        auto *item = new QListWidgetItem(
            icon(Symbol::Error, Tone::Danger),
            tr("Line %1, column %2: %3").arg(mistake.line).arg(mistake.column).arg(mistake.text), m_mistakes);
        item->setData(Qt::UserRole, QPoint(mistake.column, mistake.line));
        item->setToolTip(tr("Go there"));
    }
    m_mistakes->setVisible(!mistakes.isEmpty());
    showState();
}

void TextPane::showState()
{
    const bool modified = isModified();
    m_save->setEnabled(modified && m_valid && !m_controller.isWorking());
    m_discard->setEnabled(modified);
    if (!m_valid)
        m_verdict->setText(tr("✗ %Ln mistake(s): the text cannot be saved yet", nullptr, m_mistakes->count()));
    else if (modified)
        m_verdict->setText(tr("✎ Changed, not saved yet"));
    else
        m_verdict->setText(tr("✓ The same file as the table shows"));
    Q_EMIT modifiedChanged(modified);
}

void TextPane::save()
{
    m_checkSoon.stop();
    check();
    if (m_valid && isModified())
        m_controller.saveText(m_editor->toPlainText().toUtf8(), QStringLiteral("Edit project.yml"));
}

void TextPane::discard()
{
    m_editor->setPlainText(QString::fromUtf8(m_onDisk));
    m_controller.draft.reset();
    check();
}

} // namespace quai::ui
