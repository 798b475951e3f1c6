// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Repository.h"

#include "core/git/Handles.h"
#include "core/git/Library.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace quai::git {

struct Repository::Data
{
    Library library; // first: outlives the handle
    RepositoryHandle handle;
    QString path;
};

namespace {

Error damaged(const QString &folder, int code)
{
    return lastError(ErrorKind::RepositoryDamaged, QStringLiteral("repository ") + folder, code)
        .with(QStringLiteral("repository"), folder);
}

Error unknownRevision(const Repository &repository, const QString &revision, int code)
{
    return lastError(ErrorKind::RevisionUnknown, revision, code)
        .with(QStringLiteral("revision"), revision)
        .with(QStringLiteral("repository"), repository.path());
}

/// The commit behind a reference; the target itself where there is none (a tag of a blob).
ObjectId peeledTarget(const git_reference *reference)
{
    ObjectHandle object;
    if (git_reference_peel(outPtr(object), reference, GIT_OBJECT_COMMIT) == 0)
        return fromOid(git_object_id(object.get()));
    return fromOid(git_reference_target(reference));
}

} // namespace

Repository::Repository(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{
}

Repository::Repository(Repository &&other) noexcept = default;
Repository &Repository::operator=(Repository &&other) noexcept = default;
Repository::~Repository() = default;

git_repository *RepositoryAccess::raw(const Repository &repository)
{
    return repository.m_data->handle.get();
}

Result<Repository> Repository::open(const QString &folder)
{
    auto data = std::make_unique<Data>();
    const int code = git_repository_open_ext(outPtr(data->handle), QFile::encodeName(folder).constData(),
                                             GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
    if (code != 0)
        return fail(damaged(folder, code));
    data->path = QDir::cleanPath(QFile::decodeName(git_repository_path(data->handle.get())));
    return Repository(std::move(data));
}

namespace {

Result<Repository> openOrCreate(const QString &folder, bool bare)
{
    const QString head = folder + (bare ? QStringLiteral("/HEAD") : QStringLiteral("/.git/HEAD"));
    if (QFile::exists(head))
        return Repository::open(folder);
    const Library library;
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_MKPATH | (bare ? static_cast<unsigned>(GIT_REPOSITORY_INIT_BARE) : 0U);
    options.initial_head = "main";
    RepositoryHandle created;
    const int code = git_repository_init_ext(outPtr(created), QFile::encodeName(folder).constData(), &options);
    if (code != 0 && QFileInfo(folder + (bare ? QStringLiteral("/objects") : QStringLiteral("/.git/objects"))).isDir())
        return fail(damaged(folder, code)); // there was one, and what is left of it does not become one again
    if (code != 0)
        return fail(lastError(ErrorKind::FileUnwritable, QStringLiteral("creating a repository"), code)
                        .with(QStringLiteral("file"), folder));
    return Repository::open(folder);
}

} // namespace

Result<Repository> Repository::openOrInitBare(const QString &folder)
{
    return openOrCreate(folder, true);
}

Result<Repository> Repository::openOrInit(const QString &folder)
{
    return openOrCreate(folder, false);
}

const QString &Repository::path() const
{
    return m_data->path;
}

Result<ObjectId> Repository::resolve(const QString &refName) const
{
    ReferenceHandle reference;
    int code = git_reference_lookup(outPtr(reference), RepositoryAccess::raw(*this), refName.toUtf8().constData());
    ObjectHandle commit;
    if (code == 0)
        code = git_reference_peel(outPtr(commit), reference.get(), GIT_OBJECT_COMMIT);
    if (code != 0)
        return fail(unknownRevision(*this, refName, code));
    return fromOid(git_object_id(commit.get()));
}

Result<ObjectId> Repository::peel(const ObjectId &object) const
{
    ObjectHandle found;
    ObjectHandle commit;
    const git_oid oid = toOid(object);
    int code = git_object_lookup(outPtr(found), RepositoryAccess::raw(*this), &oid, GIT_OBJECT_ANY);
    if (code == 0)
        code = git_object_peel(outPtr(commit), found.get(), GIT_OBJECT_COMMIT);
    if (code != 0)
        return fail(unknownRevision(*this, object.toHex(), code));
    return fromOid(git_object_id(commit.get()));
}

Result<QList<Ref>> Repository::refs(const QString &prefix, bool peeled) const
{
    ReferenceIteratorHandle iterator;
    int code = git_reference_iterator_new(outPtr(iterator), RepositoryAccess::raw(*this));
    if (code != 0)
        return fail(damaged(path(), code));
    const QByteArray wanted = prefix.toUtf8();
    QList<Ref> found;
    for (;;) {
        ReferenceHandle reference;
        code = git_reference_next(outPtr(reference), iterator.get());
        if (code == GIT_ITEROVER)
            break;
        if (code != 0)
            return fail(damaged(path(), code));
        const QByteArray name = git_reference_name(reference.get());
        if (name.startsWith(wanted) && git_reference_type(reference.get()) == GIT_REFERENCE_DIRECT)
            found.append({QString::fromUtf8(name), fromOid(git_reference_target(reference.get())),
                          peeled ? peeledTarget(reference.get()) : ObjectId()});
    }
    std::sort(found.begin(), found.end(), [](const Ref &a, const Ref &b) { return a.name < b.name; });
    return found;
}

Status Repository::setRef(const QString &name, const ObjectId &target, const QString &reflogMessage,
                          std::optional<ObjectId> expected)
{
    git_repository *raw = RepositoryAccess::raw(*this);
    const git_oid oid = toOid(target);
    const QByteArray refName = name.toUtf8();
    const QByteArray message = reflogMessage.toUtf8();
    ReferenceHandle reference;
    int code = 0;
    if (!expected) {
        code = git_reference_create(outPtr(reference), raw, refName.constData(), &oid, 1, message.constData());
    } else if (expected->isNull()) {
        code = git_reference_create(outPtr(reference), raw, refName.constData(), &oid, 0, message.constData());
    } else {
        const git_oid current = toOid(*expected);
        code = git_reference_create_matching(outPtr(reference), raw, refName.constData(), &oid, 1, &current,
                                             message.constData());
    }
    if (code == 0)
        return {};
    const bool moved = code == GIT_EMODIFIED || code == GIT_EEXISTS || code == GIT_ELOCKED || code == GIT_ENOTFOUND;
    return fail(lastError(moved ? ErrorKind::RepositoryBusy : ErrorKind::InvalidInput, name, code)
                    .with(QStringLiteral("repository"), path()));
}

Status Repository::removeRef(const QString &name)
{
    const int code = git_reference_remove(RepositoryAccess::raw(*this), name.toUtf8().constData());
    if (code != 0 && code != GIT_ENOTFOUND)
        return fail(lastError(ErrorKind::RepositoryBusy, name, code).with(QStringLiteral("repository"), path()));
    return {};
}

Result<ObjectId> Repository::commitByPrefix(const QString &prefix) const
{
    constexpr qsizetype kShortest = 7; // what git itself abbreviates to, at least
    const QByteArray digits = prefix.toLatin1();
    git_oid oid;
    if (digits.size() < kShortest || digits.size() > ObjectId::kHexSize
        || git_oid_fromstrn(&oid, digits.constData(), static_cast<size_t>(digits.size())) != 0)
        return fail(Error{ErrorKind::RevisionUnknown,
                          QStringLiteral("no commit id: ") + prefix,
                          {},
                          {{QStringLiteral("revision"), prefix}, {QStringLiteral("repository"), path()}}});
    CommitHandle commit;
    const int code = git_commit_lookup_prefix(outPtr(commit), RepositoryAccess::raw(*this), &oid,
                                              static_cast<size_t>(digits.size()));
    if (code != 0)
        return fail(unknownRevision(*this, prefix, code));
    return fromOid(git_commit_id(commit.get()));
}

bool Repository::contains(const ObjectId &id) const
{
    OdbHandle odb;
    const git_oid oid = toOid(id);
    const int code = git_repository_odb(outPtr(odb), RepositoryAccess::raw(*this));
    return code == 0 && git_odb_exists(odb.get(), &oid) == 1;
}

ObjectId Repository::mergeBase(const ObjectId &one, const ObjectId &other) const
{
    git_oid base;
    const git_oid first = toOid(one);
    const git_oid second = toOid(other);
    return git_merge_base(&base, RepositoryAccess::raw(*this), &first, &second) == 0 ? fromOid(&base) : ObjectId();
}

QString Repository::configValue(const QString &key) const
{
    ConfigHandle config;
    Buffer value;
    const int code = git_repository_config(outPtr(config), RepositoryAccess::raw(*this));
    if (code != 0 || git_config_get_string_buf(&value.raw, config.get(), key.toUtf8().constData()) != 0)
        return {};
    return QString::fromUtf8(value.bytes());
}

Status Repository::setConfigValue(const QString &key, const QString &value)
{
    ConfigHandle config;
    int code = git_repository_config(outPtr(config), RepositoryAccess::raw(*this));
    if (code == 0)
        code = git_config_set_string(config.get(), key.toUtf8().constData(), value.toUtf8().constData());
    if (code != 0)
        return fail(lastError(ErrorKind::FileUnwritable, key, code).with(QStringLiteral("file"), path()));
    return {};
}

} // namespace quai::git
