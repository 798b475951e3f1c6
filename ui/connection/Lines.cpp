// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/Lines.h"

#include "ui/window/Backend.h"

namespace quai::ui {

Lines::Lines(Backend &backend, sites::SecretStore &secrets, Ask &ask, QWidget *dialogParent)
    : m_backend(backend)
    , m_secrets(secrets)
    , m_ask(ask)
    , m_dialogParent(dialogParent)
{
}

ConnectionGuide &Lines::to(const ssh::Target &target)
{
    std::unique_ptr<ConnectionGuide> &guide = m_guides[target.toString() + QLatin1Char('\n') + target.configFile];
    if (guide == nullptr) {
        guide
            = std::make_unique<ConnectionGuide>(m_backend.connection(target), target, m_secrets, m_ask, m_dialogParent);
        connect(guide.get(), &ConnectionGuide::secretNotKept, this, &Lines::secretNotKept);
    }
    return *guide;
}

} // namespace quai::ui
