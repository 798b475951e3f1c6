// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JobMailbox.h"

#include <QMutexLocker>

#include <utility>

namespace quai::ui {

void JobMailbox::postProgress(const Progress &progress)
{
    const QMutexLocker locker(&m_mutex);
    m_mail.progress = progress;
}

void JobMailbox::postText(const QString &text)
{
    const QMutexLocker locker(&m_mutex);
    m_mail.text += text;
    // One piece of output is one line or more; a missing end of line would glue two of them together.
    if (!text.endsWith(QLatin1Char('\n')))
        m_mail.text += QLatin1Char('\n');
    if (m_mail.text.size() > pendingLimit)
        m_mail.text.remove(0, m_mail.text.size() - pendingLimit / 2);
}

JobMailbox::Mail JobMailbox::take()
{
    const QMutexLocker locker(&m_mutex);
    return std::exchange(m_mail, {});
}

} // namespace quai::ui
