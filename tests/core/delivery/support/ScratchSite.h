// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Engine.h"
#include "core/delivery/SiteScripts.h"
#include "core/remote/SshHost.h"

#include <QMap>
#include <QTemporaryDir>

namespace quai::test {

/// A small site in a temporary folder whose name holds blanks and quotes, with an engine that reaches it through real
/// shells of this machine.
class ScratchSite
{
public:
    /// Makes <base>/moodle with a version.php, a few files and folders, links and a dotfile.
    ScratchSite();
    /// QTemporaryDir cannot remove names that are not UTF-8.
    ~ScratchSite();
    Q_DISABLE_COPY_MOVE(ScratchSite)

    [[nodiscard]] QString base() const { return m_site.base; }
    /// "" is the served folder, "-SAVE" the safe copy ...; @p below a path in it
    [[nodiscard]] QString path(const QString &suffix = {}, const QString &below = {}) const;
    [[nodiscard]] sites::Site &site() { return m_site; }
    /// A new engine: nothing is remembered from the last one.
    [[nodiscard]] delivery::Engine engine(const QString &user = QStringLiteral("operator")) const;
    /// Through this connection from now on.
    void connectThrough(std::shared_ptr<ssh::Connection> connection);
    [[nodiscard]] remote::Host &host() const { return *m_host; }

    /// Runs one delivery script alone, with a lock of its own, as the engine would.
    [[nodiscard]] Result<remote::ScriptResult> script(const QString &name, const QStringList &arguments = {}) const;
    /// Syncback of the whole tree; fails the test when it does not work.
    void secure(bool withSuperSave = false);
    /// Goback, likewise.
    void goBack();

    void write(const QString &path, const QByteArray &content) const;
    [[nodiscard]] QByteArray read(const QString &path) const;
    void writeVersion(const QString &tree, const QByteArray &version) const;

    /// Every entry below @p tree but metadata of version control: type, mode, owner, time to the nanosecond, size,
    /// content, link target, and which names are one file. Does not use the tools that are tested.
    [[nodiscard]] static QMap<QByteArray, QByteArray> inventory(const QString &tree);

private:
    QTemporaryDir m_folder;
    sites::Site m_site;
    std::shared_ptr<remote::SshHost> m_host;
};

} // namespace quai::test
