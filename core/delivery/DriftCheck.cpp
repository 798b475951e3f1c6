// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/DriftCheck.h"

#include "core/delivery/ReleaseSource.h"

#include <QRegularExpression>

namespace quai::delivery {

namespace {

constexpr qint64 kTextLimit = 2 << 20;

/// What web servers are set up to run, and what such files include.
bool mayRun(const QString &path)
{
    static const QRegularExpression names(QStringLiteral("\\.(php[0-9]?|phtml|phar|inc)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    return names.match(path).hasMatch();
}

DriftedFile fileFrom(const remote::Record &record)
{
    const QByteArray letter = record.fields.value(0);
    const FileChange::Kind kind = letter == "A" ? FileChange::Kind::Added
        : letter == "D"                         ? FileChange::Kind::Removed
                                                : FileChange::Kind::Modified;
    return {kind, record.text(1), mayRun(record.text(1))};
}

/// Contents that were sent file by file, against what the release has there.
Result<QByteArray> differenceOf(const remote::ScriptResult &result, const ReleaseSource &release)
{
    QByteArray text;
    QByteArray path;
    QByteArray base64;
    const auto close = [&]() -> Status {
        if (path.isEmpty())
            return {};
        const Result<QByteArray> difference = release.differenceFrom(path, QByteArray::fromBase64(base64));
        if (!difference)
            return fail(difference.error());
        text += *difference;
        base64.clear();
        return {};
    };
    for (const remote::Record &record : result.records) {
        if (record.tag == "data")
            base64 += record.fields.value(0);
        if (record.tag != "content")
            continue;
        if (const Status closed = close(); !closed)
            return fail(closed.error());
        path = record.fields.value(0);
    }
    const Status closed = close();
    return closed ? Result<QByteArray>(text.left(kTextLimit)) : Result<QByteArray>(fail(closed.error()));
}

} // namespace

DriftCheck::DriftCheck(remote::Host &host, const sites::Site &site, const Operator &who)
    : m_site(site)
    , m_scripts(host, site, who)
{
}

Result<remote::ScriptResult> DriftCheck::ask(const QString &commit, const QByteArray *sums, const Listener &listener,
                                             const CancelToken &cancel)
{
    const QStringList arguments{
        QStringLiteral("release=") + commit,
        QStringLiteral("environment=") + m_site.environmentPaths().join(QLatin1Char('\n')),
        sums != nullptr ? QStringLiteral("sums=yes") : QStringLiteral("sums=no"),
        QStringLiteral("text=%1").arg(kTextLimit),
    };
    return m_scripts.run(QStringLiteral("drift"), arguments, listener, cancel, {},
                         sums != nullptr ? *sums : QByteArray());
}

Result<Drift> DriftCheck::run(const std::shared_ptr<const ReleaseSource> &release, const Listener &listener,
                              const CancelToken &cancel)
{
    const QString named = release ? release->commit : QString();
    Result<remote::ScriptResult> result = ask(named, nullptr, listener, cancel);
    if (!result)
        return fail(result.error());
    const remote::Record *means = result->find("means");
    if (means != nullptr && means->text(0) == QLatin1String("none")) {
        if (!release)
            return fail(Error{ErrorKind::RevisionUnknown,
                              QStringLiteral("the server cannot tell by itself, and no release was named"),
                              {},
                              {{QStringLiteral("revision"), result->find("expected")->text(0)},
                               {QStringLiteral("repository"), m_site.base + QStringLiteral("/.quai/code.git")}}});
        const Result<QByteArray> sums = release->sums(listener.onProgress, cancel);
        if (!sums)
            return fail(sums.error());
        result = ask(named, &*sums, listener, cancel);
        if (!result)
            return fail(result.error());
    }
    Drift drift;
    if (const remote::Record *expected = result->find("expected"))
        drift.commit = expected->text(0);
    for (const remote::Record &record : std::as_const(result->records)) {
        if (record.tag == "file")
            drift.files.append(fileFrom(record));
        else if (record.tag == "means")
            drift.means = record.text(0) == QLatin1String("sums") ? Drift::Means::Sums : Drift::Means::Git;
        else if (record.tag == "diff")
            drift.difference += QByteArray::fromBase64(record.fields.value(0));
    }
    if (drift.means == Drift::Means::Git)
        return drift;
    const Result<QByteArray> difference = differenceOf(*result, *release);
    if (!difference)
        return fail(difference.error());
    drift.difference = *difference;
    return drift;
}

} // namespace quai::delivery
