// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/InstancesFixture.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

// What the tests of the instances' dialogs do with them.
namespace quai::test {

/// Chooses an entry of the menu of special commands.
inline void choose(const InstancesFixture &fixture, const char *entry)
{
    QMenu *menu = fixture.child<QToolButton>("specialCommands")->menu();
    Q_EMIT menu->aboutToShow();
    auto *action = menu->findChild<QAction *>(QString::fromLatin1(entry));
    QVERIFY2(action != nullptr && action->isEnabled(), entry);
    action->trigger();
}

template <class Widget>
Widget *in(const QWidget *dialog, const char *name)
{
    return dialog->findChild<Widget *>(QString::fromLatin1(name));
}

inline void press(const QWidget *dialog, const char *button)
{
    auto *found = in<QPushButton>(dialog, button);
    QVERIFY2(found != nullptr && found->isVisible() && found->isEnabled(), button);
    QTest::mouseClick(found, Qt::LeftButton);
}

inline bool canPress(const QWidget *dialog, const char *button)
{
    const auto *found = in<QPushButton>(dialog, button);
    return found != nullptr && found->isVisible() && found->isEnabled();
}

} // namespace quai::test
