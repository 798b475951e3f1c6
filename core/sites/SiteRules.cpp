// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/SiteRules.h"

#include "core/base/ComponentPath.h"
#include "core/remote/Bootstrap.h"

#include <QDir>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace quai::sites {

namespace {

constexpr int kMaxIdLength = 64;

/// A form that the whole text must have.
QRegularExpression whole(const char *form)
{
    return QRegularExpression(QLatin1String("\\A(?:") + QLatin1String(form) + QLatin1String(")\\z"));
}

bool matches(const QString &text, const QRegularExpression &form)
{
    return form.match(text).hasMatch();
}

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

/// A text that may stand as an argument of a program: one line, not taken for an option.
bool isPlainArgument(const QString &text)
{
    return !hasControlCharacter(text) && !text.startsWith(QLatin1Char('-')) && text == text.trimmed();
}

/// Collects what is wrong with one site.
class Checker
{
public:
    explicit Checker(const Site &site)
        : m_site(site)
    {
    }

    QList<SiteMistake> run()
    {
        checkNames();
        checkServer();
        checkFolders();
        checkSource();
        checkLists();
        checkReports();
        return m_mistakes;
    }

private:
    void complain(const char *field, const char *problem, const QString &value)
    {
        m_mistakes.append({QLatin1String(field), QLatin1String(problem), value});
    }

    /// Complains unless @p fine; an empty value is "missing".
    void require(bool fine, const char *field, const char *problem, const QString &value)
    {
        if (value.isEmpty())
            complain(field, "missing", value);
        else if (!fine)
            complain(field, problem, value);
    }

    /// Complains unless the value is empty or @p fine.
    void allow(bool fine, const char *field, const char *problem, const QString &value)
    {
        if (!value.isEmpty() && !fine)
            complain(field, problem, value);
    }

    void checkNames()
    {
        require(isSiteId(m_site.id), "id", "malformed", m_site.id);
        require(!hasControlCharacter(m_site.name) && !m_site.name.trimmed().isEmpty(), "name", "malformed",
                m_site.name);
        allow(!hasControlCharacter(m_site.group), "group", "malformed", m_site.group);
        checkUrl();
    }

    void checkUrl()
    {
        const QUrl url(m_site.url, QUrl::StrictMode);
        const bool isHttp = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
        if (!url.userInfo().isEmpty())
            complain("url", "secret-in-url", url.toDisplayString(QUrl::RemoveUserInfo));
        else if (!m_site.url.isEmpty() && url.isValid() && !isHttp)
            complain("url", "not-http", m_site.url);
        else
            require(url.isValid() && !url.host().isEmpty() && !url.hasQuery() && !url.hasFragment()
                        && !m_site.url.endsWith(QLatin1Char('/')),
                    "url", "malformed", m_site.url);
    }

    void checkServer()
    {
        const ssh::Target &server = m_site.server;
        const Result<ssh::Target> parsed = ssh::Target::parse(server.toString());
        require(parsed && parsed->host == server.host && parsed->user == server.user && parsed->port == server.port,
                "server", "malformed", server.host);
        allow(QDir::isAbsolutePath(server.configFile), "ssh_config", "not-absolute", server.configFile);
        allow(remote::isUserName(m_site.sudoUser), "sudo_user", "malformed", m_site.sudoUser);
        const bool isNameOrPath
            = !m_site.phpBinary.contains(QLatin1Char('/')) || m_site.phpBinary.startsWith(QLatin1Char('/'));
        require(isPlainArgument(m_site.phpBinary) && isNameOrPath, "php", "malformed", m_site.phpBinary);
        allow(!hasControlCharacter(m_site.reloadCommand), "reload_command", "malformed", m_site.reloadCommand);
    }

    void checkFolders()
    {
        if (!m_site.base.isEmpty() && !m_site.base.startsWith(QLatin1Char('/')))
            complain("base", "not-absolute", m_site.base);
        else
            require(m_site.base != QLatin1String("/") && QDir::cleanPath(m_site.base) == m_site.base
                        && !m_site.base.startsWith(QLatin1String("/..")) && !hasControlCharacter(m_site.base),
                    "base", "not-clean", m_site.base);
        // Names that the layout of a delivery gives a meaning to.
        static const QRegularExpression reserved = whole(".*-(?:SAVE|SUPERSAVE|GIT|SVN|CVS)");
        if (matches(m_site.dir, reserved))
            complain("dir", "reserved-suffix", m_site.dir);
        else
            require(!m_site.dir.contains(QLatin1Char('/')) && !m_site.dir.startsWith(QLatin1Char('.'))
                        && isPlainArgument(m_site.dir),
                    "dir", "not-one-segment", m_site.dir);
    }

    void checkSource()
    {
        const Source &source = m_site.source;
        checkRepository(source.repository);
        const Result<ComponentPath> module = ComponentPath::parse(source.module);
        if (source.method == Method::Cvs)
            require(module && module->toString() == source.module, "source.module", "malformed", source.module);
        else
            allow(module && module->toString() == source.module, "source.module", "malformed", source.module);
        // What git-check-ref-format(1) refuses is refused for the other methods as well.
        static const QRegularExpression branch
            = whole("[^-/\\s\\x00-\\x1f\\x7f~^:?*\\[\\\\][^\\s\\x00-\\x1f\\x7f~^:?*\\[\\\\]*");
        static const QRegularExpression user = whole("[^-\\s\\x00-\\x1f\\x7f][^\\s\\x00-\\x1f\\x7f]*");
        allow(matches(source.branch, branch) && !source.branch.contains(QLatin1String("..")), "source.branch",
              "malformed", source.branch);
        allow(matches(source.user, user), "source.user", "malformed", source.user);
        allow(!hasControlCharacter(source.password.key), "source.password_key", "malformed", source.password.key);
    }

    void checkRepository(const QString &repository)
    {
        const QUrl url(repository);
        // CVSROOT of pserver may carry ":pserver:user:password@host:/path" (cvs manual, 2.9.3.1).
        static const QRegularExpression cvsPassword = whole(":[a-z]+(?:;[^:]*)?:[^@:/]*:[^@/]+@.*");
        static const QRegularExpression helper = whole("[A-Za-z0-9+.-]+::.*"); // git-remote-ext(7) and its like
        if (!url.password().isEmpty() || matches(repository, cvsPassword))
            complain("source.repository", "secret-in-url", url.toDisplayString(QUrl::RemoveUserInfo));
        else if (matches(repository, helper))
            complain("source.repository", "runs-a-program", repository);
        else
            require(isPlainArgument(repository), "source.repository", "malformed", repository);
    }

    void checkLists()
    {
        static const QRegularExpression mailAddress
            = whole("[^\\s@,;<>\"\\x00-\\x1f-][^\\s@,;<>\"\\x00-\\x1f]*@[^\\s@,;<>\"\\x00-\\x1f.]+"
                    "(?:\\.[^\\s@,;<>\"\\x00-\\x1f.]+)*");
        for (const QString &file : m_site.environmentFiles)
            checkEnvironmentPath("environment_files", file);
        checkTemplates();
        for (const QString &address : m_site.reportRecipients) {
            if (!matches(address, mailAddress))
                complain("report_recipients", "malformed", address);
        }
    }

    void checkEnvironmentPath(const char *field, const QString &file)
    {
        const Result<ComponentPath> path = ComponentPath::parse(file);
        if (!path && path.error().kind == ErrorKind::PathLeavesTree)
            complain(field, "leaves-tree", file);
        else if (!path || path->isWholeTree() || path->toString() != file)
            complain(field, "malformed", file);
    }

    void checkTemplates()
    {
        for (auto file = m_site.templates.cbegin(); file != m_site.templates.cend(); ++file) {
            checkEnvironmentPath("templates", file.key());
            // Values are written as PHP reads them.
            if (!file.key().endsWith(QLatin1String(".php")))
                complain("templates", "not-php", file.key());
            if (!QDir::isAbsolutePath(*file) || hasControlCharacter(*file))
                complain("templates", "not-absolute", *file);
        }
        static const QRegularExpression name = whole(templateNamePattern.data());
        for (auto value = m_site.values.cbegin(); value != m_site.values.cend(); ++value)
            if (!matches(value.key(), name))
                complain("values", "malformed", value.key());
    }

    void checkReports()
    {
        const bool known = m_site.reportLanguage == QLatin1String("fr") || m_site.reportLanguage == QLatin1String("en");
        allow(known, "report_language", "malformed", m_site.reportLanguage);
        allow(!hasControlCharacter(m_site.webhookSecret.key), "webhook_secret_key", "malformed",
              m_site.webhookSecret.key);
        if (m_site.webhook.isEmpty())
            return;
        const QLatin1String placeholder("{secret}");
        // Its braces are no characters of an address.
        const QUrl filled(QString(m_site.webhook).replace(placeholder, QLatin1String("x")), QUrl::StrictMode);
        const bool isHttp = filled.scheme() == QLatin1String("http") || filled.scheme() == QLatin1String("https");
        // Who is told is no secret.
        const QString server = m_site.webhook.section(QLatin1Char('/'), 0, 2);
        if (!filled.userInfo().isEmpty())
            complain("webhook", "secret-in-url", filled.toDisplayString(QUrl::RemoveUserInfo));
        else if (!filled.isValid() || !isHttp || filled.host().isEmpty() || hasControlCharacter(m_site.webhook)
                 || server.contains(placeholder))
            complain("webhook", "malformed", m_site.webhook);
        if (m_site.webhook.contains(placeholder) && m_site.webhookSecret.key.isEmpty())
            complain("webhook_secret_key", "missing", {});
    }

    const Site &m_site;
    QList<SiteMistake> m_mistakes;
};

} // namespace

QList<SiteMistake> checkSite(const Site &site)
{
    return Checker(site).run();
}

bool isSiteId(const QString &id)
{
    static const QRegularExpression form = whole("[a-z0-9][a-z0-9-]*");
    return id.size() <= kMaxIdLength && matches(id, form);
}

QString idFromName(const QString &name, const QStringList &taken)
{
    QString id;
    // Compatibility decomposition parts "é" into "e" and an accent, which falls away.
    const QString decomposed = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : decomposed) {
        if ((c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')))
            id += c;
        else if (!c.isMark() && !id.isEmpty() && !id.endsWith(QLatin1Char('-')))
            id += QLatin1Char('-');
    }
    id.truncate(kMaxIdLength - 6); // leaves room for a number
    while (id.endsWith(QLatin1Char('-')))
        id.chop(1);
    if (id.isEmpty())
        id = QStringLiteral("site");
    QString unique = id;
    for (int number = 2; taken.contains(unique); ++number)
        unique = id + QLatin1Char('-') + QString::number(number);
    return unique;
}

} // namespace quai::sites
