// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/History.h"
#include "tests/bench/Benchmarks.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

namespace quai::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 50'000;
constexpr int kRounds = 11;

sessions::CommandRecord rowOf(int number)
{
    sessions::CommandRecord command;
    command.journalId = QString::number(number);
    command.site = u"site%1"_s.arg(number % 20);
    command.owner = u"operator%1@desk"_s.arg(number % 7);
    command.step = number % 2 == 0 ? u"syncback"_s : u"update"_s;
    command.component = u"mod/plugin%1"_s.arg(number % 130);
    command.comment = u"ticket %1 correction de la note"_s.arg(number);
    command.startedAt = QDateTime::fromSecsSinceEpoch(1'700'000'000 + 60 * number, Qt::UTC);
    return command;
}

/// Begins and completes one row, as a step does.
Status writeRow(sessions::History &history, int number)
{
    sessions::CommandRecord command = rowOf(number);
    const Result<qint64> id = history.commands().begin(command);
    if (!id)
        return fail(id.error());
    command.id = *id;
    command.endedAt = command.startedAt.addSecs(20);
    command.outcome = sessions::outcome::done;
    const QString file = u"%1/lib%2.php"_s.arg(command.component).arg(number);
    return history.commands().complete(
        command,
        {u"U    %1\nUpdated to revision %2.\n"_s.arg(file).arg(number),
         {{delivery::FileChange::Kind::Modified, file, QString::number(number), QString::number(number + 1)}}});
}

Status fill(sessions::History &history)
{
    // For speed alone: the rows that are measured are written durably.
    if (Result<QSqlQuery> off = history.database().run(u"PRAGMA synchronous=OFF"_s); !off)
        return fail(std::move(off).error());
    for (int i = 0; i < kRows; ++i) {
        if (Status written = writeRow(history, i); !written)
            return written;
    }
    Result<QSqlQuery> on = history.database().run(u"PRAGMA synchronous=FULL"_s);
    return on ? Status() : fail(std::move(on).error());
}

Result<double> medianMs(const std::function<Status(int)> &work)
{
    QList<double> times;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        if (Status done = work(round); !done)
            return fail(std::move(done).error());
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

Measurement measurementOf(const QString &name, double value, double limit, const QString &what)
{
    Measurement one;
    one.name = name;
    one.value = value;
    one.unit = u"ms"_s;
    one.detail = u"%1, median of %2, %3 rows"_s.arg(what).arg(kRounds).arg(kRows);
    one.valueAtMost(limit);
    return one;
}

Status listed(sessions::History &history, const sessions::HistoryFilter &filter)
{
    const Result<QList<sessions::CommandRecord>> rows = history.commands().list(filter);
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? fail(ErrorKind::Internal, u"no row was found"_s) : Status();
}

} // namespace

Measurements measureHistory(Context &)
{
    const QTemporaryDir folder;
    Result<std::unique_ptr<sessions::History>> opened = sessions::History::open(folder.filePath(u"history.sqlite"_s));
    if (!opened)
        return fail(std::move(opened).error());
    sessions::History &history = **opened;
    if (Status filled = fill(history); !filled)
        return fail(std::move(filled).error());
    const Result<double> list = medianMs([&history](int) { return listed(history, {}); });
    const Result<double> search = medianMs([&history](int round) {
        sessions::HistoryFilter filter;
        filter.text = u"correction plugin%1 revision"_s.arg(round);
        return listed(history, filter);
    });
    const Result<double> write = medianMs([&history](int round) { return writeRow(history, kRows + round); });
    for (const Result<double> *one : {&list, &search, &write}) {
        if (!*one)
            return fail(one->error());
    }
    return QList<Measurement>{
        measurementOf(u"history_list_ms"_s, *list, 50, u"the newest 200 rows"_s),
        measurementOf(u"history_search_ms"_s, *search, 200, u"three words, two of them in every row"_s),
        measurementOf(u"history_write_ms"_s, *write, 10, u"a row: its two durable commits"_s)};
}

} // namespace quai::bench
