// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/InsteadOf.h"

#include "core/git/Handles.h"

namespace quai::git {

namespace {

using ConfigIteratorHandle = CHandle<git_config_iterator, &git_config_iterator_free>;

} // namespace

QString insteadOf(const Repository &repository, const QString &url)
{
    const QByteArray start = QByteArrayLiteral("url.");
    const QByteArray end = QByteArrayLiteral(".insteadof"); // libgit2 gives sections and names in lower case
    ConfigHandle config;
    ConfigIteratorHandle iterator;
    int code = git_repository_config_snapshot(outPtr(config), RepositoryAccess::raw(repository));
    if (code == 0)
        code = git_config_iterator_new(outPtr(iterator), config.get());
    if (code != 0)
        return url;
    const QByteArray given = url.toUtf8();
    QByteArray longest;
    QByteArray base;
    git_config_entry *entry = nullptr;
    while (git_config_next(&entry, iterator.get()) == 0) {
        const QByteArray name(entry->name);
        const QByteArray prefix(entry->value);
        if (prefix.size() <= longest.size() || !given.startsWith(prefix) || !name.startsWith(start)
            || !name.endsWith(end) || name.size() < start.size() + end.size())
            continue;
        longest = prefix;
        base = name.mid(start.size(), name.size() - start.size() - end.size());
    }
    return QString::fromUtf8(base + given.mid(longest.size()));
}

} // namespace quai::git
