// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/AnsiText.h"
#include "ui/common/OutputView.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

using namespace quai;

class TestOutputView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void terminalSequencesAreTakenOut_data();
    void terminalSequencesAreTakenOut();
    void keepsTheNewestLines();
    void searchGoesRoundAndSaysWhenThereIsNothing();
    void showsHostileTextAsText();
};

void TestOutputView::terminalSequencesAreTakenOut_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QStringLiteral("a\tb\nc") << QStringLiteral("a\tb\nc");
    QTest::newRow("colour") << QStringLiteral("\x1b[1;31mred\x1b[0m") << QStringLiteral("red");
    QTest::newRow("title") << QStringLiteral("\x1b]0;title\x07text") << QStringLiteral("text");
    QTest::newRow("title ended by ST") << QStringLiteral("\x1b]0;title\x1b\\text") << QStringLiteral("text");
    QTest::newRow("cut sequence") << QStringLiteral("text\x1b[31") << QStringLiteral("text");
    QTest::newRow("lone escape") << QStringLiteral("text\x1b") << QStringLiteral("text");
    QTest::newRow("title without an end") << QStringLiteral("\x1b]0;x\nnext") << QStringLiteral("\nnext");
    QTest::newRow("progress on one line") << QStringLiteral("10%\r50%\r100%\nend") << QStringLiteral("100%\nend");
    QTest::newRow("lines of Windows") << QStringLiteral("a\r\nb\r\n") << QStringLiteral("a\nb\n");
    QTest::newRow("bell and backspace") << QStringLiteral("a\x07\x08z") << QStringLiteral("az");
}

void TestOutputView::terminalSequencesAreTakenOut()
{
    QFETCH(QString, printed);
    QFETCH(QString, shown);
    QCOMPARE(ui::withoutAnsi(printed), shown);
}

void TestOutputView::keepsTheNewestLines()
{
    ui::OutputView view;
    QString lines;
    for (int line = 0; line < ui::OutputView::maximumLines + 50; ++line)
        lines += QStringLiteral("line %1\n").arg(line);
    view.appendText(lines);
    QVERIFY(!view.text().startsWith(QLatin1String("line 0\n")));
    QVERIFY(view.text().endsWith(QStringLiteral("line %1").arg(ui::OutputView::maximumLines + 49)));
}

void TestOutputView::searchGoesRoundAndSaysWhenThereIsNothing()
{
    ui::OutputView view;
    view.show();
    view.setText(QStringLiteral("one fish\ntwo fish\n"));
    view.openSearch();
    auto *field = view.findChild<QLineEdit *>();
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, QStringLiteral("fish"));
    auto *edit = view.findChild<QPlainTextEdit *>();
    QCOMPARE(edit->textCursor().blockNumber(), 0);
    QVERIFY(view.findNext());
    QCOMPARE(edit->textCursor().blockNumber(), 1);
    QVERIFY(view.findNext());
    QCOMPARE(edit->textCursor().blockNumber(), 0);
    field->setText(QStringLiteral("whale"));
    QVERIFY(!view.findNext());
}

void TestOutputView::showsHostileTextAsText()
{
    ui::OutputView view;
    view.appendText(QStringLiteral("<img src=x> $(reboot)\n"));
    QCOMPARE(view.text(), QStringLiteral("<img src=x> $(reboot)"));
}

QTEST_MAIN(TestOutputView)
#include "TestOutputView.moc"
