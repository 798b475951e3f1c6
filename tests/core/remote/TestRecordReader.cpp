// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/RecordReader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace quai::remote;

namespace {

const QByteArray kNonce = "0123456789abcdef0123456789abcdef";
const QByteArray kBegin = "QUAI-BEGIN " + kNonce + " 4711 4710 4709\n";
const QByteArray kEnd = "\nQUAI-END " + kNonce + " 0\n";

struct Reading
{
    QList<Record> records;
    RecordReader reader;

    explicit Reading(qsizetype lineLimit = 1 << 20)
        : reader(
            kNonce, [this](const Record &record) { records.append(record); }, lineLimit)
    {
    }
    Q_DISABLE_COPY_MOVE(Reading)

    void take(const QByteArray &stream, qsizetype pieceSize = 1 << 20)
    {
        for (qsizetype at = 0; at < stream.size(); at += pieceSize)
            reader.feed(stream.mid(at, pieceSize));
        reader.finish();
    }
};

QByteArray line(const Record &record)
{
    QByteArray text = record.tag;
    for (QByteArray field : record.fields) {
        field.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r");
        text += '\t' + field;
    }
    return text + '\n';
}

} // namespace

class TestRecordReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRecordsInPiecesOfAnySize_data();
    void readsRecordsInPiecesOfAnySize();
    void bannersBeforeAndTextAfterAreKeptApart();
    void anotherNonceIsNoSentinel();
    void aCutEndLineIsNoEnd();
    void whatIsNoRecordIsForeign_data();
    void whatIsNoRecordIsForeign();
    void aHugeLineIsDroppedAndTheNextOneRead();
    void foreignTextIsBounded();
    void bytesThatAreNotUtf8StayBytes();
    void numbersFallBack();
    void randomRecordsComeBack();
    void randomBytesNeverBreakIt();
};

void TestRecordReader::readsRecordsInPiecesOfAnySize_data()
{
    QTest::addColumn<int>("size");
    for (int size : {1, 2, 3, 7, 64, 4096})
        QTest::addRow("%d bytes", size) << size;
}

void TestRecordReader::readsRecordsInPiecesOfAnySize()
{
    QFETCH(int, size);
    Reading reading;
    reading.take("Welcome"
                 "\n" + kBegin
                     + "copy\tSAVE\t\ta\\tb\\\\n\\n\n"
                       "done\n"
                     + kEnd,
                 size);
    QVERIFY(reading.reader.begun());
    QCOMPARE(reading.reader.process(), (RemoteProcess{4711, 4710, 4709}));
    QCOMPARE(reading.reader.endStatus(), std::optional<int>(0));
    QCOMPARE(reading.reader.foreignLines(), 0);
    QCOMPARE(reading.records.size(), 2);
    QCOMPARE(reading.records.at(0).tag, "copy");
    QCOMPARE(reading.records.at(0).fields, (QList<QByteArray>{"SAVE", "", "a\tb\\n\n"}));
    QCOMPARE(reading.records.at(1).tag, "done");
    QVERIFY(reading.records.at(1).fields.isEmpty());
}

void TestRecordReader::bannersBeforeAndTextAfterAreKeptApart()
{
    Reading reading;
    reading.take("** Authorized use only **\nerror\tInternal\tfaked\n\n" + kBegin + "a\t1\n" + kEnd + "a\t2\nlogout\n");
    QCOMPARE(reading.records.size(), 1);
    QCOMPARE(reading.reader.foreignText(), "** Authorized use only **\nerror\tInternal\tfaked\na\t2\nlogout\n");
    QCOMPARE(reading.reader.foreignLines(), 0);
}

void TestRecordReader::anotherNonceIsNoSentinel()
{
    Reading reading;
    reading.take("QUAI-BEGIN ffffffffffffffffffffffffffffffff 1 1 1\n" + kBegin
                 + "QUAI-END ffffffffffffffffffffffffffffffff 0\na\t1\n");
    QCOMPARE(reading.reader.process(), (RemoteProcess{4711, 4710, 4709}));
    QVERIFY(!reading.reader.endStatus());
    QCOMPARE(reading.reader.foreignLines(), 1);
    QCOMPARE(reading.records.size(), 1);
}

void TestRecordReader::aCutEndLineIsNoEnd()
{
    const QByteArray whole = kBegin + "a\t1\nQUAI-END " + kNonce + " 125\n";
    for (qsizetype cut = 1; cut < whole.size(); ++cut) {
        Reading reading;
        reading.take(whole.chopped(cut), 5);
        QVERIFY2(!reading.reader.endStatus(), qPrintable(QString::number(cut)));
    }
    Reading reading;
    reading.take(whole);
    QCOMPARE(reading.reader.endStatus(), std::optional<int>(125));
}

void TestRecordReader::whatIsNoRecordIsForeign_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a sentence") << QByteArray("Already up to date.");
    QTest::newRow("no tag") << QByteArray("\tfield");
    QTest::newRow("upper case") << QByteArray("Copy\tSAVE");
    QTest::newRow("unknown escape") << QByteArray("copy\ta\\x41");
    QTest::newRow("lone backslash") << QByteArray("copy\ta\\");
    QTest::newRow("NUL") << QByteArray("copy\ta\0b", 8);
    QTest::newRow("only NUL") << QByteArray(3, '\0');
    QTest::newRow("not UTF-8 as tag") << QByteArray("\xff\xfe\tx");
    QTest::newRow("long tag") << QByteArray(65, 'a');
    QTest::newRow("end with a word") << "QUAI-END " + kNonce + " zero";
    QTest::newRow("end out of range") << "QUAI-END " + kNonce + " 256";
}

void TestRecordReader::whatIsNoRecordIsForeign()
{
    QFETCH(QByteArray, text);
    Reading reading;
    reading.take(kBegin + "a\t1\n" + text + "\nb\t2\n" + kEnd);
    QCOMPARE(reading.reader.foreignLines(), 1);
    QCOMPARE(reading.reader.foreignText(), text + '\n');
    QCOMPARE(reading.records.size(), 2);
    QCOMPARE(reading.reader.endStatus(), std::optional<int>(0));
}

void TestRecordReader::aHugeLineIsDroppedAndTheNextOneRead()
{
    Reading reading(100);
    reading.take(kBegin + "a\t" + QByteArray(100'000, 'x') + "\nb\t" + QByteArray(98, 'y') + '\n' + kEnd, 4096);
    QCOMPARE(reading.reader.foreignLines(), 1);
    QCOMPARE(reading.records.size(), 1);
    QCOMPARE(reading.records.at(0).fields.at(0).size(), 98);
    QVERIFY(reading.reader.foreignText().size() <= 101);
    QCOMPARE(reading.reader.endStatus(), std::optional<int>(0));
}

void TestRecordReader::foreignTextIsBounded()
{
    Reading reading;
    QByteArray noise;
    for (int i = 0; i < 20'000; ++i)
        noise += "A line of a program that talks too much, number " + QByteArray::number(i) + '\n';
    reading.take(noise + kBegin + noise + kEnd, 8192);
    QCOMPARE(reading.reader.foreignLines(), 20'000);
    QVERIFY(reading.reader.foreignText().size() <= (256 << 10) + 1);
    QCOMPARE(reading.reader.endStatus(), std::optional<int>(0));
}

void TestRecordReader::bytesThatAreNotUtf8StayBytes()
{
    Reading reading;
    reading.take(kBegin + "file\tcaf\xe9\x81\n" + kEnd);
    QCOMPARE(reading.records.size(), 1);
    QCOMPARE(reading.records.at(0).fields.at(0), "caf\xe9\x81");
    QVERIFY(reading.records.at(0).text(0).startsWith(QStringLiteral("caf\uFFFD")));
}

void TestRecordReader::numbersFallBack()
{
    const Record record{"n", {"12", "-7", "x1", ""}};
    QCOMPARE(record.number(0), 12);
    QCOMPARE(record.number(1), -7);
    QCOMPARE(record.number(2, -1), -1);
    QCOMPARE(record.number(3, 5), 5);
    QCOMPARE(record.number(9, 6), 6);
    QCOMPARE(record.text(9), QString());
}

void TestRecordReader::randomRecordsComeBack()
{
    QRandomGenerator random(4711);
    QList<Record> expected;
    QByteArray stream = "motd\n" + kBegin;
    for (int i = 0; i < 2000; ++i) {
        Record record{"t" + QByteArray::number(i), {}};
        for (quint32 fields = random.bounded(5u); fields > 0; --fields) {
            QByteArray field;
            for (quint32 bytes = random.bounded(30u); bytes > 0; --bytes)
                field += char(random.bounded(1, 256));
            record.fields.append(field);
        }
        stream += line(record);
        expected.append(record);
    }
    Reading reading;
    reading.take(stream + kEnd, 13);
    QCOMPARE(reading.records.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QCOMPARE(reading.records.at(i).tag, expected.at(i).tag);
        QCOMPARE(reading.records.at(i).fields, expected.at(i).fields);
    }
    QCOMPARE(reading.reader.foreignLines(), 0);
}

void TestRecordReader::randomBytesNeverBreakIt()
{
    QRandomGenerator random(20240404);
    const QByteArray valid = "banner\n" + kBegin + "a\tb\\tc\nprogress\tmirror\t1\t2\tfiles\tx\n" + kEnd;
    for (int round = 0; round < 3000; ++round) {
        QByteArray stream = valid;
        for (quint32 edits = random.bounded(1u, 6u); edits > 0; --edits) {
            const qsizetype at = random.bounded(int(stream.size()) + 1);
            switch (random.bounded(3)) {
            case 0:
                stream.insert(at, char(random.bounded(256)));
                break;
            case 1:
                stream.truncate(std::max<qsizetype>(1, at));
                break;
            default:
                stream.insert(at, valid.mid(random.bounded(int(valid.size())), random.bounded(20)));
            }
        }
        Reading whole(64);
        whole.take(stream);
        Reading pieces(64);
        pieces.take(stream, 1 + random.bounded(9));
        // However the bytes were cut on the way, they mean the same.
        QCOMPARE(pieces.records.size(), whole.records.size());
        QCOMPARE(pieces.reader.endStatus(), whole.reader.endStatus());
        QCOMPARE(pieces.reader.foreignLines(), whole.reader.foreignLines());
        QCOMPARE(pieces.reader.foreignText(), whole.reader.foreignText());
    }
}

QTEST_GUILESS_MAIN(TestRecordReader)
#include "TestRecordReader.moc"
