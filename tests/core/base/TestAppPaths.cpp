// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/AppPaths.h"

#include <QDir>
#include <QTest>

using namespace quai;

/// Folders of the operator, by the XDG Base Directory Specification.
class TestAppPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEnvironmentDecides()
    {
        qputenv("XDG_CONFIG_HOME", "/srv/config");
        qputenv("XDG_DATA_HOME", "/srv//data/");
        qputenv("XDG_CACHE_HOME", "/srv/cache");
        qputenv("XDG_STATE_HOME", "/srv/state");
        const AppPaths paths = AppPaths::fromEnvironment();
        QCOMPARE(paths.config, QStringLiteral("/srv/config/quai"));
        QCOMPARE(paths.data, QStringLiteral("/srv/data/quai"));
        QCOMPARE(paths.cache, QStringLiteral("/srv/cache/quai"));
        QCOMPARE(paths.state, QStringLiteral("/srv/state/quai"));
        QCOMPARE(paths.sitesFile(), QStringLiteral("/srv/config/quai/sites.yml"));
    }

    void emptyAndRelativeValuesAreIgnored()
    {
        qputenv("XDG_CONFIG_HOME", "relative/path");
        qputenv("XDG_DATA_HOME", "");
        qunsetenv("XDG_CACHE_HOME");
        qputenv("XDG_STATE_HOME", ".");
        const AppPaths paths = AppPaths::fromEnvironment();
        QCOMPARE(paths.config, QDir::homePath() + QStringLiteral("/.config/quai"));
        QCOMPARE(paths.data, QDir::homePath() + QStringLiteral("/.local/share/quai"));
        QCOMPARE(paths.cache, QDir::homePath() + QStringLiteral("/.cache/quai"));
        QCOMPARE(paths.state, QDir::homePath() + QStringLiteral("/.local/state/quai"));
    }
};

QTEST_APPLESS_MAIN(TestAppPaths)
#include "TestAppPaths.moc"
