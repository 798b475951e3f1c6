// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/Site.h"
#include "core/ssh/Credentials.h"
#include "core/ssh/Target.h"

#include <QFlags>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace quai::test {

/// One site of a farm, as farm.json describes it.
struct FarmSite
{
    QString base;       ///< absolute folder that holds the served folder
    QString dir;        ///< name of the served folder: "moodle"
    QString url;        ///< "http://127.0.0.1:PORT"; empty without Farm::Web
    QString dataroot;   ///< absolute
    QString database;   ///< name; empty without Farm::Db
    QString repository; ///< git: path of a bare repository; svn: svn:// URL; cvs: CVSROOT
    QString branch;
    QString module;
    QString user;     ///< of the repository; empty where it asks for none
    QString password; ///< of the repository

    [[nodiscard]] QString servedPath() const { return base + QLatin1Char('/') + dir; }
};

/// What one release changed upstream.
struct FarmRelease
{
    QString version;  ///< of version.php: "2024100700.01"
    QString revision; ///< git: commit; svn: number; cvs: the version again
    QStringList added;
    QStringList changed;
    QStringList removed;
    QString error; ///< empty when it was made
};

/// Real servers on 127.0.0.1 for one test (tests/farm/up): started by start(), ended by stop() or the destructor; a
/// watcher ends them when the test program dies. Several can run at once. With QUAI_FARM_AS_USER set in the
/// environment, a farm started by root runs as an ordinary user.
class Farm
{
public:
    enum Part { Ssh = 1, Web = 2, Db = 4, Git = 8, Svn = 16, Cvs = 32 };
    Q_DECLARE_FLAGS(Parts, Part)

    /// How start() went.
    struct Started
    {
        bool ok = false;
        bool missing = false; ///< a server program is not installed: skip the test with @c message
        QString message;
        explicit operator bool() const { return ok; }
    };

    explicit Farm(Parts parts);
    ~Farm();
    Q_DISABLE_COPY_MOVE(Farm)

    /// Size of the sites' code trees; before start(). The defaults are those of tests/farm/up: 500 files, 4 MB.
    void setSize(int files, qint64 bytes);

    /// The first site becomes the master of that many virtual instances, with @p rows further rows in its register;
    /// before start(). Needs Db.
    void setInstances(int instances, int rows = 0);

    /// Starts everything; blocks until it answers (a few seconds).
    [[nodiscard]] Started start();
    /// Ends and removes everything.
    void stop();

    /// Real users and sudo, or everything as the current user.
    [[nodiscard]] bool isRootMode() const;
    [[nodiscard]] QString folder() const;
    /// The whole of farm.json.
    [[nodiscard]] const QJsonObject &description() const { return m_description; }

    /// Through the farm's OpenSSH configuration: key login without a question.
    [[nodiscard]] ssh::Target sshTarget() const;
    /// "ssh" member of farm.json: "port", "key", "keyWithPassphrase", "knownHosts" ...
    [[nodiscard]] QString ssh(const QString &field) const;
    [[nodiscard]] int sshPort() const;
    /// The password (empty where this farm has no password logins) and the passphrase of the second key.
    [[nodiscard]] ssh::Credentials credentials() const;
    /// "user", "deniedUser", "passwordUser" of "sudo"; empty without sudo.
    [[nodiscard]] QString sudo(const QString &field) const;

    /// @param kind "git", "svn" or "cvs"
    [[nodiscard]] FarmSite site(const QString &kind) const;
    /// One of the virtual instances of the first site: "id", "host", "dbname", "dataroot". @param number from 1 on
    [[nodiscard]] QJsonObject instance(int number) const;
    /// The same site as an operator declares it. Its password reference is "farm/<kind>".
    [[nodiscard]] sites::Site declaration(const QString &kind) const;

    /// Commits a next version upstream. @param options of tests/farm/release: {"--change", "12", "--break", "lint"}
    [[nodiscard]] FarmRelease release(const QString &kind, const QStringList &options = {}) const;

    /// Runs a command as the farm's login user through the OpenSSH client. @return its output; empty when it failed
    QByteArray shell(const QString &command, int *exitStatus = nullptr) const;

private:
    [[nodiscard]] QStringList arguments() const;

    Parts m_parts;
    int m_files = 0;
    qint64 m_bytes = 0;
    int m_instances = 0;
    int m_rows = 0;
    QJsonObject m_description;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(Farm::Parts)

} // namespace quai::test

/// Starts @p farm in a test function: skips the test when a server is not installed, fails it when one does not start.
#define QUAI_START_FARM(farm)                                                                                          \
    do {                                                                                                               \
        const auto quaiStarted = (farm).start();                                                                       \
        if (quaiStarted.missing)                                                                                       \
            QSKIP(qPrintable(quaiStarted.message));                                                                    \
        QVERIFY2(quaiStarted.ok, qPrintable(quaiStarted.message));                                                     \
    } while (false)
