// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/delivery/Engine.h"
#include "core/remote/SshHost.h"
#include "core/ssh/Pool.h"
#include "tests/support/Farm.h"

#include <memory>

namespace quai::bench {

/// A farm with a git site, the engine on it, and beside it the public tool: OpenSSH's client through a ControlMaster.
class BenchFarm
{
public:
    explicit BenchFarm(test::Farm::Parts parts = test::Farm::Ssh | test::Farm::Web | test::Farm::Git);
    ~BenchFarm();
    Q_DISABLE_COPY_MOVE(BenchFarm)

    /// @param files and @param bytes of the site's code tree
    [[nodiscard]] Status start(int files, qint64 bytes);

    [[nodiscard]] test::Farm &farm() { return m_farm; }
    [[nodiscard]] const test::FarmSite &site() const { return m_site; }
    [[nodiscard]] delivery::Engine &engine() { return *m_engine; }
    [[nodiscard]] const std::shared_ptr<remote::SshHost> &host() const { return m_host; }
    [[nodiscard]] ssh::Connection &connection() { return *m_pool; }

    /// Runs steps of the engine as one run. @return milliseconds, and the outcomes in @p done
    [[nodiscard]] Result<double> deliver(const QList<delivery::StepRequest> &requests,
                                         QList<delivery::StepOutcome> *done = nullptr);

    /// The ssh command line that goes through the open ControlMaster, without the remote command.
    [[nodiscard]] QStringList sshCommand() const;
    /// Runs a remote command through it. @return milliseconds; an error when its status is not 0
    [[nodiscard]] Result<double> typed(const QString &command) const;

private:
    test::Farm m_farm;
    test::FarmSite m_site;
    std::shared_ptr<ssh::Connection> m_pool;
    std::shared_ptr<remote::SshHost> m_host;
    std::unique_ptr<delivery::Engine> m_engine;
};

/// A step with nothing but its kind.
[[nodiscard]] delivery::StepRequest stepRequest(delivery::Step step);

/// Runs a program of this machine. @return milliseconds; an error when its status is not 0
[[nodiscard]] Result<double> timedProgram(const QString &program, const QStringList &arguments);

} // namespace quai::bench
