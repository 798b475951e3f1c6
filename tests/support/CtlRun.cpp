// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/CtlRun.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <csignal>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace quai::test {

namespace {

constexpr int kLimitMs = 60'000;

QString program()
{
    return qEnvironmentVariable("QUAICTL");
}

/// The history of the runs is one of the test's own, never the developer's.
void useOwnHome()
{
    for (const auto &[name, folder] : {std::pair("XDG_DATA_HOME", "/data"), std::pair("XDG_CONFIG_HOME", "/config")}) {
        if (!qEnvironmentVariable(name).startsWith(QDir::tempPath())) // else the test has set it itself
            qputenv(name, CtlRun::home().toLocal8Bit() + folder);
    }
}

CtlRun ended(QProcess &process)
{
    if (!process.waitForFinished(kLimitMs))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

/// The child of forkpty(): never returns.
[[noreturn]] void become(std::vector<QByteArray> words)
{
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    ::execv(pointers.front(), pointers.data());
    ::_exit(127);
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

QString CtlRun::home()
{
    static const QTemporaryDir folder;
    return folder.path();
}

CtlRun CtlRun::start(const QStringList &arguments, const QByteArray &input)
{
    useOwnHome();
    QProcess process;
    process.start(program(), arguments);
    process.write(input);
    process.closeWriteChannel();
    return ended(process);
}

CtlRun CtlRun::interrupted(const QStringList &arguments, int signal, int milliseconds)
{
    useOwnHome();
    QProcess process;
    process.start(program(), arguments);
    if (process.waitForStarted()) {
        QThread::msleep(static_cast<unsigned long>(milliseconds));
        ::kill(static_cast<pid_t>(process.processId()), signal);
    }
    return ended(process);
}

CtlRun CtlRun::onTerminal(const QStringList &arguments, const QList<TypedAnswer> &answers)
{
    useOwnHome();
    std::vector<QByteArray> words{program().toLocal8Bit()};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0)
        become(words);
    CtlRun run;
    qsizetype answered = 0;
    qsizetype seen = 0; // what stands before has been answered
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < kLimitMs) {
        pollfd input = {terminal, POLLIN, 0};
        ::poll(&input, 1, 200);
        if (input.revents == 0)
            continue;
        char piece[1024];
        const ssize_t size = ::read(terminal, piece, sizeof(piece));
        if (size <= 0) // EIO: the program has ended
            break;
        run.out.append(piece, size);
        if (answered == answers.size() || run.out.indexOf(answers.at(answered).prompt, seen) < 0)
            continue;
        seen = run.out.size();
        QThread::msleep(150); // the question may still be on its way
        const QByteArray &answer = answers.at(answered++).answer;
        [[maybe_unused]] const ssize_t typed = ::write(terminal, answer.constData(), std::size_t(answer.size()));
    }
    int status = 0;
    if (clock.elapsed() >= kLimitMs)
        ::kill(child, SIGKILL);
    ::waitpid(child, &status, 0);
    ::close(terminal);
    run.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return run;
}

CtlConfig::CtlConfig(const Farm &farm, const QString &folder, Login login)
    : m_folder(folder)
{
    QDir().mkpath(folder);
    // A secret is asked for only where the server is known already.
    const QString known = login == Login::Key ? knownHosts() : farm.ssh(QStringLiteral("knownHosts"));
    const QString key = farm.ssh(login == Login::Key ? QStringLiteral("key") : QStringLiteral("keyWithPassphrase"));
    QByteArray config = "Host farm\n  HostName 127.0.0.1\n  Port " + QByteArray::number(farm.sshPort()) + "\n  User "
        + farm.ssh(QStringLiteral("user")).toUtf8() + '\n';
    if (login == Login::Password)
        config += "  PubkeyAuthentication no\n";
    else
        config += "  IdentityFile \"" + key.toUtf8() + "\"\n";
    config += "  IdentitiesOnly yes\n  UserKnownHostsFile \"" + known.toUtf8() + "\"\n";
    write(folder + QStringLiteral("/config"), config);
    const FarmSite site = farm.site(QStringLiteral("git"));
    write(sites(),
          "version: 1\nsites:\n  - id: campus\n    name: Campus\n    url: " + site.url.toUtf8()
              + "\n    server: farm\n    ssh_config: " + folder.toUtf8() + "/config\n    base: " + site.base.toUtf8()
              + "\n    dir: " + site.dir.toUtf8()
              + "\n    source: {method: git, repository: " + site.repository.toUtf8() + "}\n");
}

bool CtlConfig::knowsHost() const
{
    QFile file(knownHosts());
    return file.open(QIODevice::ReadOnly) && !file.readAll().trimmed().isEmpty();
}

} // namespace quai::test
