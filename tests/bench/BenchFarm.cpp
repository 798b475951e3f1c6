// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchFarm.h"

#include <QElapsedTimer>
#include <QProcess>

namespace quai::bench {

using namespace Qt::StringLiterals;

namespace {

double elapsedMs(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

delivery::StepRequest stepRequest(delivery::Step step)
{
    delivery::StepRequest request;
    request.step = step;
    return request;
}

Result<double> timedProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    // The master of ssh keeps what it inherits: nothing that would have to be waited for.
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    const bool ended = process.waitForFinished(600'000);
    const double took = elapsedMs(timer);
    if (!ended || process.exitCode() != 0)
        return fail(ErrorKind::Internal, program + u" failed: "_s + arguments.join(u' '), {}, process.exitCode());
    return took;
}

BenchFarm::BenchFarm(test::Farm::Parts parts)
    : m_farm(parts)
{
}

BenchFarm::~BenchFarm()
{
    if (m_pool) {
        m_pool->close();
        QStringList end = sshCommand();
        end.insert(end.size() - 1, u"-O"_s);
        end.insert(end.size() - 1, u"exit"_s);
        // No master left is no error here.
        [[maybe_unused]] const Result<double> ended = timedProgram(u"ssh"_s, end);
    }
}

Status BenchFarm::start(int files, qint64 bytes)
{
    m_farm.setSize(files, bytes);
    const test::Farm::Started started = m_farm.start();
    if (!started)
        return fail(ErrorKind::Internal, started.message);
    m_site = m_farm.site(u"git"_s);
    m_pool = ssh::makePool(m_farm.sshTarget());
    m_host = std::make_shared<remote::SshHost>(m_pool);
    m_engine = std::make_unique<delivery::Engine>(*m_host, m_farm.declaration(u"git"_s),
                                                  delivery::Operator{u"bench"_s, u"localhost"_s});
    if (Status opened = m_pool->open().result(); !opened)
        return opened;
    const Result<double> master = typed(u"true"_s);
    return master ? Status() : fail(master.error());
}

Result<double> BenchFarm::deliver(const QList<delivery::StepRequest> &requests, QList<delivery::StepOutcome> *done)
{
    QList<delivery::StepOutcome> outcomes;
    QElapsedTimer timer;
    timer.start();
    Status status = m_engine->runAll(requests, outcomes);
    const double took = elapsedMs(timer);
    if (done != nullptr)
        *done = outcomes;
    if (!status)
        return fail(std::move(status).error());
    return took;
}

QStringList BenchFarm::sshCommand() const
{
    return {u"-F"_s,
            m_farm.ssh(u"config"_s),
            u"-o"_s,
            u"ControlMaster=auto"_s,
            u"-o"_s,
            u"ControlPersist=600"_s,
            u"-o"_s,
            u"ControlPath="_s + m_farm.folder() + u"/run/master"_s,
            m_farm.ssh(u"hostAlias"_s)};
}

Result<double> BenchFarm::typed(const QString &command) const
{
    return timedProgram(u"ssh"_s, sshCommand() << command);
}

} // namespace quai::bench
