// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"

#include <QMetaEnum>
#include <QSet>
#include <QTest>

using namespace quai;

/// Failures as values.
class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasAName()
    {
        const QMetaEnum kinds = QMetaEnum::fromType<ErrorKind>();
        QSet<QString> names;
        for (int i = 0; i < kinds.keyCount(); ++i)
            names << kindName(static_cast<ErrorKind>(kinds.value(i)));
        QCOMPARE(names.size(), kinds.keyCount());
        QVERIFY(!names.contains(QString()));
        QCOMPARE(kindName(ErrorKind::HostKeyUnknown), QStringLiteral("HostKeyUnknown"));
    }

    void factsAreAddedToACopy()
    {
        const Error plain{ErrorKind::NoSpace, QStringLiteral("full")};
        const Error told = plain.with(QStringLiteral("path"), QStringLiteral("/srv"));
        QVERIFY(plain.facts.isEmpty());
        QCOMPARE(told.facts.value(QStringLiteral("path")), QStringLiteral("/srv"));
        QCOMPARE(told.message, plain.message);
        QVERIFY(!(told == plain));
    }

    void failuresPassThroughResults()
    {
        const Result<int> failed = fail(ErrorKind::Timeout, QStringLiteral("late"), QStringLiteral("raw"), 7);
        QVERIFY(!failed);
        const Status passedOn = fail(failed.error());
        QCOMPARE(passedOn.error(), failed.error());
        QCOMPARE(passedOn.error().nativeCode, 7);
        QCOMPARE(passedOn.error().detail, QStringLiteral("raw"));
    }
};

QTEST_APPLESS_MAIN(TestError)
#include "TestError.moc"
