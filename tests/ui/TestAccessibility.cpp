// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/WindowFixture.h"
#include "ui/common/QuestionDialog.h"
#include "ui/siteeditor/AdoptDialog.h"
#include "ui/siteeditor/SiteEditor.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace quai;
using test::WindowFixture;

namespace {

/// Whether an operator types into, chooses in, or presses this widget.
bool isControl(const QWidget *widget)
{
    if (qobject_cast<const QHeaderView *>(widget) != nullptr || widget->objectName().startsWith(QLatin1String("qt_")))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) != nullptr
        || qobject_cast<const QLineEdit *>(widget) != nullptr || qobject_cast<const QComboBox *>(widget) != nullptr
        || qobject_cast<const QAbstractItemView *>(widget) != nullptr
        || qobject_cast<const QPlainTextEdit *>(widget) != nullptr;
}

/// Whether Qt made it as a part of another control.
bool isPart(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return parent != nullptr
        && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") || parent->inherits("QLineEdit")
            || parent->inherits("QTabBar") || parent->inherits("QComboBoxPrivateContainer")
            || parent->inherits("QTableView") || parent->inherits("QMenuBar") || parent->inherits("QToolBar"));
}

QString spokenName(QWidget *widget)
{
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken != nullptr ? spoken->text(QAccessible::Name) : QString();
}

QString place(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName()
        + QStringLiteral(" in ")
        + (widget->parentWidget() != nullptr ? QString::fromLatin1(widget->parentWidget()->metaObject()->className())
                                             : QString());
}

/// Controls that a screen reader cannot name.
QStringList nameless(const QWidget &root)
{
    QStringList found;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (isControl(widget) && !isPart(widget) && spokenName(widget).trimmed().isEmpty())
            found << place(widget);
    }
    return found;
}

/// Visible, enabled controls to which Tab never comes.
QStringList unreachable(const QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const bool grouped = widget->inherits("QRadioButton"); // the arrow keys go through a group
        if (isControl(widget) && !isPart(widget) && widget->isVisible() && widget->isEnabled() && !grouped
            && !(widget->focusPolicy() & Qt::TabFocus))
            found << place(widget);
    }
    return found;
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageOfASite();
    void theFirstStart();
    void theDialogs();
    void aQuestion();
    void aChoiceHasNoButtonBesideItsOwn();

private:
    static void check(const QWidget &root);
};

void TestAccessibility::check(const QWidget &root)
{
    const QStringList silent = nameless(root);
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QLatin1Char('\n'))));
    const QStringList lost = unreachable(root);
    QVERIFY2(lost.isEmpty(), qPrintable(lost.join(QLatin1Char('\n'))));
}

void TestAccessibility::everyPageOfASite()
{
    WindowFixture fixture;
    const QString id = fixture.addSite(QStringLiteral("Academy"));
    ui::MainWindow window(fixture.services());
    window.show();
    window.showSite(id);
    for (const char *page : {"dashboard", "delivery", "sessions", "codebase", "instances", "server"}) {
        window.showPage(QString::fromLatin1(page));
        QTest::qWait(50);
        check(window);
    }
}

void TestAccessibility::theFirstStart()
{
    WindowFixture fixture;
    ui::MainWindow window(fixture.services());
    window.show();
    check(window);
}

void TestAccessibility::theDialogs()
{
    WindowFixture fixture;
    ui::MainWindow window(fixture.services());
    window.show();
    window.findChild<QAction *>(QStringLiteral("addSite"))->trigger();
    auto *editor = window.findChild<ui::SiteEditor *>();
    QVERIFY(editor != nullptr);
    check(*editor);
    editor->reject();
    window.findChild<QAction *>(QStringLiteral("adoptSite"))->trigger();
    auto *adopt = window.findChild<ui::AdoptDialog *>();
    QVERIFY(adopt != nullptr);
    check(*adopt);
}

void TestAccessibility::aQuestion()
{
    ui::Question question;
    question.title = QStringLiteral("Remove");
    question.text = QStringLiteral("Remove <b>this</b>?");
    question.details = QStringLiteral("a list");
    question.typed = QStringLiteral("Academy");
    question.dangerous = true;
    ui::QuestionDialog dialog(question, nullptr);
    dialog.show();
    check(dialog);
    auto *accept = dialog.findChild<QAbstractButton *>(QStringLiteral("accept"));
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("field")), QStringLiteral("Academy"));
    QVERIFY(accept->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Rejected));
}

void TestAccessibility::aChoiceHasNoButtonBesideItsOwn()
{
    ui::Question question;
    question.text = QStringLiteral("Take a snapshot first?");
    ui::QuestionDialog dialog(question, nullptr);
    dialog.setChoices({{QStringLiteral("Snapshot first"), QStringLiteral("then asks again")},
                       {QStringLiteral("No snapshot"), QStringLiteral("asks again")}});
    dialog.show();
    QStringList shown;
    const QList<QAbstractButton *> buttons = dialog.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible())
            shown << button->objectName();
    }
    shown.sort();
    QCOMPARE(shown, (QStringList{QStringLiteral("cancel"), QStringLiteral("choice0"), QStringLiteral("choice1")}));
}

QTEST_MAIN(TestAccessibility)
#include "TestAccessibility.moc"
