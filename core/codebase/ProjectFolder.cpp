// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/ProjectFolder.h"

#include "core/base/ComponentPath.h"
#include "core/codebase/ProjectText.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

namespace quai::codebase {

namespace {

constexpr QLatin1String kProjectFile("project.yml");
constexpr QLatin1String kLockFile("project.lock");
constexpr qint64 kFileLimit = 16 << 20; // what people write by hand

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kFileLimit)
        return fail(
            Error{ErrorKind::FileUnreadable, QStringLiteral("reading ") + path, {}, {{QStringLiteral("file"), path}}});
    return file.readAll();
}

QString slugOf(const QString &name)
{
    static const QRegularExpression other(QStringLiteral("[^a-z0-9]+"));
    static const QRegularExpression accents(QStringLiteral("\\p{M}"));
    QString slug = name.toLower().normalized(QString::NormalizationForm_D).remove(accents);
    slug.replace(other, QStringLiteral("-"));
    while (slug.startsWith(QLatin1Char('-')))
        slug.remove(0, 1);
    while (slug.endsWith(QLatin1Char('-')))
        slug.chop(1);
    return slug.isEmpty() ? QStringLiteral("project") : slug.left(40);
}

} // namespace

ProjectFolder::ProjectFolder(QString folder, git::Repository repository)
    : m_folder(std::move(folder))
    , m_repository(std::move(repository))
{
}

Result<ProjectFolder> ProjectFolder::open(const QString &folder)
{
    const QString file = folder + QLatin1Char('/') + kProjectFile;
    const Result<QByteArray> text = readWhole(file);
    if (!text)
        return fail(text.error());
    Result<git::Repository> repository = git::Repository::openOrInit(folder);
    if (!repository)
        return fail(std::move(repository).error());
    ProjectFolder opened(QDir(folder).absolutePath(), std::move(*repository));
    const Result<Project> project = parseProject(*text);
    if (const Status named = opened.nameIt(project ? project->name : QString()); !named)
        return fail(named.error());
    return opened;
}

Result<ProjectFolder> ProjectFolder::create(const QString &folder, const QByteArray &projectText,
                                            const git::Signature &author)
{
    if (QFile::exists(folder + QLatin1Char('/') + kProjectFile))
        return fail(ErrorKind::InvalidInput, QStringLiteral("there is a project already in ") + folder);
    const Result<Project> project = parseProject(projectText);
    if (!project)
        return fail(project.error());
    if (!QDir().mkpath(folder))
        return fail(Error{
            ErrorKind::FileUnwritable, QStringLiteral("creating ") + folder, {}, {{QStringLiteral("file"), folder}}});
    Result<git::Repository> repository = git::Repository::openOrInit(folder);
    if (!repository)
        return fail(std::move(repository).error());
    ProjectFolder created(QDir(folder).absolutePath(), std::move(*repository));
    if (const Status named = created.nameIt(project->name); !named)
        return fail(named.error());
    if (const Status saved = created.saveText(projectText, QStringLiteral("New project"), author); !saved)
        return fail(saved.error());
    return created;
}

/// The name under which the cache knows the project: chosen once, kept in the repository's own configuration.
Status ProjectFolder::nameIt(const QString &name)
{
    if (!m_repository.configValue(QStringLiteral("quai.project")).isEmpty())
        return {};
    const QString id = slugOf(name) + QLatin1Char('-') + QUuid::createUuid().toString(QUuid::Id128).left(8);
    return m_repository.setConfigValue(QStringLiteral("quai.project"), id);
}

QString ProjectFolder::refPrefix() const
{
    return QStringLiteral("refs/projects/%1/").arg(m_repository.configValue(QStringLiteral("quai.project")));
}

QString ProjectFolder::headRef(const Project &project) const
{
    return refPrefix() + QStringLiteral("heads/") + project.branch;
}

Result<QByteArray> ProjectFolder::projectText() const
{
    return readWhole(m_folder + QLatin1Char('/') + kProjectFile);
}

Result<Project> ProjectFolder::project() const
{
    const Result<QByteArray> text = projectText();
    return text ? parseProject(*text) : Result<Project>(fail(text.error()));
}

Status ProjectFolder::saveText(const QByteArray &text, const QString &message, const git::Signature &author)
{
    if (const Result<Project> valid = parseProject(text); !valid)
        return fail(valid.error());
    const Result<git::ObjectId> commit = git::commitFiles(m_repository, {{kProjectFile, text}}, message, author);
    return commit ? Status() : Status(fail(commit.error()));
}

Status ProjectFolder::saveProject(const Project &project, const QString &message, const git::Signature &author)
{
    const Result<QByteArray> former = projectText();
    const Result<QByteArray> text = former ? formatProject(project, *former) : Result<QByteArray>(fail(former.error()));
    return text ? saveText(*text, message, author) : Status(fail(text.error()));
}

Result<std::optional<Lock>> ProjectFolder::lock() const
{
    const QString path = m_folder + QLatin1Char('/') + kLockFile;
    if (!QFile::exists(path))
        return std::optional<Lock>();
    const Result<QByteArray> text = readWhole(path);
    Result<Lock> lock = text ? Lock::fromText(*text) : Result<Lock>(fail(text.error()));
    if (!lock)
        return fail(std::move(lock).error());
    return std::optional<Lock>(std::move(*lock));
}

Status ProjectFolder::saveLock(const Lock &lock, const git::Signature &author)
{
    const QString message = QStringLiteral("Lock for Moodle %1").arg(lock.moodle.release.simplified());
    const Result<git::ObjectId> commit = git::commitFiles(m_repository, {{kLockFile, lock.toText()}}, message, author);
    return commit ? Status() : Status(fail(commit.error()));
}

Status ProjectFolder::saveReleaseLock(const QString &tag, const Lock &lock, const git::Signature &author)
{
    QString name = tag;
    name.replace(QLatin1Char('/'), QLatin1Char('_'));
    const Result<git::ObjectId> commit
        = git::commitFiles(m_repository, {{QStringLiteral("releases/%1.lock").arg(name), lock.toText()}},
                           QStringLiteral("Release ") + tag, author);
    return commit ? Status() : Status(fail(commit.error()));
}

PatchReader ProjectFolder::patchReader() const
{
    return [folder = m_folder](const QString &file) -> Result<QByteArray> {
        const Result<ComponentPath> path = ComponentPath::parse(file);
        const QString root = QFileInfo(folder).canonicalFilePath() + QLatin1Char('/');
        const QString real = path ? QFileInfo(root + path->toString()).canonicalFilePath() : QString();
        if (!real.startsWith(root))
            return fail(Error{ErrorKind::FileUnreadable,
                              QStringLiteral("not a file of the project: ") + file,
                              {},
                              {{QStringLiteral("file"), file}}});
        return readWhole(real);
    };
}

} // namespace quai::codebase
