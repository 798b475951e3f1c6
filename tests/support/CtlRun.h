// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Farm.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QStringList>

namespace quai::test {

/// What is typed when a text appears on the terminal.
struct TypedAnswer
{
    QByteArray prompt;
    QByteArray answer;
};

/// One run of the program quaictl (environment variable QUAICTL), and how it ended.
struct CtlRun
{
    int exitCode = -1;
    QByteArray out; ///< on a terminal: everything that was shown
    QByteArray err;

    /// The JSON object on stdout; null when there is none.
    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }

    /// The folder of this test's runs, with "data" and "config" in the place of ~/.local/share and ~/.config.
    [[nodiscard]] static QString home();
    /// Without a terminal.
    [[nodiscard]] static CtlRun start(const QStringList &arguments, const QByteArray &input = {});
    /// On a terminal of its own (forkpty(3)).
    [[nodiscard]] static CtlRun onTerminal(const QStringList &arguments, const QList<TypedAnswer> &answers);
    /// Sends @p signal after @p milliseconds.
    [[nodiscard]] static CtlRun interrupted(const QStringList &arguments, int signal, int milliseconds);
};

/// A sites.yml and an OpenSSH configuration for the farm's git site, with a known_hosts file that is empty at first.
class CtlConfig
{
public:
    enum class Login { Key, LockedKey, Password };

    /// @param folder to be created
    CtlConfig(const Farm &farm, const QString &folder, Login login = Login::Key);

    [[nodiscard]] QString sites() const { return m_folder + QStringLiteral("/sites.yml"); }
    /// Whether the server's key was stored.
    [[nodiscard]] bool knowsHost() const;

private:
    [[nodiscard]] QString knownHosts() const { return m_folder + QStringLiteral("/known_hosts"); }

    QString m_folder;
};

} // namespace quai::test
