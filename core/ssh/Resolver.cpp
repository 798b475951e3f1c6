// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Resolver.h"

#include <memory>
#include <mutex>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>

namespace quai::ssh {

namespace {

/// Shared by the asking thread and the session's, whichever lives longer.
struct Question
{
    QByteArray host;
    QByteArray port;
    WakeFd answered;
    std::mutex mutex; ///< guards what follows
    QList<SocketAddress> addresses;
    int code = EAI_AGAIN;
};

void ask(Question &question, int flags)
{
    addrinfo hints = {};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags;
    addrinfo *found = nullptr;
    const int code = ::getaddrinfo(question.host.constData(), question.port.constData(), &hints, &found);
    QList<SocketAddress> addresses;
    for (const addrinfo *each = found; each != nullptr; each = each->ai_next) {
        // NOLINTNEXTLINE: the type of the system's interface
        const char *bytes = reinterpret_cast<const char *>(each->ai_addr);
        addresses.append({each->ai_family, QByteArray(bytes, static_cast<qsizetype>(each->ai_addrlen))});
    }
    if (found != nullptr)
        ::freeaddrinfo(found);
    const std::scoped_lock lock(question.mutex);
    question.addresses = addresses;
    question.code = code;
}

tl::unexpected<Error> unresolved(const QString &host, const QString &why, int code)
{
    const Error error{ErrorKind::HostUnresolved, why, {}, {}, code};
    return fail(error.with(QStringLiteral("host"), host));
}

} // namespace

Result<QList<SocketAddress>> resolve(const QString &host, int port, const Waiter &waiter)
{
    auto question = std::make_shared<Question>();
    question->host = host.toUtf8();
    question->port = QByteArray::number(port);
    ask(*question, AI_NUMERICHOST | AI_NUMERICSERV);
    if (question->code != 0) {
        std::thread([question] {
            ask(*question, AI_ADDRCONFIG | AI_NUMERICSERV);
            question->answered.wake();
        }).detach();
        const Status answered = waiter.wait(question->answered.fd(), POLLIN);
        if (!answered && answered.error().kind == ErrorKind::Timeout)
            return unresolved(host, QStringLiteral("no answer from the name service"), EAI_AGAIN);
        if (!answered)
            return fail(answered.error());
    }
    const std::scoped_lock lock(question->mutex);
    if (question->code != 0 || question->addresses.isEmpty())
        return unresolved(host, QString::fromLocal8Bit(::gai_strerror(question->code)), question->code);
    return question->addresses;
}

} // namespace quai::ssh
