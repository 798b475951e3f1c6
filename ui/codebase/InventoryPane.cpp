// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/InventoryPane.h"

#include "core/base/WriteFile.h"
#include "core/codebase/Inventory.h"
#include "ui/codebase/CodebaseController.h"
#include "ui/common/Ask.h"
#include "ui/common/Spacing.h"
#include "ui/delivery/EmptyHint.h"
#include "ui/errors/ErrorPanel.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTextBrowser>

#include <algorithm>

namespace quai::ui {

using namespace codebase;

namespace {

enum Form { Page, Markdown };

} // namespace

InventoryPane::InventoryPane(CodebaseController &controller, Ask &ask, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_ask(ask)
    , m_of(new QComboBox(this))
    , m_form(new QComboBox(this))
    , m_save(new QPushButton(icon(Symbol::File), tr("&Save…"), this))
    , m_text(new QTextBrowser(this))
    , m_error(new ErrorPanel(this))
    , m_hint(new EmptyHint(m_text, Symbol::Plan, tr("Nothing was built yet"),
                           tr("Synchronise the project: the inventory then tells what is in it, from where and at "
                              "which commit."),
                           this))
{
    build();
    connect(&controller, &CodebaseController::releasesChanged, this, &InventoryPane::takeReleases);
    connect(&controller, &CodebaseController::surveyed, this, &InventoryPane::showText);
    takeReleases();
}

void InventoryPane::build()
{
    m_of->setObjectName(QStringLiteral("inventoryOf"));
    m_of->setAccessibleName(tr("Inventory of"));
    m_of->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_form->setObjectName(QStringLiteral("inventoryForm"));
    m_form->setAccessibleName(tr("Form of the inventory"));
    m_form->addItems({tr("Page (HTML)"), tr("Text (Markdown)")});
    m_save->setObjectName(QStringLiteral("saveInventory"));
    m_text->setObjectName(QStringLiteral("inventoryText"));
    m_text->setAccessibleName(tr("Inventory"));
    m_text->setOpenLinks(false); // what plugins wrote is not followed
    auto *label = new QLabel(tr("&Inventory of:"), this);
    label->setBuddy(m_of);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::normal);
    bar->addWidget(label);
    bar->addWidget(m_of);
    bar->addWidget(m_form);
    bar->addStretch(1);
    bar->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->setSpacing(spacing::normal);
    layout->addLayout(bar);
    layout->addWidget(m_error);
    layout->addWidget(m_hint, 1);
    connect(m_of, &QComboBox::activated, this, &InventoryPane::showText);
    connect(m_form, &QComboBox::activated, this, &InventoryPane::showText);
    connect(m_save, &QPushButton::clicked, this, &InventoryPane::save);
}

void InventoryPane::takeReleases()
{
    const QString chosen = m_of->currentData().toString();
    m_of->clear();
    m_of->addItem(tr("The last build"), QString());
    for (const Release &release : m_controller.releases())
        m_of->addItem(release.tag, release.tag);
    m_of->setCurrentIndex(std::max(0, m_of->findData(chosen)));
    showText();
}

std::optional<Lock> InventoryPane::lock() const
{
    const QString tag = m_of->currentData().toString();
    for (const Release &release : m_controller.releases())
        if (!tag.isEmpty() && release.tag == tag)
            return release.lock;
    const auto &survey = m_controller.survey();
    return survey && survey->built ? std::optional(survey->built->lock) : std::nullopt;
}

QByteArray InventoryPane::content(bool html) const
{
    const std::optional<Lock> of = lock();
    if (!of)
        return {};
    const InventoryWords words{tr("Inventory"), tr("Component"), tr("Path"),     tr("Version"),
                               tr("Release"),   tr("Source"),    tr("Revision"), tr("Commit")};
    return html ? inventoryHtml(*of, words) : inventoryMarkdown(*of, words);
}

void InventoryPane::showText()
{
    const QString text = QString::fromUtf8(content(m_form->currentIndex() == Page));
    m_hint->setEmpty(text.isEmpty());
    m_save->setEnabled(!text.isEmpty());
    if (m_form->currentIndex() == Page) {
        m_text->setFont(QWidget::font());
        m_text->setLineWrapMode(QTextEdit::WidgetWidth);
        m_text->setHtml(text);
    } else {
        m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_text->setLineWrapMode(QTextEdit::NoWrap);
        m_text->setPlainText(text);
    }
}

void InventoryPane::save()
{
    const bool html = m_form->currentIndex() == Page;
    const QString tag = m_of->currentData().toString();
    const QString name = QStringLiteral("%1.%2").arg(tag.isEmpty() ? tr("inventory") : tag,
                                                     html ? QStringLiteral("html") : QStringLiteral("md"));
    m_ask.saveFile(this, tr("Save the inventory"), name, html ? tr("Pages (*.html)") : tr("Markdown (*.md)"),
                   [self = QPointer(this)](const QString &path) {
                       if (path.isEmpty() || self.isNull())
                           return;
                       const bool page = path.endsWith(QLatin1String(".html"), Qt::CaseInsensitive);
                       self->m_error->clear();
                       if (const Status saved = writeFile(path, self->content(page)); !saved)
                           self->m_error->showError(saved.error(), {tr("Save the inventory"), {}, {}});
                   });
}

} // namespace quai::ui
