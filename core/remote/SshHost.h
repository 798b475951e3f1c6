// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/Host.h"

namespace quai::remote {

/// A host behind an ssh::Connection. run() may be called from several worker threads at once: each call has its own
/// channel.
class SshHost : public Host
{
public:
    explicit SshHost(std::shared_ptr<ssh::Connection> connection);

    [[nodiscard]] Result<ScriptResult> run(const ScriptCall &call) override;
    [[nodiscard]] ssh::Connection &connection() override;

private:
    std::shared_ptr<ssh::Connection> m_connection;
};

} // namespace quai::remote
