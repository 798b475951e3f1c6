// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"

#include <QObject>

#include <functional>

class QSocketNotifier;

namespace quai::ctl {

/// Ctrl-C, SIGTERM and SIGHUP: the first one asks the running verb to stop at its next safe point, the second one quits
/// at once. The signal handler only writes a byte into a pipe. One object a program; lives on the main thread.
class Interrupts : public QObject
{
    Q_OBJECT

public:
    Interrupts();
    ~Interrupts() override;

    [[nodiscard]] CancelToken token() const { return m_cancel.get_token(); }

Q_SIGNALS:
    /// The first signal came: the verb was asked to stop.
    void stopAsked();
    /// The second signal came: nobody waits any longer.
    void quitAsked();

private:
    void take();

    CancelSource m_cancel;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace quai::ctl
