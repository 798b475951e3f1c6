// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/ImportDialog.h"

#include "core/base/WhenFinished.h"
#include "ui/common/Icons.h"
#include "ui/sessions/SessionController.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace quai::ui {

using sessions::ImportPreview;
using sessions::ImportResult;

ImportDialog::ImportDialog(SessionController &controller, QWidget *parent)
    : SessionForm(parent)
    , m_controller(controller)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import the sessions of Tool Delivery"));
    build();
    acceptButton()->setText(tr("Import"));
    setNote(tr("The plugin's two tables are read; nothing is changed on the server. What was imported before is not "
               "imported again."));
    look();
}

ImportDialog::~ImportDialog()
{
    m_cancel.request_stop();
}

void ImportDialog::build()
{
    m_config = new QLineEdit(this);
    m_config->setObjectName(QStringLiteral("importConfig"));
    m_config->setPlaceholderText(m_controller.site().servedPath() + QStringLiteral("/config.php"));
    m_config->setToolTip(tr("Of the Moodle that had the plugin, when it is not the site itself"));
    m_config->setAccessibleName(tr("Path of config.php"));
    form()->addRow(tr("&Path of config.php:"), m_config);
    m_prefix = new QLineEdit(this);
    m_prefix->setObjectName(QStringLiteral("importPrefix"));
    m_prefix->setPlaceholderText(tr("The one in config.php"));
    m_prefix->setToolTip(tr("Beginning of the names of the tables; letters, digits and underlines"));
    m_prefix->setAccessibleName(tr("Prefix of the tables"));
    form()->addRow(tr("Prefi&x of the tables:"), m_prefix);
    m_look = new QPushButton(icon(Symbol::Search), tr("&Look again"), this);
    m_look->setObjectName(QStringLiteral("importLook"));
    m_look->setAutoDefault(false);
    auto *left = new QHBoxLayout;
    left->addWidget(m_look);
    left->addStretch(1);
    form()->addRow(QString(), left);
    m_found = new QLabel(this);
    m_found->setObjectName(QStringLiteral("importFound"));
    m_found->setTextFormat(Qt::PlainText);
    m_found->setWordWrap(true);
    form()->addRow(tr("Found:"), m_found);
    connect(m_look, &QPushButton::clicked, this, &ImportDialog::look);
    for (QLineEdit *edit : {m_config, m_prefix}) {
        // What was counted is not what would be imported any more.
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_found->setText(tr("Not looked at yet"));
            acceptButton()->setEnabled(false);
        });
    }
}

sessions::ToolDeliverySource ImportDialog::source() const
{
    return {m_config->text().trimmed(), m_prefix->text().trimmed()};
}

void ImportDialog::look()
{
    setWaiting(true);
    m_found->setText(tr("Looking…"));
    whenFinished<ImportPreview>(m_controller.lookAtToolDelivery(source(), m_cancel), this,
                                [this](const Result<ImportPreview> &preview) { takePreview(preview); });
}

QString ImportDialog::describe(const ImportPreview &preview)
{
    if (preview.sessions == 0)
        return tr("No session.");
    const QLocale locale;
    const auto month
        = [&locale](const QDateTime &time) { return locale.toString(time.toLocalTime(), QStringLiteral("MMMM yyyy")); };
    const QString first = month(preview.first);
    const QString last = month(preview.last);
    const QString time = first == last ? first : tr("%1 to %2", "months").arg(first, last);
    QString text = QStringList{tr("%Ln session(s)", nullptr, preview.sessions),
                               tr("%Ln command(s)", nullptr, preview.commands), time}
                       .join(QStringLiteral(", "))
        + QLatin1Char('.');
    if (preview.known > 0)
        text += QLatin1Char(' ') + tr("%Ln of them known already.", nullptr, preview.known);
    return text;
}

void ImportDialog::takePreview(const Result<ImportPreview> &preview)
{
    if (!preview) {
        m_found->setText(tr("Nothing"));
        showFailure(preview.error(), tr("Looking for the sessions of Tool Delivery"), m_controller.site().name);
        acceptButton()->setEnabled(false);
        return;
    }
    setWaiting(false);
    m_found->setText(describe(*preview));
    acceptButton()->setEnabled(preview->sessions > preview->known);
}

void ImportDialog::submit()
{
    setWaiting(true);
    m_found->setText(tr("Importing…"));
    whenFinished<ImportResult>(m_controller.importFromToolDelivery(source(), m_cancel), this,
                               [this](const Result<ImportResult> &imported) { takeImported(imported); });
}

void ImportDialog::takeImported(const Result<ImportResult> &imported)
{
    if (!imported) {
        m_found->setText(tr("Not everything was imported; importing again continues."));
        showFailure(imported.error(), tr("Importing the sessions of Tool Delivery"), m_controller.site().name);
        return;
    }
    setWaiting(false);
    m_found->setText(
        tr("Imported: %1, %2.")
            .arg(tr("%Ln session(s)", nullptr, imported->sessions), tr("%Ln command(s)", nullptr, imported->commands)));
    acceptButton()->setEnabled(false);
    cancelButton()->setText(tr("Close"));
}

} // namespace quai::ui
