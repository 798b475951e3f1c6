// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/DeliveryService.h"
#include "core/sites/Site.h"
#include "core/ssh/Connection.h"

#include <memory>

namespace quai::ui {

/// What the window needs from below. Made by the composition root; tests have their own. GUI thread.
class Backend
{
public:
    virtual ~Backend() = default;

    /// The line to a server; all sites of the same target share it. Valid as long as the backend.
    [[nodiscard]] virtual ssh::Connection &connection(const ssh::Target &target) = 0;

    /// The delivery of one site over connection(site.server).
    [[nodiscard]] virtual std::unique_ptr<delivery::DeliveryService> deliveryService(const sites::Site &site) = 0;
};

} // namespace quai::ui
