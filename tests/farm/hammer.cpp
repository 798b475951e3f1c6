// SPDX-License-Identifier: GPL-3.0-or-later
// Asks one page again and again from several clients and counts what came back.
//
//   hammer URL SECONDS|--until-file FILE [--clients N] [--pause-ms N]
//
// URL is http://ADDRESS:PORT/PATH with an IPv4 address. Prints one JSON object: "requests"; "failed": every answer that
// was not a whole page with status 200 and a version; "mixed": those of them that say MIXED; "statuses" and "versions":
// how often each was seen; "seconds"; "examples": what the first failures looked like. Exit: 0 counted, 2 wrong usage.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

struct Options
{
    std::string address;
    int port = 80;
    std::string path = "/";
    double seconds = 0;
    std::string untilFile;
    int clients = 4;
    std::chrono::milliseconds pause{0};
};

/// What one client counted; merged at the end, so that no client waits for another.
struct Count
{
    long requests = 0;
    long failed = 0;
    long mixed = 0;
    std::map<int, long> statuses; ///< 0: no whole answer
    std::map<std::string, long> versions;
    std::vector<std::string> examples;

    void add(const Count &other)
    {
        requests += other.requests;
        failed += other.failed;
        mixed += other.mixed;
        for (const auto &[status, times] : other.statuses)
            statuses[status] += times;
        for (const auto &[version, times] : other.versions)
            versions[version] += times;
        examples.insert(examples.end(), other.examples.begin(), other.examples.end());
    }
};

struct Answer
{
    int status = 0; ///< 0: the connection was refused, cut or garbled
    std::string body;
};

/// One connection with keep-alive, opened when it is needed.
class Client
{
public:
    explicit Client(const Options &options)
        : m_options(options)
        , m_request("GET " + options.path + " HTTP/1.1\r\nHost: " + options.address + ':' + std::to_string(options.port)
                    + "\r\nUser-Agent: hammer\r\n\r\n")
    {
    }
    ~Client() { disconnect(); }
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    /// Asks once. A kept connection that the server closed before it sent a byte is opened again, as browsers do.
    Answer ask()
    {
        const bool reused = m_socket >= 0;
        Answer answer = askOnce();
        if (answer.status == 0 && reused && m_buffer.empty())
            answer = askOnce();
        if (answer.status == 0)
            disconnect();
        return answer;
    }

private:
    Answer askOnce()
    {
        m_buffer.clear();
        if ((m_socket < 0 && !connectNow()) || !sendAll())
            return {};
        std::size_t headEnd = std::string::npos;
        while ((headEnd = m_buffer.find("\r\n\r\n")) == std::string::npos) {
            if (!receive())
                return {};
        }
        const std::string head = lower(m_buffer.substr(0, headEnd + 2));
        const std::optional<std::string> body = readBody(head, headEnd + 4);
        if (head.find("\r\nconnection: close\r\n") != std::string::npos)
            disconnect();
        if (!body || head.size() < 12)
            return {};
        return {std::atoi(head.c_str() + 9), *body};
    }

    std::optional<std::string> readBody(const std::string &head, std::size_t start)
    {
        if (head.find("\r\ntransfer-encoding: chunked\r\n") != std::string::npos)
            return readChunks(start);
        const std::size_t field = head.find("\r\ncontent-length: ");
        if (field == std::string::npos)
            return std::nullopt;
        const std::size_t length = std::strtoul(head.c_str() + field + 18, nullptr, 10);
        if (!receiveUntil(start + length))
            return std::nullopt;
        return m_buffer.substr(start, length);
    }

    std::optional<std::string> readChunks(std::size_t at)
    {
        std::string body;
        while (true) {
            std::size_t lineEnd = std::string::npos;
            while ((lineEnd = m_buffer.find("\r\n", at)) == std::string::npos) {
                if (!receive())
                    return std::nullopt;
            }
            const std::size_t length = std::strtoul(m_buffer.c_str() + at, nullptr, 16);
            if (!receiveUntil(lineEnd + 2 + length + 2))
                return std::nullopt;
            if (length == 0)
                return body;
            body.append(m_buffer, lineEnd + 2, length);
            at = lineEnd + 2 + length + 2;
        }
    }

    bool connectNow()
    {
        m_socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const int on = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        const timeval patience{30, 0};
        setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in where{};
        where.sin_family = AF_INET;
        where.sin_port = htons(static_cast<std::uint16_t>(m_options.port));
        inet_pton(AF_INET, m_options.address.c_str(), &where.sin_addr);
        if (::connect(m_socket, reinterpret_cast<sockaddr *>(&where), sizeof where) == 0)
            return true;
        disconnect();
        return false;
    }

    void disconnect()
    {
        if (m_socket >= 0)
            close(m_socket);
        m_socket = -1;
    }

    bool sendAll() const
    {
        return send(m_socket, m_request.data(), m_request.size(), MSG_NOSIGNAL)
            == static_cast<ssize_t>(m_request.size());
    }

    bool receive()
    {
        char piece[16384];
        const ssize_t got = recv(m_socket, piece, sizeof piece, 0);
        if (got <= 0)
            return false;
        m_buffer.append(piece, static_cast<std::size_t>(got));
        return true;
    }

    bool receiveUntil(std::size_t length)
    {
        while (m_buffer.size() < length) {
            if (!receive())
                return false;
        }
        return true;
    }

    static std::string lower(std::string text)
    {
        std::transform(text.begin(), text.end(), text.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return text;
    }

    const Options &m_options;
    const std::string m_request;
    std::string m_buffer;
    int m_socket = -1;
};

/// The number behind "version " at the start of a line; empty when the page has none.
std::string versionOf(const std::string &body)
{
    const std::size_t line = body.find("\nversion ");
    if (line == std::string::npos)
        return {};
    const std::size_t start = line + 9;
    return body.substr(start, body.find('\n', start) - start);
}

void judge(const Answer &answer, Count &count)
{
    ++count.requests;
    ++count.statuses[answer.status];
    const std::string version = answer.status == 200 ? versionOf(answer.body) : std::string();
    if (!version.empty()) {
        ++count.versions[version];
        return;
    }
    ++count.failed;
    if (answer.body.find("MIXED") != std::string::npos)
        ++count.mixed;
    if (count.examples.size() < 3)
        count.examples.push_back(std::to_string(answer.status) + ' ' + answer.body.substr(0, 200));
}

Count hammer(const Options &options, const std::atomic_bool &stop)
{
    Count count;
    Client client(options);
    while (!stop.load(std::memory_order_relaxed)) {
        judge(client.ask(), count);
        if (options.pause.count() > 0)
            std::this_thread::sleep_for(options.pause);
    }
    return count;
}

std::string jsonText(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return result + '"';
}

template <class Map, class Key>
void printMap(const char *name, const Map &map, Key &&key)
{
    std::cout << ", \"" << name << "\": {";
    const char *comma = "";
    for (const auto &[value, times] : map) {
        std::cout << comma << jsonText(key(value)) << ": " << times;
        comma = ", ";
    }
    std::cout << '}';
}

void print(const Count &count, double seconds)
{
    std::cout << "{\"requests\": " << count.requests << ", \"failed\": " << count.failed
              << ", \"mixed\": " << count.mixed << ", \"seconds\": " << seconds;
    printMap("statuses", count.statuses, [](int status) { return std::to_string(status); });
    printMap("versions", count.versions, [](const std::string &version) { return version; });
    std::cout << ", \"examples\": [";
    const std::size_t shown = std::min<std::size_t>(count.examples.size(), 3);
    for (std::size_t i = 0; i < shown; ++i)
        std::cout << (i == 0 ? "" : ", ") << jsonText(count.examples[i]);
    std::cout << "]}" << std::endl;
}

bool parseUrl(const std::string &url, Options &options)
{
    constexpr std::string_view kScheme = "http://";
    if (url.compare(0, kScheme.size(), kScheme) != 0)
        return false;
    const std::size_t slash = url.find('/', kScheme.size());
    const std::string server = url.substr(kScheme.size(), slash - kScheme.size());
    const std::size_t colon = server.find(':');
    options.address = server.substr(0, colon);
    if (colon != std::string::npos)
        options.port = std::atoi(server.c_str() + colon + 1);
    if (slash != std::string::npos)
        options.path = url.substr(slash);
    in_addr ignored{};
    return inet_pton(AF_INET, options.address.c_str(), &ignored) == 1 && options.port > 0 && options.port < 65536;
}

std::optional<Options> parse(const std::vector<std::string> &arguments)
{
    Options options;
    if (arguments.size() < 2 || !parseUrl(arguments[0], options))
        return std::nullopt;
    std::size_t at = 1;
    if (arguments[1] != "--until-file") {
        options.seconds = std::atof(arguments[1].c_str());
        at = 2;
    }
    for (; at + 1 < arguments.size(); at += 2) {
        if (arguments[at] == "--until-file")
            options.untilFile = arguments[at + 1];
        else if (arguments[at] == "--clients")
            options.clients = std::atoi(arguments[at + 1].c_str());
        else if (arguments[at] == "--pause-ms")
            options.pause = std::chrono::milliseconds(std::atoi(arguments[at + 1].c_str()));
        else
            return std::nullopt;
    }
    const bool ends = options.seconds > 0 || !options.untilFile.empty();
    if (at != arguments.size() || !ends || options.clients < 1 || options.clients > 64)
        return std::nullopt;
    return options;
}

void waitForTheEnd(const Options &options)
{
    const Clock::time_point end
        = Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(options.seconds));
    const auto ended
        = [&] { return options.untilFile.empty() ? Clock::now() >= end : std::filesystem::exists(options.untilFile); };
    while (!ended())
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
}

} // namespace

int main(int argc, char **argv)
{
    const std::optional<Options> options = parse({argv + 1, argv + argc});
    if (!options) {
        std::cerr << "usage: hammer http://ADDRESS:PORT/PATH SECONDS|--until-file FILE [--clients N] [--pause-ms N]\n";
        return 2;
    }
    std::atomic_bool stop{false};
    std::vector<Count> counts(static_cast<std::size_t>(options->clients));
    std::vector<std::thread> threads;
    const Clock::time_point begin = Clock::now();
    for (Count &count : counts)
        threads.emplace_back([&] { count = hammer(*options, stop); });
    waitForTheEnd(*options);
    stop = true;
    Count sum;
    for (std::size_t i = 0; i < threads.size(); ++i) {
        threads[i].join();
        sum.add(counts[i]);
    }
    print(sum, std::chrono::duration<double>(Clock::now() - begin).count());
    return 0;
}
