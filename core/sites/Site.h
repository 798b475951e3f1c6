// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/Target.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace quai::sites {

/// How new code reaches a site.
enum class Method { Git, Svn, Cvs };

/// "git", "svn", "cvs".
[[nodiscard]] QString methodName(Method method);
/// The method of that name; nothing for any other text.
[[nodiscard]] std::optional<Method> methodFromName(const QString &name);

/// A value to be looked up in the keychain, never the value itself: "quai/<site>/<purpose>" or the operator's own key.
struct SecretReference
{
    QString key; ///< empty: no secret needed
    bool operator==(const SecretReference &other) const = default;
};

/// Where the code comes from. Which fields count depends on the method.
struct Source
{
    Method method = Method::Git;
    QString repository;       ///< git and svn: URL or path as the server sees it; cvs: CVSROOT
    QString module;           ///< cvs: module; svn: path below the repository; git: unused
    QString branch;           ///< git: branch; svn: path ("trunk", "branches/x"); cvs: tag; empty: the method's default
    QString user;             ///< for svn and cvs pserver
    SecretReference password; ///< for user
    bool operator==(const Source &other) const = default;
};

/// One Moodle site as the operator declares it in sites.yml. Holds no secret and no state of the server.
struct Site
{
    QString id; ///< stable, [a-z0-9-]+, unique in the file; derived from the name when absent
    QString name;
    QString url;            ///< https://moodle.example.org, without a slash at the end
    QString group;          ///< the operator's own grouping; empty: grouped by server
    bool production = true; ///< dangerous actions ask for the site's name
    ssh::Target server;
    QString base; ///< absolute folder that holds the served folder and its copies
    QString dir;  ///< name of the served folder below base
    Source source;
    QString sudoUser; ///< empty: everything as the login user
    QString phpBinary = QStringLiteral("php");
    QStringList environmentFiles{QStringLiteral("config.php"), QStringLiteral("local/vmoodle/vconfig.php")};
    QMap<QString, QString> templates; ///< environment file -> file of this computer that it is rendered from
    QMap<QString, QString> values;    ///< what the templates call {{ name }}; never a secret
    QStringList reportRecipients;
    bool sessions = false;            ///< a delivery step needs an open session ("Mode session")
    QString reportLanguage;           ///< "fr" or "en", of mails and reports; empty: the one of mail.yml
    QString webhook;                  ///< http(s) address that is told of sessions; "{secret}" stands for webhookSecret
    SecretReference webhookSecret;    ///< the part of the address that must not be shared
    QString reloadCommand;            ///< run after a switch instead of resetting opcache through the web; empty: none
    bool allowRenameFallback = false; ///< two renames where the server has no exchange: a request can be lost
    QString note;

    [[nodiscard]] QString servedPath() const { return base + QLatin1Char('/') + dir; }
    /// The environment files, copied or rendered; each once.
    [[nodiscard]] QStringList environmentPaths() const;
    /// "GIT", "SVN", "CVS": the suffix of the working folder during a delivery.
    [[nodiscard]] QString methodSuffix() const { return methodName(source.method).toUpper(); }

    bool operator==(const Site &other) const = default;
};

} // namespace quai::sites
