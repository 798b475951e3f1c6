// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/SampleHistory.h"
#include "tests/ui/support/WindowFixture.h"

#include <QAbstractButton>
#include <QTest>

namespace quai::test {

/// A window on a site in session mode, with a history, on its page of sessions.
struct SessionsWindow
{
    WindowFixture fixture;
    QString site;
    std::unique_ptr<ui::MainWindow> window;

    explicit SessionsWindow(bool filled = true, const QString &page = QStringLiteral("sessions"))
    {
        fixture.appearance.setLanguage(QStringLiteral("en"));
        site = fixture.addSite(QStringLiteral("Campus"));
        sites::Site declared = *fixture.store.find(site);
        declared.sessions = true;
        declared.reportRecipients = {QStringLiteral("dsi@example.org")};
        if (!fixture.store.update(site, declared))
            qFatal("the site cannot be stored");
        if (filled)
            fillHistory(fixture.backend, site, declared.name);
        window = std::make_unique<ui::MainWindow>(fixture.services());
        window->show();
        window->showSite(site);
        window->showPage(page);
    }
    /// The widget in sight now; nullptr when there is none.
    template <class Widget>
    [[nodiscard]] Widget *seen(const char *name) const
    {
        for (Widget *found : window->findChildren<Widget *>(QString::fromLatin1(name))) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    /// The same, as soon as there is one.
    template <class Widget>
    [[nodiscard]] Widget *child(const char *name) const
    {
        if (!QTest::qWaitFor([this, name] { return seen<Widget>(name) != nullptr; }))
            qFatal("no %s comes into sight", name);
        return seen<Widget>(name);
    }
    void click(const char *name) const
    {
        auto *button = child<QAbstractButton>(name);
        QVERIFY2(button != nullptr, name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    [[nodiscard]] FakeHistoryService &history() { return fixture.backend.historyService; }
};

} // namespace quai::test
