// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/WindowFixture.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenuBar>
#include <QTabBar>
#include <QTest>

using namespace quai;
using test::WindowFixture;

namespace {

/// Letters with Alt that more than one thing in sight answers to: Qt then only moves the keyboard from one to the next.
class Letters
{
public:
    void take(const QString &text, const QString &what)
    {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            return;
        if (m_owners.contains(key))
            m_twice << QStringLiteral("%1: %2 and %3 %4").arg(key, m_owners.value(key), what, text);
        m_owners.insert(key, what + QLatin1Char(' ') + text);
    }
    void takeAll(const QWidget &window)
    {
        const QList<QAbstractButton *> buttons = window.findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (button->isVisible())
                take(button->text(), QStringLiteral("button"));
        }
        const QList<QLabel *> labels = window.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible() && label->buddy() != nullptr)
                take(label->text(), QStringLiteral("label"));
        }
        const QList<QTabBar *> bars = window.findChildren<QTabBar *>();
        for (const QTabBar *bar : bars) {
            for (int tab = 0; bar->isVisible() && tab < bar->count(); ++tab)
                take(bar->tabText(tab), QStringLiteral("tab"));
        }
    }
    void takeMenu(const QList<QAction *> &actions)
    {
        for (const QAction *action : actions) {
            if (action->isVisible())
                take(action->text(), QStringLiteral("menu"));
        }
    }
    [[nodiscard]] QString twice() const { return m_twice.join(QLatin1Char('\n')); }
    [[nodiscard]] qsizetype count() const { return m_owners.size(); }

private:
    QMap<QString, QString> m_owners;
    QStringList m_twice;
};

/// The menus below @p actions: only the items of one menu are in sight together.
void checkMenus(const QList<QAction *> &actions)
{
    for (const QAction *action : actions) {
        if (action->menu() == nullptr)
            continue;
        Letters letters;
        letters.takeMenu(action->menu()->actions());
        QVERIFY2(letters.twice().isEmpty(), qPrintable(action->text() + QLatin1Char('\n') + letters.twice()));
        checkMenus(action->menu()->actions());
    }
}

} // namespace

/// No two things in the window answer to the same letter, whichever page is in front.
class TestMnemonics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersAreUnique_data();
    void lettersAreUnique();
};

void TestMnemonics::lettersAreUnique_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("fr") << QStringLiteral("fr");
    QTest::newRow("en") << QStringLiteral("en");
}

void TestMnemonics::lettersAreUnique()
{
    QFETCH(QString, language);
    WindowFixture fixture;
    fixture.appearance.setLanguage(language);
    const QString id = fixture.addSite(QStringLiteral("Academy"));
    ui::MainWindow window(fixture.services());
    window.resize(1600, 1200);
    window.show();
    window.showSite(id);
    auto *tabs = window.findChild<QTabWidget *>(QStringLiteral("sitePages"));
    QVERIFY(tabs != nullptr);
    // Every notice of the delivery page at once: the lock of another one, a step that was interrupted.
    QTRY_VERIFY(!fixture.backend.services.isEmpty());
    test::FakeDeliveryService &service = *fixture.backend.services.constFirst();
    delivery::SiteStatus status = service.current();
    status.lock
        = delivery::LockInfo{QStringLiteral("eve@far"), QStringLiteral("update"), status.readAt, 900, true, false};
    status.interruption = delivery::Interruption{QStringLiteral("update"), QStringLiteral("eve@far"), status.readAt};
    service.setStatus(status);
    for (int page = 0; page < tabs->count(); ++page) {
        tabs->setCurrentIndex(page);
        QTest::qWait(200); // the page reads its state
        Letters letters;
        letters.takeMenu(window.menuBar()->actions());
        letters.takeAll(window);
        QVERIFY2(letters.twice().isEmpty(), qPrintable(tabs->tabText(page) + QLatin1Char('\n') + letters.twice()));
        QVERIFY(letters.count() >= (page == 1 ? 18 : 4)); // 1: the delivery, with its notices
    }
    checkMenus(window.menuBar()->actions());
}

QTEST_MAIN(TestMnemonics)
#include "TestMnemonics.moc"
