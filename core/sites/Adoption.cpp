// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/Adoption.h"

#include "core/sites/SecretKeys.h"
#include "core/sites/SiteRules.h"
#include "core/sites/ToolDeliveryConfig.h"

#include <QDir>
#include <QRegularExpression>
#include <QUrl>

namespace quai::sites {

namespace {

using remote::Record;
using remote::ScriptResult;

constexpr std::chrono::seconds kTimeout{60};

/// Pieces an adoption together from the records of adopt.sh.
class Adopter
{
public:
    Adopter(const ScriptResult &answer, const ssh::Target &server, const QString &sudoUser)
        : m_answer(answer)
    {
        m_adoption.site.server = server;
        m_adoption.site.sudoUser = sudoUser;
        QStringList lines;
        for (const Record &line : answer.all("line"))
            lines << line.text(0);
        m_config = ToolDeliveryConfig::parse(lines);
    }

    Adoption run()
    {
        const Record *base = m_answer.find("base");
        m_adoption.site.base = base ? base->text(0) : QString();
        if (const Record *config = m_answer.find("config"))
            m_adoption.configFile = config->text(0);
        m_adoption.notLiteral = m_config.notLiteral;
        for (const Record &tree : m_answer.all("tree"))
            m_adoption.folders << tree.text(0);
        chooseDir(base ? base->text(1) : QString());
        chooseSource();
        nameSite();
        return m_adoption;
    }

private:
    QString value(const char *key) const { return m_config.values.value(QLatin1String(key)); }

    /// The name without the suffix that the layout gives to copies.
    static QString radical(const QString &name)
    {
        static const QRegularExpression suffix(QStringLiteral("-(?:SAVE|SUPERSAVE|SVN|CVS|GIT)\\z"));
        return QString(name).remove(suffix);
    }

    void chooseDir(const QString &asked)
    {
        QStringList served;
        QStringList withCopies;
        for (const QString &name : std::as_const(m_adoption.folders)) {
            const QString root = radical(name);
            if (root == name)
                served << name;
            else if (!withCopies.contains(root))
                withCopies << root;
        }
        QStringList candidates;
        if (!asked.isEmpty())
            candidates << radical(asked);
        // BASEDIR is a path or a name, with or without a slash at its end.
        const QString configured = QDir(value("BASEDIR")).dirName();
        if (served.contains(configured) || withCopies.contains(configured))
            candidates << configured;
        candidates << withCopies << served;
        candidates.removeDuplicates();
        m_adoption.site.dir = candidates.value(0);
        for (const QString &other : candidates.mid(1)) {
            if (served.contains(other))
                m_adoption.otherDirs << other;
        }
    }

    /// The record of the working copy: during a delivery the working folder, else what is served.
    const Record *workingCopy(const QByteArray &tag) const
    {
        const QString dir = m_adoption.site.dir;
        const Record *found = nullptr;
        for (const Record &record : m_answer.records) {
            if (record.tag != tag)
                continue;
            if (record.text(0) == dir + QLatin1Char('-') + QString::fromLatin1(tag.toUpper()))
                return &record;
            if (record.text(0) == dir)
                found = &record;
        }
        return found;
    }

    void chooseSource()
    {
        Source &source = m_adoption.site.source;
        for (const Method method : {Method::Svn, Method::Cvs, Method::Git}) {
            const QString suffixed = m_adoption.site.dir + QLatin1Char('-') + methodName(method).toUpper();
            const bool isWorking = m_adoption.folders.contains(suffixed);
            const Record *copy = workingCopy(methodName(method).toLatin1());
            if (!isWorking && !copy)
                continue;
            source.method = method;
            m_adoption.inDelivery = isWorking;
            if (copy)
                takeWorkingCopy(*copy);
            break;
        }
        const bool kitOfCvs = !value("CVSDIR").isEmpty() || !value("CVSUSER").isEmpty();
        if (source.repository.isEmpty() && !m_config.values.isEmpty())
            source.method = kitOfCvs ? Method::Cvs : Method::Svn; // the kit knows no other
        takeConfig();
        takeSecretOut();
    }

    void takeWorkingCopy(const Record &copy)
    {
        Source &source = m_adoption.site.source;
        switch (source.method) {
        case Method::Git:
            source.repository = copy.text(1);
            source.branch = copy.text(2);
            return;
        case Method::Cvs:
            source.repository = copy.text(1);
            source.module = copy.text(2);
            source.branch = copy.text(3);
            return;
        case Method::Svn:
            takeSubversionUrl(copy.text(1), copy.text(2));
            return;
        }
    }

    /// Splits the URL of a working copy at the usual places of a Subversion repository.
    void takeSubversionUrl(const QString &url, const QString &root)
    {
        static const QRegularExpression places(QStringLiteral("\\A/(?:(.+?)/)?(trunk|(?:branches|tags)/[^/]+)\\z"));
        Source &source = m_adoption.site.source;
        const QRegularExpressionMatch match = places.match(url.mid(root.size()));
        if (root.isEmpty() || !url.startsWith(root) || !match.hasMatch()) {
            source.repository = url; // the working copy knows where it belongs
            return;
        }
        source.repository = root;
        source.module = match.captured(1);
        source.branch = match.captured(2);
    }

    /// What the working copy did not tell.
    void takeConfig()
    {
        Source &source = m_adoption.site.source;
        const bool isCvs = source.method == Method::Cvs;
        if (source.repository.isEmpty() && !isCvs && !value("SVNROOT").isEmpty()) {
            source.repository = joined(value("SVNROOT"), value("SVNREPO"));
            source.module = value("MODULE");
            source.branch = value("BRANCH");
        } else if (source.module.isEmpty() && isCvs) {
            source.module = value("MODULE");
        }
        if (source.user.isEmpty() && source.method != Method::Git)
            source.user = isCvs ? value("CVSUSER") : value("SVNUSER");
        if (source.method == Method::Svn)
            m_adoption.sourcePassword = value("SVNPASS");
    }

    static QString joined(QString left, QString right)
    {
        while (left.endsWith(QLatin1Char('/')))
            left.chop(1);
        while (right.startsWith(QLatin1Char('/')))
            right.remove(0, 1);
        return right.isEmpty() ? left : left + QLatin1Char('/') + right;
    }

    /// A password may stand in the URL itself; sites.yml must not get it.
    void takeSecretOut()
    {
        Source &source = m_adoption.site.source;
        static const QRegularExpression pserver(QStringLiteral("\\A(:[a-z]+:)([^@:/]*):([^@/]+)@(.*)\\z"));
        const QRegularExpressionMatch cvs = pserver.match(source.repository);
        QUrl url(source.repository);
        if (cvs.hasMatch()) {
            m_adoption.sourcePassword = cvs.captured(3);
            source.repository = cvs.captured(1) + cvs.captured(2) + QLatin1Char('@') + cvs.captured(4);
        } else if (!url.password().isEmpty()) {
            m_adoption.sourcePassword = url.password(QUrl::FullyDecoded);
            source.user = url.userName(QUrl::FullyDecoded);
            url.setUserInfo(QString());
            source.repository = url.toString();
        }
    }

    void nameSite()
    {
        Site &site = m_adoption.site;
        const QString served = site.dir;
        for (const Record &record : m_answer.all("site")) {
            if (site.url.isEmpty() || record.text(0) == served)
                site.url = record.text(1);
        }
        while (site.url.endsWith(QLatin1Char('/')))
            site.url.chop(1);
        const QString host = QUrl(site.url).host();
        site.name = host.isEmpty() ? site.server.host + QLatin1Char(' ') + served : host;
        site.id = idFromName(site.name);
        if (!m_adoption.sourcePassword.isEmpty())
            site.source.password.key = sourcePasswordKey(site.id);
    }

    const ScriptResult &m_answer;
    ToolDeliveryConfig m_config;
    Adoption m_adoption;
};

} // namespace

Result<Adoption> adoptSite(remote::Host &host, const ssh::Target &server, const QString &folder,
                           const QString &sudoUser, const CancelToken &cancel)
{
    if (!folder.startsWith(QLatin1Char('/')) || folder.contains(QChar(u'\0')))
        return fail(ErrorKind::InvalidInput, QStringLiteral("not an absolute path: ") + folder);
    remote::ScriptCall call;
    call.scripts = {QStringLiteral("lib/prelude.sh"), QStringLiteral("sites/adopt.sh")};
    call.arguments = {QStringLiteral("folder=") + QDir::cleanPath(folder)};
    call.sudoUser = sudoUser;
    call.timeout = kTimeout;
    call.cancel = cancel;
    const Result<ScriptResult> answer = host.run(call);
    if (!answer)
        return fail(answer.error());
    return Adopter(*answer, server, sudoUser).run();
}

} // namespace quai::sites
