// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/CodebaseService.h"
#include "core/delivery/DeliveryService.h"
#include "core/remote/ServerFacts.h"
#include "core/sessions/HistoryService.h"
#include "core/sessions/MailService.h"
#include "core/sessions/SessionService.h"
#include "core/sites/Adoption.h"
#include "core/sites/Site.h"
#include "core/ssh/Connection.h"
#include "core/vmoodle/InstancesService.h"

#include <memory>

namespace quai::ui {

/// What the window needs from below. Made by the composition root; tests have their own. Called on the GUI thread,
/// returns at once; futures finish on worker threads.
class Backend
{
public:
    virtual ~Backend() = default;

    /// The line to a server; all sites of the same target share it. Valid as long as the backend.
    [[nodiscard]] virtual ssh::Connection &connection(const ssh::Target &target) = 0;

    /// The delivery of one site over connection(site.server).
    [[nodiscard]] virtual std::unique_ptr<delivery::DeliveryService> deliveryService(const sites::Site &site) = 0;

    /// The virtual instances of one site over connection(site.server).
    [[nodiscard]] virtual std::unique_ptr<vmoodle::InstancesService> instancesService(const sites::Site &site) = 0;

    /// What the site's server offers. Errors: those of remote::probeServer().
    [[nodiscard]] virtual QFuture<Result<remote::ServerFacts>> probe(const sites::Site &site, CancelSource cancel) = 0;

    /// Reads an existing Tool Delivery folder. Errors: those of sites::adoptSite().
    [[nodiscard]] virtual QFuture<Result<sites::Adoption>> adopt(const ssh::Target &server, const QString &folder,
                                                                 const QString &sudoUser, CancelSource cancel)
        = 0;

    /// The code base in a folder of this machine, which need not be one yet.
    [[nodiscard]] virtual std::unique_ptr<codebase::CodebaseService> codebaseService(const QString &folder) = 0;

    /// What was done on every site. Valid as long as the backend.
    [[nodiscard]] virtual sessions::HistoryService &history() = 0;
    /// Mails about sessions and their queue. Valid as long as the backend.
    [[nodiscard]] virtual sessions::MailService &mails() = 0;
    /// The sessions of one site, over connection(site.server).
    [[nodiscard]] virtual std::unique_ptr<sessions::SessionService> sessionService(const sites::Site &site) = 0;

    /// Whether there are servers on this computer to practise on.
    [[nodiscard]] virtual bool hasPracticeServers() const = 0;
    /// Starts them; they end with this program. @return the site on them. Errors: the message says what stood against
    /// it.
    [[nodiscard]] virtual QFuture<Result<sites::Site>> startPracticeServers(CancelSource cancel) = 0;
};

} // namespace quai::ui
