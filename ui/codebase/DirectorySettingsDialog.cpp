// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/DirectorySettingsDialog.h"

#include "core/codebase/DirectoryStore.h"
#include "ui/codebase/CodebaseText.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace quai::ui {

using codebase::DirectoryStore;
using codebase::Maturity;

namespace {

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

} // namespace

DirectorySettingsDialog::DirectorySettingsDialog(const QString &url, Maturity atLeast, QWidget *parent)
    : QDialog(parent)
    , m_url(new QLineEdit(url, this))
    , m_remark(new QLabel(this))
    , m_maturity(new QComboBox(this))
{
    setObjectName(QStringLiteral("directorySettingsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Plugin directory"));
    resize(600, sizeHint().height());
    build(atLeast);
    check();
}

void DirectorySettingsDialog::build(Maturity atLeast)
{
    m_url->setObjectName(QStringLiteral("directoryUrl"));
    m_url->setPlaceholderText(DirectoryStore::defaultUrl());
    m_url->setToolTip(tr("The list of all plugins (pluglist.php), one for every code base; empty: that of moodle.org"));
    m_remark->setObjectName(QStringLiteral("directoryRemark"));
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_maturity->setObjectName(QStringLiteral("leastMaturity"));
    m_maturity->setToolTip(tr("For this code base: what is less ripe is chosen only where the project names it"));
    for (const Maturity one : {Maturity::Stable, Maturity::Rc, Maturity::Beta, Maturity::Alpha}) {
        m_maturity->addItem(CodebaseText::maturity(one), static_cast<int>(one));
        if (one == atLeast)
            m_maturity->setCurrentIndex(m_maturity->count() - 1);
    }
    auto *form = new QFormLayout;
    form->addRow(tr("&Address:"), m_url);
    form->addRow(QString(), m_remark);
    form->addRow(tr("&Least maturity:"), m_maturity);
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("acceptDirectorySettings"));
    m_accept->setIcon(icon(Symbol::Save));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(m_url, &QLineEdit::textChanged, this, &DirectorySettingsDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &DirectorySettingsDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::section);
    layout->addLayout(form);
    layout->addWidget(buttons);
}

QString DirectorySettingsDialog::url() const
{
    const QString typed = m_url->text().trimmed();
    return typed.isEmpty() ? DirectoryStore::defaultUrl() : typed;
}

void DirectorySettingsDialog::check()
{
    const bool usable = isWebAddress(url());
    m_accept->setEnabled(usable);
    if (!usable)
        m_remark->setText(tr("The address begins with https:// and names a server."));
    else if (QUrl(url()).scheme() == QLatin1String("http"))
        m_remark->setText(tr("Not encrypted: whoever sits between can change the list, and where plugins come from."));
    else
        m_remark->clear();
    m_remark->setVisible(!m_remark->text().isEmpty());
}

void DirectorySettingsDialog::finish()
{
    Q_EMIT decided(url(), static_cast<Maturity>(m_maturity->currentData().toInt()));
    accept();
}

} // namespace quai::ui
