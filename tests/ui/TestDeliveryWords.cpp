// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/DeliveryText.h"
#include "ui/window/Appearance.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace quai;
using ui::DeliveryText;

namespace {

/// What @p patterns capture in the files of @p folder, at any depth.
QSet<QString> captured(const QString &folder, const QStringList &names, const QStringList &patterns)
{
    QSet<QString> found;
    QDirIterator files(QStringLiteral(QUAI_SOURCE_DIR "/") + folder, names, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QString text = QString::fromUtf8(file.readAll());
        for (const QString &pattern : patterns) {
            auto matches = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
            while (matches.hasNext())
                found.insert(matches.next().captured(1));
        }
    }
    return found;
}

} // namespace

/// Every identifier that a script or the core gives to the operator has words.
class TestDeliveryWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_appearance.setLanguage(QStringLiteral("en")); }
    void everyWarningHasWords();
    void everyStageHasWords();
    void unknownTimesAreNoZero();

private:
    void checkWords(const QSet<QString> &identifiers, QString (*words)(const QString &));

    ui::Appearance m_appearance{*qobject_cast<QApplication *>(QCoreApplication::instance())};
};

void TestDeliveryWords::checkWords(const QSet<QString> &identifiers, QString (*words)(const QString &))
{
    QStringList silent;
    for (const QString &identifier : identifiers) {
        m_appearance.setLanguage(QStringLiteral("en"));
        const QString english = words(identifier);
        m_appearance.setLanguage(QStringLiteral("fr"));
        if (english == identifier || words(identifier) == english)
            silent << identifier;
    }
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QLatin1Char(' '))));
}

void TestDeliveryWords::everyWarningHasWords()
{
    QSet<QString> identifiers = captured(QStringLiteral("resources/remote/delivery"), {QStringLiteral("*.sh")},
                                         {QStringLiteral("\\brecord (?:warning|caution) ([a-z][a-z-]+)"),
                                          QStringLiteral("put\\(\"warning\", \"([a-z-]+)\"\\)")});
    QVERIFY(identifiers.contains(QStringLiteral("certificate-untrusted")));
    for (const char *room : {"core/delivery", "core/sessions"})
        identifiers |= captured(QLatin1String(room), {QStringLiteral("*.cpp")},
                                {QStringLiteral("warnings(?: <<|\\.append\\()[^;\"]*\"([a-z-]+)\"")});
    QVERIFY(identifiers.contains(QStringLiteral("history-incomplete")));
    QVERIFY(identifiers.contains(QStringLiteral("rescue-failed")));
    QVERIFY(identifiers.size() > 20);
    checkWords(identifiers, &DeliveryText::warning);
}

void TestDeliveryWords::everyStageHasWords()
{
    const QSet<QString> identifiers
        = captured(QStringLiteral("resources/remote/delivery"), {QStringLiteral("*.sh")},
                   {QStringLiteral("^[^#\n]*\\bprogress ([a-z]+) "), QStringLiteral("\\brecord progress ([a-z]+) ")});
    QVERIFY(identifiers.contains(QStringLiteral("upgrade")));
    checkWords(identifiers, &DeliveryText::stage);
}

void TestDeliveryWords::unknownTimesAreNoZero()
{
    QCOMPARE(DeliveryText::recorded(-1), DeliveryText::duration(-1));
    QVERIFY(!DeliveryText::recorded(0).startsWith(QLatin1Char('0'))); // the journal counts in seconds
    QCOMPARE(DeliveryText::recorded(42000), DeliveryText::duration(42000));
}

QTEST_MAIN(TestDeliveryWords)
#include "TestDeliveryWords.moc"
