// SPDX-License-Identifier: GPL-3.0-or-later
// The first start: servers on this computer to practise on.
#include "app/gui/AppBackend.h"
#include "tests/support/Farm.h"
#include "tests/ui/support/WindowFixture.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace quai;
using test::WindowFixture;

class TestPractice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutServersItNamesTheDemo();
    void whatCannotStartIsTold();
    void whatAKilledProgramLeftIsReplaced();
    void servesUntilTheWindowEnds();

private:
    static sites::Site practice()
    {
        sites::Site site;
        site.id = QStringLiteral("practice");
        site.url = QStringLiteral("http://127.0.0.1:1");
        site.server.host = QStringLiteral("farm");
        site.base = QStringLiteral("/srv");
        site.dir = QStringLiteral("moodle");
        site.source.repository = QStringLiteral("/srv/moodle.git");
        return site;
    }
    static QPushButton *button(const ui::MainWindow &window)
    {
        return window.findChild<QPushButton *>(QStringLiteral("welcomePractise"));
    }
    static QString text(const ui::MainWindow &window)
    {
        return window.findChild<QLabel *>(QStringLiteral("welcomePracticeText"))->text();
    }
};

void TestPractice::withoutServersItNamesTheDemo()
{
    WindowFixture fixture;
    ui::MainWindow window(fixture.services());
    window.show();
    QVERIFY(!button(window)->isVisible());
    QVERIFY(text(window).contains(QStringLiteral("dev/demo")));
}

void TestPractice::whatCannotStartIsTold()
{
    WindowFixture fixture;
    fixture.backend.practice = fail(ErrorKind::RemoteCommandFailed, QStringLiteral("missing: nginx"));
    ui::MainWindow window(fixture.services());
    window.show();
    QTest::mouseClick(button(window), Qt::LeftButton);
    QTRY_VERIFY2(text(window).contains(QStringLiteral("missing: nginx")), qPrintable(text(window)));
    QVERIFY(button(window)->isEnabled());
    QVERIFY(fixture.store.sites().isEmpty());
}

void TestPractice::whatAKilledProgramLeftIsReplaced()
{
    WindowFixture fixture;
    fixture.backend.practice = practice();
    {
        ui::MainWindow window(fixture.services());
        window.show();
        sites::Site former = practice();
        former.name = QStringLiteral("Former");
        QVERIFY(fixture.store.add(former));
        QTest::mouseClick(button(window), Qt::LeftButton);
        QTRY_VERIFY(!fixture.store.sites().isEmpty() && fixture.store.sites().first().name != QStringLiteral("Former"));
        QCOMPARE(fixture.store.sites().size(), 1);
        QVERIFY(!button(window)->isVisible());
    }
    QVERIFY(fixture.store.sites().isEmpty());
}

void TestPractice::servesUntilTheWindowEnds()
{
    {
        test::Farm farm{test::Farm::Ssh | test::Farm::Web | test::Farm::Db | test::Farm::Git};
        QUAI_START_FARM(farm); // skips where a program is missing
    }
    WindowFixture fixture;
    const AppPaths paths{fixture.home.path(), fixture.home.path(), fixture.home.path(), fixture.home.path()};
    AppBackend backend({QStringLiteral("marie"), QStringLiteral("poste-12")}, paths, fixture.secrets);
    const ui::Services services{fixture.store, fixture.secrets,  backend,           fixture.ask,
                                fixture.jobs,  fixture.settings, fixture.appearance};
    {
        ui::MainWindow window(services);
        window.resize(1280, 800);
        window.show();
        QVERIFY(button(window)->isVisible());
        QTest::mouseClick(button(window), Qt::LeftButton);
        QVERIFY(!button(window)->isEnabled());
        constexpr int patienceMs = 60'000;
        QTRY_COMPARE_WITH_TIMEOUT(fixture.store.sites().size(), 1, patienceMs);
        // The window shows the site and has read its state over real SSH.
        const auto says = [&window](const QString &words) {
            const QList<QLabel *> labels = window.findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [&words](const QLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Mode Production")) || says(QStringLiteral("Production mode")),
                                 patienceMs);
    }
    QVERIFY(fixture.store.sites().isEmpty());
}

QTEST_MAIN(TestPractice)
#include "TestPractice.moc"
