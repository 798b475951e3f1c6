// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/ErrorPanel.h"
#include "ui/window/Appearance.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

using namespace quai;

namespace {

/// An error with every fact that any sentence names.
Error complete(ErrorKind kind)
{
    Error error{kind, QStringLiteral("technical message"), QStringLiteral("raw output"), {}, 7};
    for (const char *fact :
         {"file",      "line",           "column",  "host",      "port",      "keyType",   "fingerprint",
          "user",      "methods",        "keyFile", "path",      "signal",    "tool",      "key",
          "site",      "owner",          "since",   "component", "installed", "delivered", "needed",
          "available", "repository",     "count",   "url",       "status",    "copy",      "heartbeatAge",
          "purpose",   "knownHostsFile", "step",    "mode",      "revision",  "plugin",    "moodle",
          "type",      "patch",          "actual",  "resource",  "other",     "task",      "template"})
        error.facts.insert(QString::fromLatin1(fact), QStringLiteral("<%1>").arg(QLatin1String(fact)));
    return error;
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsOwnSentences_data();
    void everyKindHasItsOwnSentences();
    void missingFactsLeaveNoPlaceholder();
    void aFactThatLooksLikeAPlaceholderStaysAsItIs();
    void namesSiteServerAndOperation();
    void panelShowsPlainTextAndDetailOnDemand();
    void panelSpeaksTheLanguageOfTheWindow();

private:
    ui::Appearance m_appearance{*qobject_cast<QApplication *>(QCoreApplication::instance())};
};

void TestErrorText::everyKindHasItsOwnSentences_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("kind");
    const QMetaEnum kinds = QMetaEnum::fromType<ErrorKind>();
    for (const char *language : {"en", "fr"}) {
        for (int index = 0; index < kinds.keyCount(); ++index)
            QTest::addRow("%s %s", language, kinds.key(index)) << QString::fromLatin1(language) << kinds.value(index);
    }
}

void TestErrorText::everyKindHasItsOwnSentences()
{
    QFETCH(QString, language);
    QFETCH(int, kind);
    m_appearance.setLanguage(language);
    const ui::ErrorWords words = ui::describe(complete(static_cast<ErrorKind>(kind)));
    for (const QString &sentence : {words.what, words.state, words.next}) {
        QVERIFY(sentence.size() > 8);
        QVERIFY2(!sentence.contains(QLatin1Char('{')), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QChar(0x2026)), qPrintable(sentence)); // every fact was there
    }
    if (static_cast<ErrorKind>(kind) != ErrorKind::Internal) {
        const ui::ErrorWords fallback = ui::describe(complete(ErrorKind::Internal));
        QVERIFY(words.what != fallback.what);
    }
    if (language == QLatin1String("fr")) {
        m_appearance.setLanguage(QStringLiteral("en"));
        QVERIFY(ui::describe(complete(static_cast<ErrorKind>(kind))).what != words.what);
    }
}

void TestErrorText::missingFactsLeaveNoPlaceholder()
{
    const ui::ErrorWords words = ui::describe(Error{ErrorKind::NoSpace, {}, {}, {}, 0});
    QVERIFY(!words.what.contains(QLatin1Char('{')));
    QVERIFY(words.what.contains(QChar(0x2026)));
}

void TestErrorText::aFactThatLooksLikeAPlaceholderStaysAsItIs()
{
    const Error error
        = Error{ErrorKind::PathMissing, {}, {}, {}, 0}.with(QStringLiteral("path"), QStringLiteral("/srv/{host}/%1"));
    QVERIFY(ui::describe(error).what.contains(QLatin1String("/srv/{host}/%1")));
}

void TestErrorText::namesSiteServerAndOperation()
{
    m_appearance.setLanguage(QStringLiteral("en"));
    const ui::ErrorWords words
        = ui::describe(Error{ErrorKind::ConnectionLost, {}, {}, {}, 0},
                       {QStringLiteral("Securing"), QStringLiteral("Academy"), QStringLiteral("web1")});
    QVERIFY(words.what.startsWith(QLatin1String("Securing: ")));
    QVERIFY(words.where.contains(QLatin1String("Academy")));
    QVERIFY(words.where.contains(QLatin1String("web1")));
    QCOMPARE(words.plain().count(QLatin1Char('\n')), 3);
}

void TestErrorText::panelShowsPlainTextAndDetailOnDemand()
{
    ui::ErrorPanel panel;
    QVERIFY(panel.isHidden());
    Error error = complete(ErrorKind::SftpFailed);
    error.facts.insert(QStringLiteral("path"), QStringLiteral("<b>bold</b>"));
    panel.showError(error);
    QVERIFY(!panel.isHidden());
    for (const QLabel *label : panel.findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(panel.accessibleDescription().contains(QLatin1String("<b>bold</b>")));
    QVERIFY(ui::technicalDetail(error).contains(QLatin1String("raw output")));
    QVERIFY(ui::technicalDetail(error).contains(QLatin1String("SftpFailed")));
    panel.clear();
    QVERIFY(panel.isHidden());
    QVERIFY(!panel.hasError());
}

void TestErrorText::panelSpeaksTheLanguageOfTheWindow()
{
    m_appearance.setLanguage(QStringLiteral("en"));
    ui::ErrorPanel panel;
    panel.showError(complete(ErrorKind::Timeout));
    const QString english = panel.accessibleName();
    m_appearance.setLanguage(QStringLiteral("fr"));
    QCoreApplication::sendPostedEvents();
    QVERIFY(panel.accessibleName() != english);
    QVERIFY(panel.accessibleName().contains(QStringLiteral("serveur")));
}

QTEST_MAIN(TestErrorText)
#include "TestErrorText.moc"
