// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/WorkDialog.h"

#include <QCloseEvent>

namespace quai::ui {

WorkDialog::WorkDialog(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
}

void WorkDialog::present()
{
    show();
    raise();
    activateWindow();
}

void WorkDialog::done(int result)
{
    if (isBusy())
        hide();
    else
        QDialog::done(result);
}

void WorkDialog::closeEvent(QCloseEvent *event)
{
    if (!isBusy()) {
        QDialog::closeEvent(event);
        return;
    }
    hide();
    event->ignore();
}

void WorkDialog::workEnded(bool wantsAttention)
{
    if (isVisible())
        return;
    if (wantsAttention)
        present();
    else
        deleteLater();
}

} // namespace quai::ui
