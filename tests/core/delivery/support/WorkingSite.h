// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/FileChange.h"
#include "core/delivery/SiteStatus.h"
#include "core/remote/SshHost.h"
#include "core/sites/Site.h"

#include <QTemporaryDir>

namespace quai::test {

/// A site in a folder of this machine, with Tool Delivery's layout and a host that runs scripts here: for tests of what
/// the scripts do to files, where no server has anything to add. Everything goes with the object.
class WorkingSite
{
public:
    /// @param hiddenTools programs that the host does not have ("git")
    explicit WorkingSite(sites::Method method, const QStringList &hiddenTools = {});

    [[nodiscard]] remote::Host &host() { return m_host; }
    /// The declaration; tests may change it.
    [[nodiscard]] sites::Site &site() { return m_site; }
    [[nodiscard]] const sites::Site &site() const { return m_site; }

    /// Folder of everything.
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// <base>/<dir>
    [[nodiscard]] QString served() const { return m_site.servedPath(); }
    /// <base>/<dir>-GIT|SVN|CVS
    [[nodiscard]] QString working() const;
    /// <base>/.quai
    [[nodiscard]] QString own() const { return m_site.base + QStringLiteral("/.quai"); }

    /// What the engine reads from the server, as far as updates and gates need it.
    [[nodiscard]] delivery::SiteStatus status(delivery::Mode mode = delivery::Mode::Delivery) const;

    /// Runs a shell command in @p where (the folder when empty); fails the test when it fails. @return its stdout
    QByteArray shell(const QString &command, const QString &where = {}) const;

    /// Every file below @p tree with kind, mode, time and content, but for metadata of version control: to see that
    /// nothing was written.
    [[nodiscard]] QByteArray snapshot(const QString &tree) const;

private:
    QTemporaryDir m_folder;
    sites::Site m_site;
    remote::SshHost m_host;
};

/// A login shell that finds every program of this machine but these.
[[nodiscard]] QString shellWithout(const QStringList &tools);
/// A TCP port of the loopback that nobody listens on right now.
[[nodiscard]] int freePort();
/// Writes a file, with its folders.
void writeFile(const QString &path, const QByteArray &content);
/// The content; "(absent)" when there is no such file.
[[nodiscard]] QByteArray readFile(const QString &path);
/// "A path", "M path", "D path", sorted.
[[nodiscard]] QStringList described(const QList<delivery::FileChange> &changes);

} // namespace quai::test
