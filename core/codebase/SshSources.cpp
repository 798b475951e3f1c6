// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/SshSources.h"

#include "core/remote/ShellQuote.h"
#include "core/ssh/CommandStream.h"

#include <QUrl>

#include <algorithm>

namespace quai::codebase {

namespace {

/// One conversation as libgit2 takes it.
class SshChannel : public git::Channel
{
public:
    explicit SshChannel(std::unique_ptr<ssh::CommandStream> stream)
        : m_stream(std::move(stream))
    {
    }
    [[nodiscard]] Result<QByteArray> read(qint64 limit) override
    {
        Result<QByteArray> piece = m_stream->read(limit);
        return piece ? std::move(piece) : Result<QByteArray>(fail(explained(std::move(piece).error())));
    }
    [[nodiscard]] Status write(QByteArrayView bytes) override
    {
        Status written = m_stream->write(bytes);
        return written ? std::move(written) : Status(fail(explained(std::move(written).error())));
    }
    [[nodiscard]] Status closeWriting() override
    {
        m_stream->closeWriting();
        return {};
    }

private:
    /// What git complains about on its side, a missing repository above all.
    static Error explained(Error error)
    {
        if (error.kind == ErrorKind::RemoteCommandFailed)
            error.kind = ErrorKind::RepositoryUnreachable;
        return error;
    }

    std::unique_ptr<ssh::CommandStream> m_stream;
};

Error unusable(const QString &url)
{
    return {ErrorKind::InvalidInput, QStringLiteral("not a source over SSH: ") + url, {}, {}, 0};
}

} // namespace

Result<SshSource> parseSshSource(const QString &url)
{
    if (!git::isSshUrl(url))
        return fail(unusable(url));
    SshSource source;
    QString server;
    if (url.contains(QLatin1String("://"))) {
        const QUrl parts(url, QUrl::StrictMode);
        if (!parts.isValid())
            return fail(unusable(url));
        source.path = parts.path(QUrl::FullyDecoded);
        if (source.path.startsWith(QLatin1String("/~"))) // git-fetch, GIT URLS
            source.path.remove(0, 1);
        // Target::parse() knows the rules of hosts and users; a password in a URL is nobody's business.
        server
            = QUrl(parts.adjusted(QUrl::RemovePassword | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment))
                  .authority();
    } else {
        server = url.section(QLatin1Char(':'), 0, 0);
        source.path = url.section(QLatin1Char(':'), 1);
    }
    const bool strange
        = std::any_of(source.path.cbegin(), source.path.cend(), [](QChar c) { return c.unicode() < 0x20; });
    if (source.path.isEmpty() || source.path.startsWith(QLatin1Char('-')) || strange)
        return fail(unusable(url));
    const Result<ssh::Target> target = ssh::Target::parse(server);
    if (!target)
        return fail(target.error());
    source.server = *target;
    return source;
}

git::ChannelOpener sshOpener(SshLogin login, const QString &configFile)
{
    return [login = std::move(login), configFile](const QString &url, git::GitService service,
                                                  const CancelToken &cancel) -> Result<std::unique_ptr<git::Channel>> {
        Result<SshSource> source = parseSshSource(url);
        if (!source)
            return fail(source.error());
        source->server.configFile = configFile;
        Result<ssh::Credentials> credentials
            = login ? login(source->server, cancel) : Result<ssh::Credentials>(ssh::Credentials());
        if (!credentials)
            return fail(credentials.error());
        const QByteArray program = service == git::GitService::UploadPack ? "git-upload-pack " : "git-receive-pack ";
        Result<std::unique_ptr<ssh::CommandStream>> stream = ssh::CommandStream::open(
            source->server, *credentials, program + remote::shellQuote(source->path), cancel);
        if (!stream)
            return fail(stream.error());
        return std::unique_ptr<git::Channel>(std::make_unique<SshChannel>(std::move(*stream)));
    };
}

} // namespace quai::codebase
