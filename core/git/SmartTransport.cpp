// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/SmartTransport.h"

#include <cstring>

namespace quai::git {

namespace {

struct Subtransport;

/// libgit2 frees it through its callback.
struct Stream : git_smart_subtransport_stream
{
    std::unique_ptr<Channel> channel;
    SmartTransportContext *context = nullptr;
};

struct Subtransport : git_smart_subtransport
{
    SmartTransportContext *context = nullptr;
    Stream *stream = nullptr; ///< owned by libgit2, which frees it before close()
};

int remember(SmartTransportContext *context, const Error &error)
{
    context->failure = error;
    git_error_set_str(GIT_ERROR_NET, error.message.toUtf8().constData());
    return -1;
}

int readStream(git_smart_subtransport_stream *base, char *buffer, size_t size, size_t *count)
{
    auto *stream = static_cast<Stream *>(base);
    const Result<QByteArray> piece = stream->channel->read(static_cast<qint64>(size));
    if (!piece)
        return remember(stream->context, piece.error());
    std::memcpy(buffer, piece->constData(), static_cast<size_t>(piece->size()));
    *count = static_cast<size_t>(piece->size());
    return 0;
}

int writeStream(git_smart_subtransport_stream *base, const char *buffer, size_t size)
{
    auto *stream = static_cast<Stream *>(base);
    const Status written = stream->channel->write(QByteArrayView(buffer, static_cast<qsizetype>(size)));
    return written ? 0 : remember(stream->context, written.error());
}

void freeStream(git_smart_subtransport_stream *base)
{
    const std::unique_ptr<Stream> stream(static_cast<Stream *>(base));
    static_cast<Subtransport *>(stream->subtransport)->stream = nullptr;
}

int act(git_smart_subtransport_stream **out, git_smart_subtransport *base, const char *url, git_smart_service_t action)
{
    auto *transport = static_cast<Subtransport *>(base);
    if (action == GIT_SERVICE_UPLOADPACK || action == GIT_SERVICE_RECEIVEPACK) {
        // The second half of a conversation: the same stream goes on.
        if (transport->stream == nullptr)
            return remember(transport->context,
                            {ErrorKind::ConnectionLost, QStringLiteral("the conversation has ended"), {}, {}, 0});
        *out = transport->stream;
        return 0;
    }
    const GitService service = action == GIT_SERVICE_UPLOADPACK_LS ? GitService::UploadPack : GitService::ReceivePack;
    Result<std::unique_ptr<Channel>> channel
        = transport->context->open(QString::fromUtf8(url), service, transport->context->cancel);
    if (!channel)
        return remember(transport->context, channel.error());
    auto stream = std::make_unique<Stream>();
    stream->subtransport = transport;
    stream->read = &readStream;
    stream->write = &writeStream;
    stream->free = &freeStream;
    stream->channel = std::move(*channel);
    stream->context = transport->context;
    transport->stream = stream.get();
    *out = stream.release();
    return 0;
}

int closeTransport(git_smart_subtransport *)
{
    return 0; // the stream closes its channel when it is freed
}

void freeTransport(git_smart_subtransport *base)
{
    const std::unique_ptr<Subtransport> transport(static_cast<Subtransport *>(base));
}

int createSubtransport(git_smart_subtransport **out, git_transport *, void *context)
{
    auto transport = std::make_unique<Subtransport>();
    transport->action = &act;
    transport->close = &closeTransport;
    transport->free = &freeTransport;
    transport->context = static_cast<SmartTransportContext *>(context);
    *out = transport.release();
    return 0;
}

} // namespace

bool isSshUrl(const QString &url)
{
    if (url.contains(QLatin1String("://")))
        return url.startsWith(QLatin1String("ssh://")) || url.startsWith(QLatin1String("git+ssh://"))
            || url.startsWith(QLatin1String("ssh+git://"));
    // scp's form (git-clone, GIT URLS): a colon before the first slash.
    const qsizetype colon = url.indexOf(QLatin1Char(':'));
    const qsizetype slash = url.indexOf(QLatin1Char('/'));
    return colon > 0 && (slash < 0 || colon < slash);
}

int createSmartTransport(git_transport **out, git_remote *owner, void *context)
{
    // Copied by git_transport_smart() as it works, which is over before this function returns.
    git_smart_subtransport_definition definition{&createSubtransport, 0, context};
    return git_transport_smart(out, owner, &definition);
}

} // namespace quai::git
