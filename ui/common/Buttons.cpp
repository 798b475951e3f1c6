// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Buttons.h"

#include <QBoxLayout>
#include <QPushButton>

namespace quai::ui {

QPushButton *addButton(QBoxLayout *row, QWidget *parent, const char *name, const QString &text)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}

} // namespace quai::ui
