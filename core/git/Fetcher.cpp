// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Fetcher.h"

#include "core/git/Handles.h"
#include "core/git/InsteadOf.h"
#include "core/git/LocalChannel.h"
#include "core/git/SmartTransport.h"

#include <QElapsedTimer>
#include <QUrl>

#include <algorithm>
#include <vector>

namespace quai::git {

namespace {

constexpr qint64 kReportEveryMs = 100;

/// The payload of every callback of one conversation.
struct Conversation
{
    const FetchRequest &request;
    SmartTransportContext transport;
    FetchProgress progress;
    QElapsedTimer clock;
    qint64 reportedAt = 0;
    qint64 updatedRefs = 0;
    bool loginTried = false;
};

int onTransfer(const git_indexer_progress *stats, void *payload)
{
    auto *talk = static_cast<Conversation *>(payload);
    FetchProgress &progress = talk->progress;
    const qint64 now = talk->clock.elapsed();
    progress.objectsTotal = stats->total_objects;
    progress.objectsReceived = stats->received_objects;
    progress.objectsIndexed = stats->indexed_objects;
    progress.bytesReceived = static_cast<qint64>(stats->received_bytes);
    progress.bytesPerSecond = now > 0 ? progress.bytesReceived * 1000 / now : 0;
    const bool complete = stats->indexed_objects == stats->total_objects;
    if (talk->request.onProgress && (complete || now - talk->reportedAt >= kReportEveryMs)) {
        talk->reportedAt = now;
        talk->request.onProgress(progress);
    }
    return talk->request.cancel.stop_requested() ? GIT_EUSER : 0;
}

int onSideband(const char *, int, void *payload)
{
    return static_cast<Conversation *>(payload)->request.cancel.stop_requested() ? GIT_EUSER : 0;
}

int onUpdateTips(const char *, const git_oid *, const git_oid *, void *payload)
{
    ++static_cast<Conversation *>(payload)->updatedRefs;
    return 0;
}

int onCredentials(git_credential **out, const char *, const char *, unsigned allowed, void *payload)
{
    auto *talk = static_cast<Conversation *>(payload);
    const HttpLogin &login = talk->request.login;
    // Asked a second time means: refused. Without an end here libgit2 would ask for ever.
    if (talk->loginTried || login.user.isEmpty() || (allowed & GIT_CREDENTIAL_USERPASS_PLAINTEXT) == 0)
        return GIT_EAUTH;
    talk->loginTried = true;
    return git_credential_userpass_plaintext_new(out, login.user.toUtf8().constData(),
                                                 login.password.toUtf8().constData());
}

int onTransport(git_transport **out, git_remote *owner, void *payload)
{
    return createSmartTransport(out, owner, &static_cast<Conversation *>(payload)->transport);
}

/// Who speaks with the other side, where libgit2 does not: SSH has its own policy, and what libgit2 does with a
/// repository of this machine, packing everything anew, takes ten times as long as git's own service.
SmartTransportContext contextOf(const FetchRequest &request)
{
    if (isSshUrl(request.url))
        return {request.openChannel, request.cancel, {}};
    if (LocalChannel::serves(request.url))
        return {&LocalChannel::open, request.cancel, {}};
    return {};
}

git_remote_callbacks callbacksFor(Conversation &talk)
{
    git_remote_callbacks callbacks = GIT_REMOTE_CALLBACKS_INIT;
    callbacks.transfer_progress = &onTransfer;
    callbacks.sideband_progress = &onSideband;
    callbacks.update_tips = &onUpdateTips;
    callbacks.credentials = &onCredentials;
    if (talk.transport.open)
        callbacks.transport = &onTransport;
    callbacks.payload = &talk;
    return callbacks;
}

/// A URL for the eyes: what stands before the @ may be a token.
QString withoutLogin(const QString &url)
{
    if (!url.contains(QLatin1String("://")))
        return url;
    return QUrl(url).toString(QUrl::RemoveUserInfo);
}

Error explain(const Conversation &talk, int code)
{
    const QString shown = withoutLogin(talk.request.url);
    Error error = lastError(ErrorKind::RepositoryUnreachable, QStringLiteral("fetching ") + shown, code);
    if (talk.request.cancel.stop_requested())
        return Error{ErrorKind::Cancelled, QStringLiteral("fetch cancelled"), {}, {}, 0};
    if (talk.transport.failure)
        return talk.transport.failure->with(QStringLiteral("repository"), shown);
    if (code == GIT_EAUTH)
        error.kind = ErrorKind::AuthFailed;
    // libgit2 1.5 does not read what a shallow clone announces before its references (gitprotocol-pack).
    if (error.message.contains(QLatin1String("REF pkt-line")))
        error.message += QStringLiteral("; a shallow clone cannot be a source: git fetch --unshallow makes it whole");
    return error.with(QStringLiteral("repository"), shown).with(QStringLiteral("user"), talk.request.login.user);
}

/// What is asked, with the address that git's configuration wants.
FetchRequest asConfigured(const Repository &repository, const FetchRequest &asked)
{
    FetchRequest request = asked;
    request.url = insteadOf(repository, asked.url);
    return request;
}

Status refuseUnusable(const FetchRequest &request)
{
    if (isSshUrl(request.url) && !request.openChannel)
        return fail(Error{ErrorKind::RepositoryUnreachable,
                          QStringLiteral("no SSH connection is configured for this source"),
                          {},
                          {{QStringLiteral("repository"), withoutLogin(request.url)}}});
    if (request.cancel.stop_requested())
        return fail(ErrorKind::Cancelled, QStringLiteral("cancelled before it began"));
    return {};
}

Result<RemoteHandle> makeRemote(Repository &repository, const QString &url)
{
    const QByteArray address = url.toUtf8();
    git_remote_create_options options = GIT_REMOTE_CREATE_OPTIONS_INIT;
    options.repository = RepositoryAccess::raw(repository);
    options.flags = GIT_REMOTE_CREATE_SKIP_INSTEADOF; // insteadOf() has done it
    RemoteHandle remote;
    const int code = git_remote_create_with_opts(outPtr(remote), address.constData(), &options);
    if (code != 0)
        return fail(lastError(ErrorKind::InvalidInput, QStringLiteral("source"), code));
    return remote;
}

} // namespace

Result<FetchOutcome> fetch(Repository &repository, const FetchRequest &asked)
{
    const FetchRequest request = asConfigured(repository, asked);
    if (const Status usable = refuseUnusable(request); !usable)
        return fail(usable.error());
    const Result<RemoteHandle> remote = makeRemote(repository, request.url);
    if (!remote)
        return fail(remote.error());
    Conversation talk{request, contextOf(request), {}, {}, 0, 0, false};
    talk.clock.start();
    git_fetch_options options = GIT_FETCH_OPTIONS_INIT;
    options.callbacks = callbacksFor(talk);
    options.prune = request.prune ? GIT_FETCH_PRUNE : GIT_FETCH_NO_PRUNE;
    options.update_fetchhead = 0;
    // Tags come by the refspecs, into the namespace of their source; refs/tags of the cache stay empty.
    options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE;
    options.proxy_opts.type = GIT_PROXY_AUTO;
    std::vector<QByteArray> specs;
    specs.reserve(size_t(request.refspecs.size()));
    for (const QString &spec : request.refspecs)
        specs.push_back(spec.toUtf8());
    std::vector<char *> raw;
    raw.reserve(specs.size());
    for (QByteArray &spec : specs)
        raw.push_back(spec.data());
    const git_strarray refspecs{raw.data(), raw.size()};
    const int code = git_remote_fetch(remote->get(), &refspecs, &options, "fetch");
    if (code != 0)
        return fail(explain(talk, code));
    if (request.onProgress)
        request.onProgress(talk.progress);
    return FetchOutcome{talk.progress, talk.updatedRefs, talk.clock.elapsed()};
}

Result<QList<RemoteRef>> listRemote(Repository &repository, const FetchRequest &asked)
{
    const FetchRequest request = asConfigured(repository, asked);
    if (const Status usable = refuseUnusable(request); !usable)
        return fail(usable.error());
    const Result<RemoteHandle> remote = makeRemote(repository, request.url);
    if (!remote)
        return fail(remote.error());
    Conversation talk{request, contextOf(request), {}, {}, 0, 0, false};
    const git_remote_callbacks callbacks = callbacksFor(talk);
    git_proxy_options proxy = GIT_PROXY_OPTIONS_INIT;
    proxy.type = GIT_PROXY_AUTO;
    int code = git_remote_connect(remote->get(), GIT_DIRECTION_FETCH, &callbacks, &proxy, nullptr);
    const git_remote_head **heads = nullptr;
    size_t count = 0;
    if (code == 0)
        code = git_remote_ls(&heads, &count, remote->get());
    if (code != 0)
        return fail(explain(talk, code));
    QList<RemoteRef> refs;
    for (size_t i = 0; i < count; ++i)
        refs.append({QString::fromUtf8(heads[i]->name), fromOid(&heads[i]->oid)});
    return refs;
}

} // namespace quai::git
