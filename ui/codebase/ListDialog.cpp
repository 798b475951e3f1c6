// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/ListDialog.h"

#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace quai::ui {

using codebase::DeclaredPlugin;

namespace {

constexpr int mistakesShown = 5;

} // namespace

ListDialog::ListDialog(const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_taken(taken)
    , m_text(new QPlainTextEdit(this))
    , m_verdict(new QLabel(this))
{
    setObjectName(QStringLiteral("listDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add plugins from a list"));
    resize(560, 420);
    auto *intro = new QLabel(tr("One plugin a line: its name, then if need be the address of its repository and a tag "
                                "or a commit. What follows a # is a comment."),
                             this);
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    intro->setBuddy(m_text);
    m_text->setObjectName(QStringLiteral("pluginList"));
    m_text->setAccessibleName(tr("List of plugins"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(QStringLiteral("mod_hvp\nblock_xp v3.15\nlocal_example https://…/example.git v1.0"));
    m_verdict->setObjectName(QStringLiteral("listVerdict"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("acceptList"));
    m_accept->setIcon(icon(Symbol::Add));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addWidget(intro);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_verdict);
    layout->addWidget(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ListDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_list.plugins);
        accept();
    });
    check();
}

void ListDialog::check()
{
    m_list = models::parsePluginList(m_text->toPlainText());
    const qsizetype all = m_list.plugins.size();
    m_list.plugins.removeIf(
        [this](const DeclaredPlugin &plugin) { return m_taken.contains(plugin.component.toString()); });
    const int known = static_cast<int>(all - m_list.plugins.size());
    QStringList lines{tr("%Ln plugin(s) to be added", nullptr, static_cast<int>(m_list.plugins.size()))};
    if (known > 0)
        lines << tr("%Ln declared already", nullptr, known);
    for (const models::ListMistake &mistake : m_list.mistakes.mid(0, mistakesShown))
        lines << tr("⚠ Line %1 names no plugin: %2").arg(mistake.line).arg(mistake.text.left(80));
    if (m_list.mistakes.size() > mistakesShown)
        lines << tr("⚠ %Ln more line(s) name no plugin", nullptr,
                    static_cast<int>(m_list.mistakes.size()) - mistakesShown);
    m_verdict->setText(lines.join(QLatin1Char('\n')));
    m_accept->setEnabled(!m_list.plugins.isEmpty());
}

} // namespace quai::ui
