// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>

namespace quai {

/// Ends the program, after everything of its own has been taken down, without exit handlers. Qt Network's threads are
/// waited for by QThread::wait(), which returns before such a thread has run what OpenSSL does at its end; exit() would
/// meanwhile free what that needs (OPENSSL_cleanup(3)), and a delivery that went well would end as a crash.
[[noreturn]] inline void leave(int code)
{
    std::fflush(nullptr);
#ifdef __SANITIZE_ADDRESS__
    std::exit(code); // looks for leaks
#else
    std::_Exit(code);
#endif
}

} // namespace quai
