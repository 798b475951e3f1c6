// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/FactsText.h"

#include "ui/common/Words.h"
#include "ui/errors/ErrorText.h"

#include <QCoreApplication>

namespace quai::ui {

using remote::ServerFacts;

namespace {

/// Wording of a server's facts; a class of its own so that lupdate finds the context.
class Wording
{
    Q_DECLARE_TR_FUNCTIONS(FactsText)

public:
    explicit Wording(const ServerFacts &facts)
        : m_facts(facts)
    {
    }

    [[nodiscard]] FactGroup login() const;
    [[nodiscard]] FactGroup folder() const;
    [[nodiscard]] FactGroup programs() const;
    [[nodiscard]] FactGroup web() const;

private:
    [[nodiscard]] static FactLine good(const QString &name, const QString &value)
    {
        return {Symbol::Success, Tone::Positive, name, value};
    }
    [[nodiscard]] static FactLine plain(const QString &name, const QString &value)
    {
        return {Symbol::Info, Tone::Muted, name, value};
    }
    [[nodiscard]] static FactLine warning(const QString &name, const QString &value)
    {
        return {Symbol::Alarm, Tone::Warning, name, value};
    }
    [[nodiscard]] static FactLine bad(const QString &name, const QString &value)
    {
        return {Symbol::Error, Tone::Danger, name, value};
    }
    [[nodiscard]] FactLine sudo() const;
    [[nodiscard]] FactLine exchange() const;
    [[nodiscard]] FactLine php() const;
    [[nodiscard]] FactLine served() const;
    [[nodiscard]] FactLine webWrites() const;

    const ServerFacts &m_facts;
};

FactLine Wording::sudo() const
{
    const QString name = tr("sudo");
    switch (m_facts.sudo) {
    case ServerFacts::Sudo::Missing:
        return plain(name, tr("not installed"));
    case ServerFacts::Sudo::PasswordNeeded:
        return plain(name, tr("asks for a password: cannot be used"));
    case ServerFacts::Sudo::TtyNeeded:
        return plain(name, tr("wants a terminal (requiretty): cannot be used"));
    case ServerFacts::Sudo::Denied:
        return plain(name, tr("not allowed to this user"));
    case ServerFacts::Sudo::Allowed:
        break;
    }
    return good(name, m_facts.sudoRules.isEmpty() ? tr("allowed") : m_facts.sudoRules.join(QLatin1Char('\n')));
}

FactGroup Wording::login() const
{
    FactGroup group{tr("Server and login"), {}};
    group.lines << plain(tr("System"), tr("%1 (%2)", "system, machine").arg(m_facts.system, m_facts.machine))
                << plain(tr("Host name"), m_facts.hostName)
                << plain(tr("Login user"),
                         tr("%1, groups: %2").arg(m_facts.user, m_facts.groups.join(QStringLiteral(", "))))
                << plain(tr("Shell"), m_facts.shell) << sudo();
    if (m_facts.actingProblem)
        group.lines << bad(tr("Delivers as"), describe(*m_facts.actingProblem).plain());
    else
        group.lines << good(tr("Delivers as"), m_facts.actingUser);
    return group;
}

FactLine Wording::exchange() const
{
    const QString name = tr("Exchange of two folders");
    if (m_facts.exchangeMeans.isEmpty())
        return bad(name, tr("no means found: a switch needs two renames, a visitor may meet an error"));
    return good(name, tr("at one stroke, by %1").arg(m_facts.exchangeMeans.join(QStringLiteral(", "))));
}

FactLine Wording::served() const
{
    const QString name = tr("Served folder");
    switch (m_facts.served) {
    case ServerFacts::Served::NotAsked:
        return plain(name, tr("not given"));
    case ServerFacts::Served::Missing:
        return bad(name, tr("does not exist"));
    case ServerFacts::Served::Folder:
        return good(name, tr("an ordinary folder"));
    case ServerFacts::Served::Link:
        break;
    }
    return good(name, tr("a link to %1").arg(m_facts.servedLinkTarget));
}

FactGroup Wording::folder() const
{
    FactGroup group{tr("Folder of the copies"), {}};
    switch (m_facts.base) {
    case ServerFacts::Folder::Missing:
        group.lines << bad(tr("Folder"), tr("does not exist"));
        break;
    case ServerFacts::Folder::ReadOnly:
        group.lines << bad(tr("Folder"), tr("cannot be written by %1").arg(m_facts.actingUser));
        break;
    case ServerFacts::Folder::Writable:
        group.lines << good(tr("Folder"), tr("can be written by %1").arg(m_facts.actingUser));
        break;
    }
    if (m_facts.freeBytes >= 0)
        group.lines << plain(
            tr("Free space"),
            tr("%1 of %2").arg(words::dataSize(m_facts.freeBytes), words::dataSize(m_facts.totalBytes)));
    group.lines << served() << exchange();
    return group;
}

FactLine Wording::php() const
{
    const QString name = tr("PHP (command line)");
    if (!m_facts.php)
        return warning(name, tr("not found: Moodle's upgrade cannot be run from here"));
    QStringList parts{m_facts.php->version, m_facts.php->path};
    if (m_facts.php->ffi)
        parts << QStringLiteral("FFI");
    if (m_facts.php->opcache)
        parts << QStringLiteral("opcache");
    return good(name, parts.join(QStringLiteral(", ")));
}

FactGroup Wording::programs() const
{
    FactGroup group{tr("Programs"), {php()}};
    for (const char *tool : {"git", "svn", "cvs", "rsync", "curl", "perl", "python3"}) {
        const QString name = QString::fromLatin1(tool);
        const auto found = m_facts.tools.constFind(name);
        if (found == m_facts.tools.cend())
            group.lines << plain(name, tr("not there"));
        else
            group.lines << good(name, found->version.isEmpty() ? found->path : found->version);
    }
    return group;
}

FactLine Wording::webWrites() const
{
    const QString name = tr("May it change the code?");
    switch (m_facts.webCanWriteCode) {
    case ServerFacts::Answer::No:
        return good(name, tr("no"));
    case ServerFacts::Answer::Yes:
        return warning(name, tr("yes, for example %1").arg(m_facts.webWritablePath));
    case ServerFacts::Answer::Unknown:
        break;
    }
    return plain(name, tr("not known"));
}

FactGroup Wording::web() const
{
    FactGroup group{tr("Web server"), {}};
    const QString user = m_facts.webUser();
    group.lines << plain(tr("Runs as"), user.isEmpty() ? tr("not known") : user) << webWrites();
    if (!m_facts.dataOwner.isEmpty())
        group.lines << plain(tr("Owner of moodledata"), m_facts.dataOwner);
    if (!m_facts.servedMetadata.isEmpty())
        group.lines << warning(
            tr("In the served folder"),
            tr("%1: could be read through the web").arg(m_facts.servedMetadata.join(QStringLiteral(", "))));
    return group;
}

} // namespace

QList<FactGroup> factGroups(const ServerFacts &facts)
{
    const Wording wording(facts);
    return {wording.login(), wording.folder(), wording.web(), wording.programs()};
}

} // namespace quai::ui
