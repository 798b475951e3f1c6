// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace quai::test {

/// What tests/farm/hammer counted.
struct HammerCount
{
    qint64 requests = 0;
    qint64 failed = 0; ///< not a whole page with status 200 and a version; those that are mixed included
    qint64 mixed = 0;  ///< pages made of two releases
    QStringList versions;
    QString text; ///< the whole count as JSON, for the message of a failed test
};

/// Parallel clients that ask a page of a farm's site until they are stopped; their own process, so that the test's work
/// does not slow them down.
class Hammer
{
public:
    /// @param pauseMs between two requests of one client
    explicit Hammer(const QString &url, int clients = 4, int pauseMs = 0);
    ~Hammer();
    Q_DISABLE_COPY_MOVE(Hammer)

    /// Ends the clients and returns what they saw; requests is 0 when they could not run.
    [[nodiscard]] HammerCount stop();

private:
    QTemporaryDir m_folder; ///< holds the file whose appearance ends the clients
    QProcess m_process;
};

} // namespace quai::test
