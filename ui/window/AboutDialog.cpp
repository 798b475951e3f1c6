// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/AboutDialog.h"

#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace quai::ui {

AboutDialog::AboutDialog(const QString &sitesFile, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Quai"));
    auto *picture = new QLabel(this);
    picture->setPixmap(
        applicationIcon().pixmap(QSize(2 * spacing::iconLarge, 2 * spacing::iconLarge), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignTop);
    auto *name = new QLabel(tr("Quai %1").arg(QCoreApplication::applicationVersion()), this);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    name->setFont(large);
    auto *text
        = new QLabel(tr("Deliveries and fleets of Moodle sites, over SSH.\n\n"
                        "Free software under the GNU General Public License, version 3 or later. It comes "
                        "without any warranty.\n\nSites are kept in %1. Passwords are kept in the password store "
                        "of the desktop only.")
                         .arg(sitesFile),
                     this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setMinimumWidth(360);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(spacing::section);
    texts->addWidget(name);
    texts->addWidget(text);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::page);
    head->addWidget(picture);
    head->addLayout(texts, 1);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::page);
    layout->addLayout(head, 1);
    layout->addWidget(buttons);
}

} // namespace quai::ui
