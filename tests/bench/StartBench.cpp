// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Benchmarks.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

namespace quai::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 7;
constexpr int kSites = 20;
constexpr int kPatienceMs = 20'000;

/// An X server of our own, where there is the program; else the window is painted into memory.
class Display
{
public:
    Display()
    {
        const QString program = QStandardPaths::findExecutable(u"Xvfb"_s);
        if (program.isEmpty())
            return;
        m_server.start(program,
                       {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x800x24"_s, u"-nolisten"_s, u"tcp"_s});
        if (m_server.waitForReadyRead(kPatienceMs))
            m_name = u':' + QString::fromLatin1(m_server.readLine().trimmed());
    }
    ~Display()
    {
        m_server.terminate();
        if (m_server.state() != QProcess::NotRunning && !m_server.waitForFinished(5000))
            m_server.kill();
    }
    Q_DISABLE_COPY_MOVE(Display)

    [[nodiscard]] QString description() const { return m_name.isEmpty() ? u"offscreen"_s : u"Xvfb 1280x800"_s; }
    void apply(QProcessEnvironment &environment) const
    {
        environment.insert(u"QT_QPA_PLATFORM"_s, m_name.isEmpty() ? u"offscreen"_s : u"xcb"_s);
        if (!m_name.isEmpty())
            environment.insert(u"DISPLAY"_s, m_name);
    }

private:
    QProcess m_server;
    QString m_name;
};

/// A home of its own, with twenty sites.
Status writeHome(const QTemporaryDir &home)
{
    QDir(home.path()).mkpath(u"config/quai"_s);
    QFile file(home.filePath(u"config/quai/sites.yml"_s));
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Internal, file.errorString());
    file.write("version: 1\nsites:\n");
    for (int i = 0; i < kSites; ++i) {
        file.write(u"  - id: s%1\n    name: Site %1\n    url: https://s%1.example.org\n    server: s%1.example.org\n"
                   u"    base: /var/www\n    dir: moodle\n    source:\n      method: git\n"_s.arg(i)
                       .toUtf8());
    }
    return {};
}

struct Start
{
    double paintedMs = 0;
    double residentMb = 0;
};

/// Resident memory as the kernel counts it, shared libraries included.
double residentMb(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression line(u"VmRSS:\\s+(\\d+) kB"_s);
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toDouble() / 1024;
}

/// Starts the program and waits until Qt says that it has put the first window's pixels on the screen.
Result<Start> startOnce(const QTemporaryDir &home, const Display &display)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *kind : {"CONFIG", "DATA", "CACHE", "STATE"})
        environment.insert(u"XDG_%1_HOME"_s.arg(QLatin1String(kind)),
                           home.filePath(QString::fromLatin1(kind).toLower()));
    environment.insert(u"QT_LOGGING_RULES"_s, u"qt.widgets.painting.info=true"_s);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    display.apply(environment);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer timer;
    timer.start();
    program.start(QStringLiteral(QUAI_PROGRAM), {});
    QByteArray said;
    while (!said.contains("Flushing") && timer.elapsed() < kPatienceMs && program.waitForReadyRead(kPatienceMs))
        said += program.readAll();
    Start result{static_cast<double>(timer.nsecsElapsed()) / 1e6, 0};
    const bool painted = said.contains("Flushing");
    if (painted) {
        QThread::msleep(700); // what it still loads after the first picture counts as memory
        result.residentMb = residentMb(program.processId());
    }
    program.kill();
    program.waitForFinished();
    if (!painted)
        return fail(ErrorKind::Internal, u"quai painted no window"_s, QString::fromUtf8(said.right(2000)));
    return result;
}

} // namespace

Measurements measureStart(Context &)
{
    const Display display;
    const QTemporaryDir home;
    if (Status written = writeHome(home); !written)
        return fail(std::move(written).error());
    QList<double> times;
    QList<double> sizes;
    for (int round = 0; round <= kRounds; ++round) {
        const Result<Start> start = startOnce(home, display);
        if (!start)
            return fail(start.error());
        if (round == 0)
            continue; // fills the page cache
        times.append(start->paintedMs);
        sizes.append(start->residentMb);
    }
    Measurement time;
    time.name = u"start_ms"_s;
    time.value = median(times);
    time.unit = u"ms"_s;
    time.detail = u"median of %1, %2 sites, %3"_s.arg(kRounds).arg(kSites).arg(display.description());
    time.valueAtMost(500);
    Measurement size;
    size.name = u"start_mb"_s;
    size.value = median(sizes);
    size.unit = u"MB"_s;
    size.detail = u"VmRSS 0.7 s after the first window, shared libraries included"_s;
    size.valueAtMost(120);
    return QList<Measurement>{time, size};
}

} // namespace quai::bench
