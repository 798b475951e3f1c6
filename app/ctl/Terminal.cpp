// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Terminal.h"

#include <cstdio>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace quai::ctl {

namespace {

constexpr int kPollMs = 100;
constexpr qsizetype kMaxLine = 4096;

void write(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

void setEcho(bool on)
{
    termios settings = {};
    if (::tcgetattr(STDIN_FILENO, &settings) != 0)
        return;
    const tcflag_t echo = ECHO;
    settings.c_lflag = on ? settings.c_lflag | echo : settings.c_lflag & ~echo;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings);
}

} // namespace

Terminal::Terminal(CancelToken cancel)
    : m_cancel(std::move(cancel))
{
}

Terminal::~Terminal()
{
    restore();
}

bool Terminal::canAsk() const
{
    return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1;
}

bool Terminal::showsProgress()
{
    return ::isatty(STDERR_FILENO) == 1;
}

Result<QString> Terminal::ask(const QString &question)
{
    write(question + QLatin1Char(' '));
    return readLine();
}

Result<QString> Terminal::askHidden(const QString &question)
{
    write(question + QLatin1Char(' '));
    {
        const std::lock_guard lock(m_mutex);
        setEcho(false);
        m_hidden = true;
    }
    Result<QString> answer = readLine();
    restore();
    write(QStringLiteral("\n"));
    return answer;
}

Result<QString> Terminal::readLine()
{
    QByteArray line;
    while (!m_cancel.stop_requested()) {
        pollfd input = {STDIN_FILENO, POLLIN, 0};
        if (::poll(&input, 1, kPollMs) <= 0)
            continue;
        char byte = 0;
        // Byte by byte: what follows the line belongs to the next question.
        if (::read(STDIN_FILENO, &byte, 1) != 1 && line.isEmpty())
            return fail(ErrorKind::Cancelled, QStringLiteral("nothing to be read from stdin"));
        if (byte == '\n' || byte == '\0' || line.size() == kMaxLine) {
            if (line.endsWith('\r'))
                line.chop(1);
            return QString::fromUtf8(line);
        }
        line += byte;
    }
    return fail(ErrorKind::Cancelled, QStringLiteral("cancelled"));
}

void Terminal::restore()
{
    const std::lock_guard lock(m_mutex);
    if (m_hidden)
        setEcho(true);
    m_hidden = false;
}

} // namespace quai::ctl
