// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/MemorySecretStore.h"
#include "core/sites/SiteStore.h"
#include "tests/ui/support/FakeAsk.h"
#include "tests/ui/support/FakeBackend.h"
#include "ui/jobs/JobTracker.h"
#include "ui/window/Appearance.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QApplication>
#include <QTemporaryDir>

namespace quai::test {

/// The widget of that name; nullptr when there is none.
template <class Widget>
Widget *child(const QWidget &parent, const char *name)
{
    return parent.findChild<Widget *>(QString::fromLatin1(name));
}

/// Everything that a window needs, in a folder of its own, with servers and questions by script.
struct WindowFixture
{
    QTemporaryDir home;
    ui::Settings settings{home.path()};
    ui::Appearance appearance{*qobject_cast<QApplication *>(QCoreApplication::instance())};
    sites::SiteStore store{home.filePath(QStringLiteral("sites.yml"))};
    sites::MemorySecretStore secrets;
    FakeBackend backend;
    FakeAsk ask;
    ui::JobTracker jobs;

    [[nodiscard]] ui::Services services() { return {store, secrets, backend, ask, jobs, settings, appearance}; }

    /// Stores a site that can be used. @return its id
    QString addSite(const QString &name, const QString &group = {})
    {
        sites::Site site = FakeSite::declaration();
        site.id.clear();
        site.name = name;
        site.group = group;
        site.source.repository = QStringLiteral("https://git.example.org/moodle.git");
        const Result<sites::Site> stored = store.add(site);
        if (!stored)
            qFatal("%s", qPrintable(stored.error().message));
        return stored->id;
    }
};

} // namespace quai::test
