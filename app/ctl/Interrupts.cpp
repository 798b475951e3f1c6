// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Interrupts.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace quai::ctl {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};

// A handler reaches nothing but globals. Written before the handlers are installed, read by them only.
std::array<int, 2> g_pipe{-1, -1};

extern "C" void noteSignal(int)
{
    const int before = errno;
    const char byte = 1;
    // A full pipe holds enough bytes already.
    [[maybe_unused]] const ssize_t written = ::write(g_pipe[1], &byte, 1);
    errno = before;
}

} // namespace

Interrupts::Interrupts()
{
    if (::pipe2(g_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // then signals end the program as they always do
    m_notifier = new QSocketNotifier(g_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Interrupts::take);
    struct sigaction action = {};
    action.sa_handler = noteSignal;
    action.sa_flags = SA_RESTART;
    for (const int number : kSignals)
        ::sigaction(number, &action, nullptr);
    // A reader of our output that went away is an error of writing, not the end of a delivery.
    std::signal(SIGPIPE, SIG_IGN);
}

Interrupts::~Interrupts()
{
    for (const int number : kSignals)
        std::signal(number, SIG_DFL);
    delete m_notifier;
    for (int &end : g_pipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

void Interrupts::take()
{
    char byte = 0;
    while (::read(g_pipe[0], &byte, 1) == 1) {
        if (m_cancel.request_stop())
            Q_EMIT stopAsked();
        else
            Q_EMIT quitAsked();
    }
}

} // namespace quai::ctl
