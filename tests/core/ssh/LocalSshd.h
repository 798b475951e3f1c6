// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/Target.h"

#include <QList>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace quai::test {

/// An sshd of one test, on a free port of 127.0.0.1, with keys and known_hosts of its own; the current user logs in
/// by key. What the farm's sshd is not for: it can be frozen, cut and restarted with other keys and settings.
/// Ended with its connections by the destructor.
class LocalSshd
{
    Q_DISABLE_COPY_MOVE(LocalSshd)

public:
    LocalSshd();
    ~LocalSshd();

    /// Lines of sshd_config(5), before start().
    void setSettings(const QStringList &lines) { m_settings = lines; }
    /// Lines of ssh_config(5) for the host "box", before start().
    void setClientSettings(const QStringList &lines) { m_clientSettings = lines; }
    /// Key types of the server, before start(): "ed25519", "ecdsa", "rsa".
    void setHostKeyTypes(const QStringList &types) { m_hostKeyTypes = types; }

    /// Starts it on the port of the first start. @return empty, or why it does not run
    [[nodiscard]] QString start();
    /// Ends the listening process and every connection.
    void stop();
    /// Throws the host keys away: the next start() has others.
    void forgetHostKeys() const;
    /// Writes known_hosts with the server's first key, as ssh-keyscan would.
    void trust(const QByteArray &names = {}) const;

    /// "box" of the test's own ssh_config.
    [[nodiscard]] ssh::Target target() const;
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString configFile() const { return file(QStringLiteral("ssh_config")); }
    [[nodiscard]] QString knownHosts() const { return file(QStringLiteral("known_hosts")); }
    [[nodiscard]] QString clientKey() const { return file(QStringLiteral("id_ed25519")); }
    /// "ssh-ed25519 AAAA..." of the server.
    [[nodiscard]] QByteArray hostKeyLine(const QString &type) const;
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QByteArray log() const;

    /// Processes that serve connections at the moment (children of the listening one, and theirs).
    [[nodiscard]] QList<qint64> connectionProcesses() const;
    /// Sends a signal to each of them.
    void signalConnections(int signal) const;

    /// A port that nobody listens on.
    [[nodiscard]] static int freePort();
    /// Runs ssh-keygen. @return its output; fails the program's start with an empty one
    static QByteArray keygen(const QStringList &arguments);

private:
    void writeFiles();

    QTemporaryDir m_folder;
    QStringList m_settings;
    QStringList m_clientSettings;
    QStringList m_hostKeyTypes{QStringLiteral("ed25519")};
    int m_port = 0;
    std::unique_ptr<QProcess> m_process;
};

} // namespace quai::test
